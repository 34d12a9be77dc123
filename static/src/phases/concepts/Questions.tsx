/** What a step asks of a thing, where that is a few questions and no canvas: all of them on one page. */

import { t } from "../../base/i18n";
import type { Concept, Step } from "../../contract/cards";
import { fieldsOf } from "../../teams/concept_kinds";
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

export function Answers({ concept, step }: QuestionsProps) {
  const all = fieldsOf(step, concept);
  if (all.length > 0 && !all.some((name) => concept.fields[name]?.text))
    return <p class="meta">{t("concepts.nothing_written")}</p>;
  return (
    <div class="canvas reading">
      {all.map((name) => (
        <section key={name} class="box">
          <ReadField concept={concept} name={name} label={t(`concepts.box_${name}`)} />
        </section>
      ))}
    </div>
  );
}
