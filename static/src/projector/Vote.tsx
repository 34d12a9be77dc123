/**
 * A vote on the wall: what is voted on, how one votes (in the words of the phones), and how many have; never how. The
 * options stand in no order of merit: random, and the same on every wall.
 */

import { knows, t } from "../base/i18n";
import { ownOrder } from "../base/seeded_order";
import type { Option } from "../base/view_props";
import { Bar } from "../components/Bar";
import { briefOf } from "../components/Brief";
import { CorrectedText } from "../components/CorrectedText";
import { stepName } from "../components/step_title";
import type { Concept, ConceptField, Poll, Step } from "../contract/cards";
import { card, session } from "../sync/store";
import { Crowded } from "../voting/access/Crowded";
import { howBesideBrief } from "../voting/ballots/ballot_words";
import { pot } from "../voting/MethodExplanation";
import { nothingListed } from "../voting/nothing_listed";
import { optionsOf } from "../voting/options";
import { roomForAll, seatsWords } from "../voting/places";
import { RunOff } from "../voting/results/RunOff";
import { hasLine, price } from "../voting/rule_summary";
import { Fit } from "./Fit";
import { Scene } from "./Scene";
import { proposedIn, Texts, wishFor } from "./Texts";

export function Vote({ poll }: { poll: Poll }) {
  const step = card("steps", poll.step);
  const options = inNoOrder(poll);
  const nothing = nothingListed(poll, options.length);
  return (
    <Scene
      title={step ? stepName(step) : t("console.vote")}
      above={t(`projector.vote_${stateOf(poll)}`)}
      aside={poll.state === "ready" ? null : <Cast poll={poll} />}
      kind="vote-scene"
    >
      {poll.state !== "ready" && <Bar value={poll.cast} of={poll.electors} />}
      <Crowded ballots={poll.cast} electors={poll.electors} headcount={session.value?.headcount} />
      <RunOff poll={poll} />
      {nothing && <p class="projector-now">{nothing}</p>}
      {!nothing && isAhead(poll) && <HowTo poll={poll} options={options} />}
      <Fit items={options} kind="projector-wall" {...drawing(poll, step)} />
      <Terms poll={poll} options={options.length} />
    </Scene>
  );
}

/** Shuffled by the poll alone: the same before it opens and after, and on every wall. */
function inNoOrder(poll: Poll): Option[] {
  const known = optionsOf(poll).sort((a, b) => (a.id < b.id ? -1 : 1));
  return ownOrder(known, "", poll.id);
}

/** There is still something to do: before it closes. */
export const isAhead = ({ state }: Pick<Poll, "state">): boolean => state === "ready" || state === "open";

export const stateOf = ({ state, erased }: Pick<Poll, "state" | "erased">): string =>
  erased !== undefined ? "over" : state === "ready" || state === "open" ? state : "closed";

const Cast = ({ poll }: { poll: Poll }) => (
  <span class="num">{t("projector.cast", { n: poll.cast, of: poll.electors })}</span>
);

/** The planner's words, or else those that stand over the ballot; both only where the ballot has marks to keep count of. */
function HowTo({ poll, options }: { poll: Poll; options: Option[] }) {
  const step = card("steps", poll.step);
  const how = [howBesideBrief({ poll, choice: null, options }), ofAll(poll, options.length)];
  return (
    <div class="projector-how">
      {step && briefOf(step) && <p class="brief words">{briefOf(step)}</p>}
      {how.some(Boolean) && <p>{how.filter(Boolean).join(" ")}</p>}
    </div>
  );
}

/** That all go on, or what there is to spend. */
function ofAll(poll: Poll, n: number): string {
  if (pot(poll)) return t("polls.pot", { pot: pot(poll) ?? "" });
  return roomForAll(poll, n) ? (seatsWords(poll, n) ?? "") : "";
}

/** An idea is its words; a concept has a name, and what was written about it. */
function drawing(poll: Poll, step: Step | undefined) {
  const read = (id: string) => (poll.over === "concepts" ? proposedIn(step, card("concepts", id)) : []);
  const draw = (option: Option) => <OneOption poll={poll} option={option} fields={read(option.id)} />;
  if (poll.over !== "concepts") return { draw };
  return { draw, wish: wishFor(optionsOf(poll).some(({ id }) => read(id).length > 1)) };
}

interface OneOptionProps {
  poll: Poll;
  option: Option;
  fields: readonly ConceptField[];
}

function OneOption({ poll, option, fields }: OneOptionProps) {
  const concept = card("concepts", option.id);
  return (
    <article class="card">
      <p class="words">
        {option.title}
        {option.cost !== undefined && <b class="num projector-cost">{price(poll, option.cost)}</b>}
      </p>
      {concept && <Detail concept={concept} words={option.detail} fields={fields} />}
    </article>
  );
}

/** A proposal in the words that were frozen with the vote. */
function Detail({
  concept,
  words,
  fields,
}: { concept: Concept; words?: string } & Pick<OneOptionProps, "fields">) {
  if (concept.kind === "proposal") return words ? <p class="projector-detail words">{words}</p> : null;
  return (
    <>
      <CorrectedText of={concept} kind="small words" />
      <Texts concept={concept} fields={fields} />
    </>
  );
}

/** Said once, small: who votes, that it is secret, and what a paper or a tie means. */
export function Terms({ poll, options = 0 }: { poll: Poll; options?: number }) {
  if (poll.erased !== undefined) return <p class="meta">{t("polls.erased", { n: poll.erased })}</p>;
  const access = `access.now_${poll.access}`;
  const said = [
    t("projector.secret"),
    knows(access) && t(access),
    hasLine(poll, options) && t(`polls.tie_${poll.tie_rule}`),
    poll.proxies > 0 && t("polls.on_paper", { n: poll.proxies }),
  ];
  return <p class="meta">{said.filter(Boolean).join(" ")}</p>;
}
