/**
 * Ideas, from the console: how many have written, when all are shown, what comes in, what waits for a yes, and
 * what looks alike. The list stands still while one reads it.
 */
import eye from "lucide-static/icons/eye.svg";
import eyeOff from "lucide-static/icons/eye-off.svg";
import { t } from "../../base/i18n";
import type { PhaseProps } from "../../base/view_props";
import { Button } from "../../components/Button";
import { act } from "../../console/act";
import { Figure, NowPanel } from "../../console/NowPanel";
import { participants } from "../../console/people";
import { useWriters, writers } from "../../console/queries";
import type { Step } from "../../contract/cards";
import { doing } from "../../sync/activity";
import { nounOf } from "../../sync/idea_nouns";
import { standing } from "../../sync/ideas";
import { onlyReads } from "../../sync/only_reads";
import { asksEach, asksToWrite } from "../../sync/step_questions";
import { ReadHere } from "../../teams/ReadHere";
import { Alike } from "./console/Alike";
import { IdeasOutOfSight } from "./console/IdeasOutOfSight";
import { Inbox } from "./console/Inbox";
import { OnPaper } from "./console/OnPaper";

export function IdeasConsole({ step }: PhaseProps) {
  useWriters();
  return (
    <>
      <NowPanel step={step}>
        {asksToWrite(step) && <Writing step={step} />}
        {(asksToWrite(step) || onlyReads(step)) && <Veil step={step} />}
      </NowPanel>
      <div class="console-folds">
        <IdeasOutOfSight />
        <OnPaper step={step} />
        <Alike />
      </div>
      <ReadHere step={step} />
      <Inbox step={step} />
    </>
  );
}

/** How it goes, where people are asked to write; where they read, or draw on paper, nobody is counted. */
function Writing({ step }: { step: Step }) {
  return (
    <dl class="facts">
      {asksEach(step) ? (
        <Figure
          label={t("console.writers_label")}
          value={writers.value?.writers ?? "–"}
          of={t("console.of", { n: writers.value?.present ?? participants.value.length })}
        />
      ) : (
        <Figure label={t("console.noun", { noun: nounOf(step) })} value={writtenIn(step)} />
      )}
      <Figure label={t("console.typing_label")} value={doing.value.typing ?? 0} />
    </dl>
  );
}

const writtenIn = ({ id }: Step): number => standing().filter((idea) => idea.step === id).length;

/** Silent or open: one switch, both ways. */
function Veil({ step }: { step: Step }) {
  const hidden = step.settings.hidden !== false;
  const noun = nounOf(step);
  const veiled = (now: boolean) => t(now ? "console.hidden_again" : "console.shown_all", { noun });
  const turn = () =>
    act("step.update", { id: step.id, settings: { hidden: !hidden } }, veiled(!hidden), {
      type: "step.update",
      payload: { id: step.id, settings: { hidden } },
      said: veiled(hidden),
    });
  return (
    <div class="menu-row veil">
      <p>{t(hidden ? "console.is_silent" : "console.is_shown", { noun })}</p>
      <Button kind="secondary" icon={hidden ? eye : eyeOff} onClick={turn}>
        {t(hidden ? "common.show_all" : "console.hide_again")}
      </Button>
    </div>
  );
}
