/** On a phone: from box to box, and which are filled. */

import { t } from "../../base/i18n";
import { BottomBar } from "../../components/BottomBar";
import { Button } from "../../components/Button";
import type { Concept, Step } from "../../contract/cards";
import { progress } from "../../teams/concept_kinds";
import { type Box, isFilled } from "../../teams/team";
import { type Boxes, boxName } from "./boxes";

type PagerProps = { concept: Concept; step: Step } & Boxes;

export function Pager({ concept, step, boxes, now, show }: PagerProps) {
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
            aria-label={t("concepts.filled", { ...progress(step, concept) })}
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
