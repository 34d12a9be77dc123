/** One idea that the facilitator holds up: as large as it can be, in full, and for whom it is. */

import { t } from "../base/i18n";
import type { Idea } from "../contract/cards";
import { Loud } from "./Scene";

export function Spotlight({ idea }: { idea: Idea }) {
  return (
    <Loud title={idea.text}>
      {idea.for_whom && <p class="words projector-now">{t("room.for_whom_of", { whom: idea.for_whom })}</p>}
    </Loud>
  );
}
