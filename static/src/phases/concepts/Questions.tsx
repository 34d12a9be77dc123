/** What a step asks of a thing, where that is a few questions and no canvas: all of them on one page. */

import { t } from "../../base/i18n";
import type { Concept, Step } from "../../contract/cards";
import { asksToFill, fieldsOf } from "../../teams/concept_kinds";
import { isFilled } from "../../teams/team";
import { ReadField, WriteField } from "./Box";

interface QuestionsProps {
  concept: Concept;
  step: Step;
}

export function Questions({ concept, step }: QuestionsProps) {
  return (
    <div class="questions">
      {fieldsOf(step, concept).map((name) => (
        <section key={name} class="box now">
          <WriteField
            concept={concept}
            name={name}
            step={step.id}
            label={t(`concepts.box_${name}`)}
            rows={3}
          />
        </section>
      ))}
    </div>
  );
}

/** What has been answered of what the step asks; of all its kind asks, where the step asks for nothing. */
export function Answers({ concept, step }: QuestionsProps) {
  const asked = asksToFill(step, concept) ? step : { settings: { kind: step.settings.kind } };
  const written = fieldsOf(asked, concept).filter((name) => isFilled(concept, name));
  if (!written.length) return <p class="meta">{t("concepts.nothing_written")}</p>;
  return (
    <div class="canvas reading">
      {written.map((name) => (
        <section key={name} class="box">
          <ReadField concept={concept} name={name} label={t(`concepts.box_${name}`)} />
        </section>
      ))}
    </div>
  );
}
