/** What a concept has been promised: firm, in force and waiting apart; and each contribution with what it hangs on. */

import { own } from "../base/direction";
import { t } from "../base/i18n";
import type { Commitment, Concept } from "../contract/cards";
import { day } from "../sync/days";
import { ifWords, soFar } from "./condition_words";
import { kindWords, teamWords, totalWords } from "./contribution_words";
import { canBeGiven } from "./missing";
import { NeedsOf } from "./NeedsOf";
import { isStated } from "./needs";
import { commitments } from "./own_membership";
import { Person } from "./people";
import { about, notOffered, promisedTo, saidYesTo } from "./totals";

export function Totals({ concept }: { concept: Concept }) {
  const sums = promisedTo(concept, commitments());
  const yes = saidYesTo(concept, commitments());
  const rows = toldRows([
    ["commitment.firm", totalWords(yes.firm)],
    ["commitment.in_force", totalWords(sums.in_force)],
    ["commitment.waiting", totalWords(sums.waiting)],
  ]);
  const lacking = canBeGiven("pledges") ? notOffered(sums) : [];
  const some = sums.n.firm + sums.n.in_force + sums.n.waiting > 0 || sums.firm.join > 0;
  return (
    <>
      {teamWords(concept).map((words) => (
        <p key={words} class="num">
          {words}
        </p>
      ))}
      <dl class="totals">
        {rows.map(([name, words]) => (
          <Row key={name} name={t(name)} words={words} conditional={name !== "commitment.firm"} />
        ))}
        <InWords concept={concept} />
        {some && lacking.length > 0 && !isStated(concept) && (
          <Row name={t("commitment.lacking")} words={lacking.map((kind) => t(`commitment.lack_${kind}`))} />
        )}
      </dl>
      <NeedsOf concept={concept} sums={sums} />
    </>
  );
}

type Told = [name: string, words: string[]];

/** Those that say something; where none does, that nothing is firm yet. */
function toldRows(rows: Told[]): Told[] {
  const told = rows.filter(([, words]) => words.length > 0);
  return told.length ? told : rows.slice(0, 1);
}

function Row({ name, words, conditional }: { name: string; words: string[]; conditional?: boolean }) {
  return (
    <div class={conditional ? "conditional" : undefined}>
      <dt>{name}</dt>
      <dd>{words.length ? words.map(own).join(" · ") : t("commitment.nothing_yet")}</dd>
    </div>
  );
}

/** In the team's own words: the resources and the money of its canvas. */
function InWords({ concept }: { concept: Concept }) {
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
    <div class={`contribution ${given.conditional ? "conditional" : ""}`}>
      <p class="words">
        {!bringsKind(given) && stepWords(given)}
        {given.conditional && (
          <span class={`tag ${given.standing === "in_force" ? "ok" : ""}`}>
            {t(`commitment.tag_${given.standing}`)}
          </span>
        )}{" "}
        {kindWords(given.kinds).map(own).join(" · ")}
      </p>
      <If given={given} />
      {bringsKind(given) && stepWords(given) && <p class="meta words">{stepWords(given)}</p>}
    </div>
  );
}

const bringsKind = ({ kinds }: Commitment): boolean => kindWords(kinds).length > 0;

/** A first step, which may be all that is promised. */
function stepWords({ first_step, due }: Commitment): string {
  const parts = [first_step && t("commitment.step_is", { step: first_step }), due && day(due)];
  return parts.filter(Boolean).join(" · ");
}

/** What it hangs on, how far that is, and, where it hangs on words, what the facilitator says. */
export function If({ given }: { given: Commitment }) {
  if (!given.conditional) return null;
  const judged =
    given.met === true
      ? "commitment.met"
      : given.met === false
        ? "commitment.not_met"
        : "commitment.not_known";
  return (
    <>
      {ifWords(given).map((words) => (
        <p key={words} class="words">
          <b>{words}</b>
        </p>
      ))}
      {soFar(given) && <p class="meta num">{soFar(given)}</p>}
      {given.condition && <p class="meta">{t(judged)}</p>}
    </>
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
