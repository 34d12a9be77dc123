/** The teams: what each works on, which groups are in it and which it lacks, and how far its canvas is. */
import type { Concept } from "../../cards";
import { t } from "../../i18n";
import { stepName } from "../../parts/StepsLine";
import { Fit } from "../../screen/Fit";
import { Scene } from "../../screen/Scene";
import { concepts } from "../../teams/opened";
import { TeamLine } from "../../teams/TeamLine";
import { BOXES, filledIn, isFilled } from "../../teams/team";
import type { PhaseProps } from "../props";

/** Where there are so many, they take the room of the instruction. */
export const MANY = 6;

export function ConceptsScreen({ step }: PhaseProps) {
  const all = concepts();
  return (
    <Scene title={stepName(step)} step={all.length > MANY ? undefined : step}>
      {all.length ? (
        <Fit
          items={all}
          kind={`screen-grid ${all.length > MANY ? "many" : ""}`}
          draw={(one) => <Team concept={one} />}
        />
      ) : (
        <p class="screen-now">{t("concepts.none")}</p>
      )}
    </Scene>
  );
}

function Team({ concept }: { concept: Concept }) {
  return (
    <article class="card">
      <h2 class="words">{concept.title}</h2>
      <TeamLine concept={concept} />
      <p class="screen-filled num">
        <Boxes concept={concept} /> {t("concepts.filled", { n: filledIn(concept), of: BOXES.length })}
      </p>
    </article>
  );
}

/** Nine small boxes, drawn as they stand on the canvas. */
function Boxes({ concept }: { concept: Concept }) {
  return (
    <svg class="screen-boxes" viewBox="0 0 90 10" aria-hidden="true">
      {BOXES.map((box, n) => (
        <rect
          key={box}
          x={n * 10 + 1}
          y="1"
          width="8"
          height="8"
          class={isFilled(concept, box) ? "full" : ""}
        />
      ))}
    </svg>
  );
}
