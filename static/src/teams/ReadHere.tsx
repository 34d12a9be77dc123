/** On a phone and at the desk: what teams wrote under a question of an earlier step, each under its title. */

import { t } from "../base/i18n";
import type { ConceptField, Step } from "../contract/cards";
import { type Read, readHere } from "./read_here";

export function ReadHere({ step }: { step: Step }) {
  const read = readHere(step);
  const fields = [...new Set(read.map(({ field }) => field))];
  return (
    <>
      {fields.map((field) => (
        <Under key={field} field={field} read={read.filter((one) => one.field === field)} />
      ))}
    </>
  );
}

function Under({ field, read }: { field: ConceptField; read: Read[] }) {
  return (
    <section class="stack" aria-labelledby={`read-${field}`}>
      <h2 id={`read-${field}`}>{t(`concepts.box_${field}`)}</h2>
      <ul class="cards columns">
        {read.map(({ id, concept, text }) => (
          <li key={id} class="card quiet">
            <h3 class="words">{concept.title}</h3>
            <p class="words">{text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
