/** On a phone: from box to box, and which are filled. */

import { t } from "../../base/i18n";
import { BottomBar } from "../../components/BottomBar";
import { Button } from "../../components/Button";
import type { Concept } from "../../contract/cards";
import { type Box, filledIn, isFilled } from "../../teams/team";
import { type Boxes, boxName } from "./boxes";

export function Pager({ concept, boxes, now, show }: { concept: Concept } & Boxes) {
  const at = boxes.indexOf(now);
  const go = (by: number) => {
    show(boxes[at + by] ?? now);
    scrollTo(0, 0);
  };
  return (
    <div class="box-pager">
      <BottomBar label={t("concepts.boxes")}>
        <div class="box-pager-row">
          <Button kind="secondary" small disabled={at <= 0} onClick={() => go(-1)}>
            {t("common.previous")}
          </Button>
          <select
            aria-label={t("concepts.filled", { n: filledIn(concept), of: 9 })}
            value={now}
            onChange={(event) => show(event.currentTarget.value as Box)}
          >
            {boxes.map((box) => (
              <option key={box} value={box}>
                {isFilled(concept, box) ? "✓ " : ""}
                {boxName(box)}
              </option>
            ))}
          </select>
          <Button small disabled={at >= boxes.length - 1} onClick={() => go(1)}>
            {t("common.next")}
          </Button>
        </div>
      </BottomBar>
    </div>
  );
}
