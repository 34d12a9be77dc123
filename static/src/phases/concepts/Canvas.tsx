/**
 * The canvas (L3): nine boxes, those that the step asks for before the others. On a laptop side by side; on a phone one
 * at a time. Whoever is in the team writes, everybody else reads.
 */

import { t } from "../../base/i18n";
import { Button } from "../../components/Button";
import type { Concept, Id } from "../../contract/cards";
import { BOXES, type Box, GROUND, isFilled } from "../../teams/team";
import { ReadField, WriteField } from "./Box";
import { type Boxes, boxName } from "./boxes";

interface CanvasProps extends Boxes {
  concept: Concept;
  step: Id;
}

export function Canvas({ concept, step, first, rest, boxes, now, showAll }: CanvasProps) {
  const word = first === GROUND ? "later" : "others";
  const draw = (box: Box) => (
    <section key={box} class={`box ${box === now ? "now" : ""}`}>
      <WriteField concept={concept} name={box} step={step} label={boxName(box)} rows={4} />
      {box === "who" && (
        <WriteField concept={concept} name="asked" step={step} label={t("concepts.box_asked")} rows={2} />
      )}
    </section>
  );
  return (
    <>
      <div class="canvas">{first.map(draw)}</div>
      {boxes.length > first.length ? (
        <>
          <h2 class="canvas-later">{t(`concepts.${word}`)}</h2>
          <div class="canvas later">{rest.map(draw)}</div>
        </>
      ) : (
        <div class={`canvas-wait ${now === first.at(-1) ? "now" : ""}`}>
          <p class="meta">{t(`concepts.${word}_hint`, { n: rest.length })}</p>
          <Button kind="quiet" small onClick={showAll}>
            {t("concepts.later_show")}
          </Button>
        </div>
      )}
    </>
  );
}

/** A number does not stand alone at the end of a line. */
const inOnePiece = (box: Box): string => boxName(box).replace(" ", "\u00a0");

/** What is written; what is not is one sentence, and not ten. */
export function Reading({ concept }: { concept: Concept }) {
  const written = BOXES.filter(
    (box) => isFilled(concept, box) || (box === "who" && isFilled(concept, "asked")),
  );
  const empty = BOXES.filter((box) => !written.includes(box));
  if (!written.length) return <p class="meta">{t("concepts.nothing_written")}</p>;
  return (
    <>
      <div class="canvas reading">
        {written.map((box) => (
          <section key={box} class="box">
            <ReadField concept={concept} name={box} label={boxName(box)} />
            {box === "who" && isFilled(concept, "asked") && (
              <ReadField concept={concept} name="asked" label={t("concepts.box_asked")} />
            )}
          </section>
        ))}
      </div>
      {empty.length > 0 && (
        <p class="meta">{t("concepts.not_written", { boxes: empty.map(inOnePiece).join(" · ") })}</p>
      )}
    </>
  );
}
