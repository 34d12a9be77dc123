/** What a concept has been promised: certain and conditional apart, against what it says it needs. */
import type { Commitment, Concept } from "../cards";
import { day, t } from "../i18n";
import { kindWords, totalWords } from "./kinds";
import { commitments } from "./own";
import { Person } from "./people";
import { about, apart, isConditional, notOffered } from "./totals";

export function Totals({ concept }: { concept: Concept }) {
  const sums = apart(about(commitments(), concept.id));
  const lacking = notOffered(sums);
  return (
    <dl class="totals">
      <Row name={t("commitment.firm")} words={totalWords(sums.firm)} />
      {sums.n.conditional > 0 && (
        <Row name={t("commitment.if")} words={totalWords(sums.conditional)} conditional />
      )}
      <Needs concept={concept} />
      {sums.n.firm + sums.n.conditional > 0 && lacking.length > 0 && (
        <Row name={t("commitment.lacking")} words={lacking.map((kind) => t(`commitment.lack_${kind}`))} />
      )}
    </dl>
  );
}

function Row({ name, words, conditional }: { name: string; words: string[]; conditional?: boolean }) {
  return (
    <div class={conditional ? "conditional" : undefined}>
      <dt>{name}</dt>
      <dd>{words.length ? words.join(" · ") : t("commitment.nothing_yet")}</dd>
    </div>
  );
}

/** In the team's own words: the resources and the money of its canvas. */
function Needs({ concept }: { concept: Concept }) {
  const needs = [concept.fields.resources?.text, concept.fields.economy?.text].filter(Boolean);
  if (!needs.length) return null;
  return (
    <div>
      <dt>{t("commitment.needs")}</dt>
      <dd class="words">{needs.join("\n")}</dd>
    </div>
  );
}

export function Contribution({ given }: { given: Commitment }) {
  return (
    <div class={`contribution ${isConditional(given) ? "conditional" : ""}`}>
      <p class="words">
        {isConditional(given) && <span class="tag">{t("commitment.if")}</span>}{" "}
        {kindWords(given.kinds).join(" · ")}
      </p>
      {given.condition && (
        <p class="words">
          <b>{t("commitment.condition")}</b> {given.condition}
        </p>
      )}
      {(given.first_step || given.due) && (
        <p class="meta words">
          {[
            given.first_step && t("commitment.step_is", { step: given.first_step }),
            given.due && day(given.due),
          ]
            .filter(Boolean)
            .join(" · ")}
        </p>
      )}
    </div>
  );
}

/** Everybody's, by name where there is one; behind one word, because it is long. */
export function WhoBrings({ concept }: { concept: Concept }) {
  const given = about(commitments(), concept.id);
  if (!given.length) return null;
  return (
    <details class="more">
      <summary>{t("commitment.who", { n: new Set(given.map((one) => one.member)).size })}</summary>
      <ul class="cards">
        {given.map((one) => (
          <li key={one.id} class="card quiet">
            {one.member && <Person id={one.member} />}
            <Contribution given={one} />
          </li>
        ))}
      </ul>
    </details>
  );
}
