/**
 * Ideas on the wall: while it is silent only that people write (how many are at it, the wall is not told); then all that the session has, what was written in
 * this step first. Where the room is to read, or the phones are quiet, nobody is asked to write.
 */

import { t } from "../../base/i18n";
import type { PhaseProps } from "../../base/view_props";
import { wordsIn } from "../../components/Brief";
import { stepName } from "../../components/step_title";
import type { Step } from "../../contract/cards";
import { HowMany, Ideas } from "../../projector/Ideas";
import { pilesOf } from "../../projector/ideas_to_read";
import { plainName, Reading } from "../../projector/Reading";
import { Loud, lookUp, Scene } from "../../projector/Scene";
import { nounOf } from "../../sync/idea_nouns";
import { session } from "../../sync/store";

const isSilent = (step: Step): boolean => step.settings.hidden !== false;

export function IdeasScreen({ step }: PhaseProps) {
  if (isSilent(step)) return <Silent step={step} />;
  if (lookUp() || step.settings.reading) return <Reading step={step} />;
  const asked = asking(step);
  if (!pilesOf(step).length)
    return (
      <Loud {...asked}>
        <p class="projector-now">{t("room.no_ideas", { noun: nounOf(step) })}</p>
      </Loud>
    );
  return (
    <Scene {...asked} aside={<HowMany step={step} />}>
      <Ideas step={step} />
    </Scene>
  );
}

interface Asking {
  title: string;
  above?: string;
  step: Step;
}

/** What is asked here, large; where it is the step's own question, the day's stands small above it. */
function asking(step: Step): Asking {
  const [own, day, name] = [ownQuestion(step), session.value?.question, stepName(step)];
  if (!own) return day ? { title: day, above: name, step } : { title: name, step };
  return { title: own, above: [!own.startsWith(name) && name, day].filter(Boolean).join(" · "), step };
}

/** A step called by a question asks that; what its sentence begins with comes after, where it says more. */
function ownQuestion(step: Step): string | null {
  const [begins, name] = [wordsIn(step.settings.prompt), stepName(step)];
  if (!begins || !name.endsWith("?")) return begins;
  const same = name.toLowerCase().startsWith(begins.replace(/[\s….?]+$/, "").toLowerCase());
  return same ? name : `${name} ${begins}`;
}

function Silent({ step }: { step: Step }) {
  if (lookUp()) return <Loud title={plainName(step)} step={step} />;
  return (
    <Loud {...asking(step)}>
      <p class="projector-now">{t("projector.writing")}</p>
    </Loud>
  );
}
