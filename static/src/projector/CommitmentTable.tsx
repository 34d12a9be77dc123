/**
 * What the room brings, in all and by concept: a table, because that is how it is compared; its head stays while the pages
 * turn. What is firm stands by itself; what is in force because an "if" is met comes after a plus, what waits for its "if"
 * in brackets. They are never added together. Below each concept the things that were offered, in words, and what it still
 * lacks. Whoever brings it is not named here.
 */

import type { CSSProperties } from "preact";
import { own } from "../base/direction";
import { number, t } from "../base/i18n";
import { stepName } from "../components/step_title";
import type { Commitment, Concept, Step } from "../contract/cards";
import { asksToPromise } from "../sync/step_questions";
import { cards } from "../sync/store";
import { conceptsOf } from "../teams/concept_kinds";
import { ifWords, soFar } from "../teams/condition_words";
import { kindWords } from "../teams/contribution_words";
import { lackWords } from "../teams/NeedsOf";
import { isStated } from "../teams/needs";
import { type Apart, about, KINDS, type Kind, promisedInAll, promisedTo, STANDINGS } from "../teams/totals";
import { Concepts } from "./Concepts";
import { refusedWords } from "./ending_list";
import { Fit } from "./Fit";
import type { Sizes } from "./fit_text";
import { NothingYet } from "./NothingYet";
import { Scene } from "./Scene";
import { Rest } from "./Texts";

const WISH: Sizes = { sizes: [6.8, 6, 5.4, 4.8, 4.2, 3.6, 3.2, 2.8], named: true, least: 60, most: 1000 };

export function CommitmentTable({ step }: { step: Step }) {
  if (!conceptsOf(step).length) return <NothingYet step={step} />;
  const given = cards("commitments");
  if (!given.length)
    return (
      <Scene title={stepName(step)} step={step}>
        {asksToPromise(step) && <p class="projector-now">{t("projector.nothing_brought")}</p>}
        <Concepts step={step} short />
      </Scene>
    );
  const concepts = conceptsOf(step);
  const all = promisedInAll(concepts, given);
  const kinds = KINDS.filter((kind) => STANDINGS.some((standing) => all[standing][kind] > 0));
  return (
    <Scene
      title={stepName(step)}
      step={step}
      aside={t("projector.contributions", { n: given.length })}
      kind="brings-scene"
    >
      <div class="projector-sums">
        <Names kinds={kinds} />
        {concepts.length > 1 && <Row name={t("projector.all_concepts")} sums={all} kinds={kinds} all />}
      </div>
      <Fit
        items={concepts}
        wish={WISH}
        draw={(concept) => <Of concept={concept} given={about(given, concept.id)} kinds={kinds} />}
      />
      <p class="meta">
        {all.n.in_force > 0 && <span>{t("commitment.key_in_force")} </span>}
        {all.n.waiting > 0 && <span>{t("commitment.key_waiting")}</span>}
      </p>
    </Scene>
  );
}

/** Money needs most room, a count of people least. */
const BREADTH: Record<Kind, number> = {
  join: 1.3,
  hours_per_month: 2.2,
  money_dkk: 4.2,
  in_kind: 2,
  contacts: 2,
  mandate: 2,
};

interface OfKinds {
  /** Those that somebody brings: a column of dashes tells nobody anything. */
  kinds: readonly Kind[];
}

const breadths = (kinds: readonly Kind[]): string =>
  ["minmax(0, 6fr)", ...kinds.map((kind) => `minmax(0, ${BREADTH[kind]}fr)`)].join(" ");

function Names({ kinds }: OfKinds) {
  return (
    <p
      class="projector-brings names"
      aria-hidden="true"
      style={{ "--breadths": breadths(kinds) } as CSSProperties}
    >
      <span />
      {kinds.map((kind) => (
        <span key={kind} class="num">
          {t(`projector.col_${kind}`)}
        </span>
      ))}
    </p>
  );
}

function Of({ concept, given, kinds }: OfKinds & { concept: Concept; given: Commitment[] }) {
  const sums = promisedTo(concept, given);
  const told = [refusedWords(concept), firstSteps(given), lacks(concept, sums), waitsFor(given)];
  return (
    <div class="projector-pledged">
      <Row name={concept.title} sums={sums} kinds={kinds} />
      <Things given={given} />
      {told.map(
        (words) =>
          words && (
            <p key={words} class="small words">
              {words}
            </p>
          ),
      )}
    </div>
  );
}

/** Marked as the figures are: after a plus what is in force because an "if" is met, in brackets what waits for its. */
const MARKED: Record<Commitment["standing"], (words: string) => string> = {
  firm: (words) => words,
  in_force: (words) => `+ ${words}`,
  waiting: (words) => `(${words})`,
};

/** A room, a van, what somebody knows: it is the words that others can use, not how many there are. */
function Things({ given }: { given: Commitment[] }) {
  const told = given.filter(({ kinds }) => typeof kinds.in_kind === "string").reverse();
  if (!told.length) return null;
  return (
    <>
      <ul class="projector-things">
        {told.map(({ id, kinds, standing }) => (
          <li key={id} class="words" data-part>
            {MARKED[standing](own(String(kinds.in_kind)))}
          </li>
        ))}
      </ul>
      <Rest />
    </>
  );
}

/** What they are, the wall is not told: they name people. */
function firstSteps(given: Commitment[]): string {
  const n = given.filter(({ has_step }) => has_step).length;
  return n ? t("projector.first_steps", { n }) : "";
}

/** Said only where the team has said what it takes. */
function lacks(concept: Concept, sums: Apart): string {
  if (!isStated(concept)) return "";
  const missing = lackWords(concept, sums);
  return missing.length ? t("need.lacking", { what: missing.map(own).join(", ") }) : t("need.complete");
}

/** The "if" that the room is nearest to meeting: here is where somebody can help. */
function waitsFor(given: Commitment[]): string {
  const left = ({ progress }: Commitment): number => (progress ? progress.need - progress.have : 0);
  const [nearest] = given
    .filter(({ standing, progress }) => standing === "waiting" && progress)
    .sort((a, b) => left(a) - left(b));
  if (!nearest) return "";
  const condition = [ifWords(nearest)[0], soFar(nearest)].filter(Boolean).join(": ");
  return t("commitment.waits_for", { what: kindWords(nearest.kinds).map(own).join(" · "), condition });
}

function Row({ name, sums, kinds, all }: OfKinds & { name: string; sums: Apart; all?: boolean }) {
  return (
    <div
      class={`projector-brings ${all ? "all" : ""}`}
      style={{ "--breadths": breadths(kinds) } as CSSProperties}
    >
      <p class="words">{name}</p>
      {kinds.map((kind) => (
        <Cell key={kind} kind={kind} sums={sums} />
      ))}
    </div>
  );
}

function Cell({ kind, sums }: { kind: Kind; sums: Apart }) {
  const [firm, held, waiting] = [sums.firm[kind], sums.in_force[kind], sums.waiting[kind]];
  return (
    <p class="num">
      <span class="sr-only">{t(`projector.col_${kind}`)} </span>
      {firm > 0 && number(firm)}
      {held > 0 && <span class="projector-held"> +{number(held)}</span>}
      {waiting > 0 && <span class="projector-if"> ({number(waiting)})</span>}
      {!firm && !held && !waiting && <span class="projector-if">–</span>}
    </p>
  );
}
