/** What a team wrote in some boxes of its canvas, folded away; nothing where nothing stands in them. */
import type { Concept } from "../cards";
import { t } from "../i18n";
import { type Box, isFilled } from "../teams/team";

export function Written({
  concept,
  boxes,
  title,
}: {
  concept: Concept;
  boxes: readonly Box[];
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
            <dt>{t(`desk.box_${box}`)}</dt>
            <dd class="words">{concept.fields[box]?.text}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
