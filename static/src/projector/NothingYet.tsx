/**
 * Nothing to work on yet: who brings it in, and meanwhile what the room has come to. Where that waits for a yes, nobody
 * writes anything in: it is said what it waits for.
 */

import { t } from "../base/i18n";
import type { Step } from "../contract/cards";
import { addedAs } from "../teams/concept_kinds";
import { kindWords } from "../teams/kind_words";
import { whoBrings } from "../teams/NothingToWorkOn";
import { HowMany } from "./Ideas";
import { toRead } from "./ideas_to_read";
import { plainName } from "./Reading";
import { Loud, lookUp, Scene } from "./Scene";
import { SoFar } from "./SoFar";
import { isPastThemes, unconfirmed } from "./so_far";

export function NothingYet({ step }: { step: Step }) {
  const waits = unconfirmed() !== null;
  const comes = lookUp() || waits ? null : <p class="projector-now">{comesWords(step)}</p>;
  const past = waits || isPastThemes(step);
  if (!past && !toRead(step).length)
    return (
      <Loud title={plainName(step)} step={step}>
        {comes}
      </Loud>
    );
  return (
    <Scene title={plainName(step)} step={step} aside={past ? null : <HowMany step={step} />}>
      {comes}
      <SoFar step={step} />
    </Scene>
  );
}

const comesWords = (step: Step): string =>
  `${kindWords(addedAs(step), "none")} ${t(whoBrings(step, "kinds.none_screen_add", "kinds.none_screen"))}`;
