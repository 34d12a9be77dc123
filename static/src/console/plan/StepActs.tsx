/** On a phone a row of the plan is too narrow for all that can be done with a step: it is done here. */

import { t } from "../../base/i18n";
import { Button } from "../../components/Button";
import type { Step } from "../../contract/cards";
import { steps } from "../../sync/store";
import { leap } from "../confirm_next_step";
import { moveTo, removeStep } from "./moves";

export function StepActs({ step, close }: { step: Step; close(): void }) {
  const at = steps.value.findIndex(({ id }) => id === step.id);
  const and = (act: () => unknown) => () => {
    close();
    void act();
  };
  return (
    <div class="buttons step-acts">
      <Button small kind="secondary" disabled={at < 1} onClick={() => moveTo(step, at - 1)}>
        {t("console.up")}
      </Button>
      <Button
        small
        kind="secondary"
        disabled={at < 0 || at === steps.value.length - 1}
        onClick={() => moveTo(step, at + 1)}
      >
        {t("console.down")}
      </Button>
      {step.state !== "current" && (
        <>
          <Button small kind="secondary" onClick={and(() => leap(step))}>
            {t("console.go_here")}
          </Button>
          <Button small kind="quiet" onClick={and(() => removeStep(step))}>
            {t("common.remove")}
          </Button>
        </>
      )}
    </div>
  );
}
