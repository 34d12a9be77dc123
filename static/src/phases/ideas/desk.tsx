/**
 * Ideas, from the console: how many have written, when all are shown, what comes in, what waits for a yes, and
 * what looks alike. The list stands still while one reads it.
 */
import eye from "lucide-static/icons/eye.svg";
import eyeOff from "lucide-static/icons/eye-off.svg";
import { asksToWrite } from "../../asks";
import type { Step } from "../../cards";
import { act } from "../../desk/act";
import { useWriters, writers } from "../../desk/asking";
import { Figure, NowPanel } from "../../desk/NowPanel";
import { participants } from "../../desk/people";
import { doing } from "../../doing";
import { t } from "../../i18n";
import { nounOf } from "../../nouns";
import { Button } from "../../parts/Button";
import type { PhaseProps } from "../props";
import { Alike } from "./desk/Alike";
import { Inbox } from "./desk/Inbox";
import { OnPaper } from "./desk/OnPaper";
import { Trays } from "./desk/Trays";

export function IdeasDesk({ step }: PhaseProps) {
  useWriters();
  return (
    <>
      <NowPanel step={step}>{asksToWrite(step) ? <Writing step={step} /> : <Veil step={step} />}</NowPanel>
      <div class="desk-folds">
        <Trays />
        <OnPaper step={step} />
        <Alike />
      </div>
      <Inbox step={step} />
    </>
  );
}

/** How it goes, where people are asked to write; where they are asked to read, nobody is counted. */
function Writing({ step }: { step: Step }) {
  return (
    <>
      <dl class="facts">
        <Figure
          label={t("desk.writers_label")}
          value={writers.value?.writers ?? "–"}
          of={t("desk.of", { n: writers.value?.present ?? participants.value.length })}
        />
        <Figure label={t("desk.typing_label")} value={doing.value.typing ?? 0} />
      </dl>
      <Veil step={step} />
    </>
  );
}

/** Silent or open: one switch, both ways. */
function Veil({ step }: { step: Step }) {
  const hidden = step.settings.hidden !== false;
  const noun = nounOf(step);
  const veiled = (now: boolean) => t(now ? "desk.hidden_again" : "desk.shown_all", { noun });
  const turn = () =>
    act("step.update", { id: step.id, settings: { hidden: !hidden } }, veiled(!hidden), {
      type: "step.update",
      payload: { id: step.id, settings: { hidden } },
      said: veiled(hidden),
    });
  return (
    <div class="menu-row veil">
      <p>{t(hidden ? "desk.is_silent" : "desk.is_shown", { noun })}</p>
      <Button kind="secondary" icon={hidden ? eye : eyeOff} onClick={turn}>
        {t(hidden ? "common.show_all" : "desk.hide_again")}
      </Button>
    </div>
  );
}
