/** What a team wrote in some boxes of its canvas, folded away; nothing where nothing stands in them. */

import { knows, t } from "../base/i18n";
import type { Concept, ConceptField } from "../contract/cards";
import { isFilled } from "../teams/team";

export function CanvasText({
  concept,
  boxes,
  title,
}: {
  concept: Concept;
  boxes: readonly ConceptField[];
  title: string;
}) {
  const written = boxes.filter((box) => isFilled(concept, box));
  if (!written.length) return null;
  return (
    <details class="more">
      <summary>{title}</summary>
      <dl class="written">
        {written.map((box) => (
          <div key={box}>
            <dt>{t(knows(`console.box_${box}`) ? `console.box_${box}` : `concepts.box_${box}`)}</dt>
            <dd class="words">{concept.fields[box]?.text}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
