/** Nothing to work on yet: who brings it in, and meanwhile what has been written so far. */
import type { Step } from "../cards";
import { t } from "../i18n";
import { addedAs, everybodyAdds } from "../teams/asked";
import { kindWords } from "../teams/thingWords";
import { HowMany, Ideas } from "./Ideas";
import { plainName } from "./Reading";
import { Loud, lookUp, Scene } from "./Scene";
import { toRead } from "./standing";

export function NoneHere({ step }: { step: Step }) {
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
  `${kindWords(addedAs(step), "none")} ${t(everybodyAdds(step) ? "kinds.none_screen_add" : "kinds.none_screen")}`;
