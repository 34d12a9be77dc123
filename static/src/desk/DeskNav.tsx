/**
 * On and back. It acts at once, with a way back; the command names where the room was, so that two facilitators
 * who press at the same moment make one step.
 */
import left from "lucide-static/icons/arrow-left.svg";
import right from "lucide-static/icons/arrow-right.svg";
import { useState } from "preact/hooks";
import type { Step } from "../cards";
import { t } from "../i18n";
import { ask } from "../outbox";
import { Button } from "../parts/Button";
import { stepName } from "../parts/StepsLine";
import { answer, offerUndo } from "../parts/Undo";
import { step, steps } from "../store";

async function go(to: Step): Promise<void> {
  const ack = await ask("step.go", { to: to.id, from: step.value?.id ?? null });
  if (answer(ack) && ack) offerUndo(t("common.went_to", { phase: stepName(to) }), ack.op_id);
}

export function DeskNav() {
  const [busy, setBusy] = useState(false);
  const at = steps.value.findIndex((other) => other.id === step.value?.id);
  const before = at > 0 ? steps.value[at - 1] : undefined;
  const next = steps.value[at + 1];
  const move = async (to: Step) => {
    setBusy(true);
    await go(to);
    setBusy(false);
  };
  return (
    <nav class="desk-nav" aria-label={t("common.plan")}>
      {before ? (
        <Button kind="secondary" icon={left} disabled={busy} onClick={() => move(before)}>
          {t("common.go_back", { phase: stepName(before) })}
        </Button>
      ) : (
        <span />
      )}
      {next && (
        <Button icon={right} disabled={busy} onClick={() => move(next)}>
          {t(at < 0 ? "common.start" : "common.go_on", { phase: stepName(next) })}
        </Button>
      )}
    </nav>
  );
}
