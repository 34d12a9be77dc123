/**
 * Ideas on the wall: while it is silent only that people write; then all that the session has, what was written in
 * this step first. Where the room is to read, or the phones are quiet, nobody is asked to write.
 */

import { t } from "../../base/i18n";
import type { PhaseProps } from "../../base/view_props";
import { stepName } from "../../components/step_title";
import type { Step } from "../../contract/cards";
import { online } from "../../projector/Frame";
import { HowMany, Ideas } from "../../projector/Ideas";
import { toRead } from "../../projector/ideas_to_read";
import { plainName, Reading } from "../../projector/Reading";
import { Loud, lookUp, Scene } from "../../projector/Scene";
import { nounOf } from "../../sync/idea_nouns";
import { session } from "../../sync/store";

const isSilent = (step: Step): boolean => step.settings.hidden !== false;

export function IdeasScreen({ step }: PhaseProps) {
  if (isSilent(step)) return <Silent step={step} />;
  if (lookUp() || step.settings.reading) return <Reading step={step} />;
  const asked = asking(step);
  if (!toRead(step).length)
    return (
      <Loud {...asked}>
        <p class="screen-now">{t("room.no_ideas", { noun: nounOf(step) })}</p>
      </Loud>
    );
  return (
    <Scene {...asked} aside={<HowMany step={step} />}>
      <Ideas step={step} />
    </Scene>
  );
}

/** The question, and above it which step this is. */
function asking(step: Step): { title: string; above?: string; step: Step } {
  const question = session.value?.question;
  return question ? { title: question, above: stepName(step), step } : { title: stepName(step), step };
}

function Silent({ step }: { step: Step }) {
  if (lookUp()) return <Loud title={plainName(step)} step={step} />;
  return (
    <Loud {...asking(step)}>
      <p class="screen-now">{t("screen.writing", { n: Math.max(1, online()) })}</p>
    </Loud>
  );
}
