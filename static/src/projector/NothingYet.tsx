/** Nothing to work on yet: who brings it in, and meanwhile what has been written so far. */

import { t } from "../base/i18n";
import type { Step } from "../contract/cards";
import { addedAs } from "../teams/concept_kinds";
import { kindWords } from "../teams/kind_words";
import { whoBrings } from "../teams/NothingToWorkOn";
import { HowMany, Ideas } from "./Ideas";
import { toRead } from "./ideas_to_read";
import { plainName } from "./Reading";
import { Loud, lookUp, Scene } from "./Scene";

export function NothingYet({ step }: { step: Step }) {
  const comes = lookUp() ? null : <p class="screen-now">{comesWords(step)}</p>;
  if (!toRead(step).length)
    return (
      <Loud title={plainName(step)} step={step}>
        {comes}
      </Loud>
    );
  return (
    <Scene title={plainName(step)} step={step} aside={<HowMany step={step} />}>
      {comes}
      <Ideas step={step} />
    </Scene>
  );
}

const comesWords = (step: Step): string =>
  `${kindWords(addedAs(step), "none")} ${t(whoBrings(step, "kinds.none_screen_add", "kinds.none_screen"))}`;
