/**
 * A step in which the room reads, listens, talks or rests. What it has come to so far is there to be read; in the phases
 * before a choice that is what was written. Where there is nothing yet, the question.
 */

import { t } from "../base/i18n";
import { stepName } from "../components/step_title";
import type { Step } from "../contract/cards";
import { session } from "../sync/store";
import { HowMany, Ideas } from "./Ideas";
import { toRead } from "./ideas_to_read";
import { Loud, Scene } from "./Scene";
import { SoFar } from "./SoFar";
import { cameTo, isPastThemes } from "./so_far";

/** "Kig op: oplæg" says in its title what stands above it already. */
export function plainName(step: Step): string {
  const said = `${t("room.look_up")}:`;
  const name = stepName(step);
  if (!name.toLowerCase().startsWith(said.toLowerCase())) return name;
  const rest = name.slice(said.length).trim();
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

/** Here one reads what was written, whatever came of earlier things. */
const READS_IDEAS = ["ideas", "themes", "selection"];

export function Reading({ step }: { step: Step }) {
  const raw = READS_IDEAS.includes(step.phase);
  if (!raw && (cameTo() || isPastThemes(step)))
    return (
      <Scene title={plainName(step)} step={step}>
        <SoFar step={step} />
      </Scene>
    );
  if (toRead(step).length)
    return (
      <Scene title={plainName(step)} step={step} aside={<HowMany step={step} />}>
        <Ideas step={step} />
      </Scene>
    );
  return (
    <Loud title={plainName(step)} step={step}>
      {session.value?.question && <p class="projector-now words">{session.value.question}</p>}
    </Loud>
  );
}
