/**
 * What moving on would cut short: said first only when a mistake is likely, each in one sentence. Pure: the board
 * comes in, reasons come out.
 */

import { t } from "../base/i18n";
import type { Concept, Idea, Phase, Poll, Result, Step, Theme } from "../contract/cards";
import { nounOf, nounOfAll } from "../sync/idea_nouns";
import { stands } from "../sync/ideas";
import { asksEach, asksForTeams, asksToVote, asksToWrite } from "../sync/step_questions";
import { unconfirmedIn } from "../sync/unconfirmed";
import { chosenInOrder, outSoFar } from "../voting/results/one_by_one";

export interface Sight {
  step: Step;
  next: Step;
  /** People who have posted in this step, of those here; null where it is not known. */
  wrote: { writers: number; present: number } | null;
  /** People who type an idea just now. */
  typing: number;
  ideas: readonly Idea[];
  themes: readonly Theme[];
  polls: readonly Poll[];
  results: readonly Result[];
  concepts: readonly Concept[];
}

type Reasons = (sight: Sight) => (string | false)[];

/** Fewer than half. */
export const few = (some: number, all: number): boolean => all > 0 && some * 2 < all;

const ideas: Reasons = ({ step, wrote, typing, ideas: all }) => {
  const noun = nounOf(step);
  const still = typing > 0 && t("console.still_writing", { n: typing });
  if (!asksToWrite(step)) return [];
  if (!all.length) return [still, t("console.warn_no_ideas", { noun })];
  const none = !all.some((idea) => idea.step === step.id);
  if (!asksEach(step)) return [still, none && t("console.warn_none_here", { noun })];
  return [
    still,
    wrote !== null &&
      few(wrote.writers, wrote.present) &&
      t("console.warn_few_wrote", { n: wrote.writers, of: wrote.present, noun }),
  ];
};

const themes: Reasons = (sight) => {
  const loose = sight.ideas.filter(stands).filter(({ theme }) => !theme);
  const values = { n: loose.length, noun: nounOfAll(loose) };
  return [sight.next.settings.over === "themes" && loose.length > 0 && t("console.warn_loose", values)];
};

export function newest(polls: readonly Poll[]): Poll[] {
  const last = new Map<string, Poll>();
  for (const poll of polls) {
    const known = last.get(poll.concept ?? "");
    if (!known || known.round < poll.round) last.set(poll.concept ?? "", poll);
  }
  return [...last.values()];
}

const POLL: Readonly<Record<Poll["state"], (poll: Poll, sight: Sight) => string | false>> = {
  ready: () => false,
  open: ({ cast, electors }) => t("console.warn_poll_open", { n: cast, of: electors }),
  closed: ({ erased }) => erased === undefined && t("console.warn_poll_closed"),
  counted: () => t("console.warn_poll_counted"),
  revealed: (poll, { results, step }) =>
    revealed(
      poll,
      step,
      results.find(({ id }) => id === poll.id),
    ),
};

function revealed(poll: Poll, step: Step, result: Result | undefined): string | false {
  const out = result && outSoFar(poll, result);
  if (out)
    return t("console.warn_not_all_shown", { n: out.length, of: chosenInOrder(result, poll.options).length });
  const sight = { polls: [poll], results: result ? [result] : [], steps: [step] };
  return unconfirmedIn(sight).length > 0 && t("console.warn_unconfirmed");
}

/** A minute more helps: somebody writes, or is still to vote. */
export const worthWaiting = ({ step, polls }: Pick<Sight, "step" | "polls">): boolean =>
  asksToWrite(step) || polls.some((poll) => poll.step === step.id && poll.state === "open");

const UNDER_WAY = ["open", "closed", "counted"] as const satisfies readonly Poll["state"][];
const underWay: ReadonlySet<Poll["state"]> = new Set(UNDER_WAY);

/** A vote here has begun, and nobody has seen what it comes to. */
export const isUnderWay = (polls: readonly Poll[], step: Step["id"]): boolean =>
  newest(polls.filter((poll) => poll.step === step)).some(
    ({ state, erased }) => underWay.has(state) && erased === undefined,
  );

const voting: Reasons = (sight) => {
  const polls = newest(sight.polls.filter(({ step }) => step === sight.step.id));
  const left = polls.length > 1 ? UNDER_WAY.map((state) => several(polls, state)) : [];
  const each = polls.length > 1 ? polls.filter(({ state }) => state === "revealed") : polls;
  return [
    asksToVote(sight.step) && unopened(polls),
    ...left,
    ...each.map((poll) => POLL[poll.state](poll, sight)),
  ];
};

/** Of several votes, how many stand so: a line for each would say the same over and over. */
function several(polls: readonly Poll[], state: (typeof UNDER_WAY)[number]): string | false {
  const n = polls.filter((poll) => poll.state === state && poll.erased === undefined).length;
  return n > 0 && t(`console.warn_polls_${state}`, { n, of: polls.length });
}

function unopened(polls: readonly Poll[]): string | false {
  const n = polls.filter(({ state }) => state === "ready").length;
  if (n && n === polls.length) return t("console.warn_poll_ready");
  return n > 0 && t("console.warn_polls_ready", { n, of: polls.length });
}

const concepts: Reasons = ({ step, concepts: all, next }) => [
  asksForTeams(step) &&
    (next.phase !== "concepts" || !asksForTeams(next)) &&
    all.length > 0 &&
    all.every(({ team }) => !team.length) &&
    t("console.warn_no_teams"),
];

const LEAVING: Readonly<Partial<Record<Phase, Reasons>>> = {
  ideas,
  themes,
  selection: voting,
  commitment: voting,
  concepts,
};

/** Going to vote on something that is not there. */
const arriving: Reasons = (sight) => {
  if (sight.next.phase !== "selection") return [];
  const over = sight.next.settings.over ?? "ideas";
  return [
    over === "ideas" &&
      !sight.ideas.filter(stands).length &&
      sight.step.phase !== "ideas" &&
      t("console.warn_no_ideas"),
    over === "themes" && !sight.themes.length && t("console.nothing_themes"),
    over === "concepts" && !sight.concepts.length && t("console.nothing_concepts"),
  ];
};

export function consequences(sight: Sight): string[] {
  const found = [...(LEAVING[sight.step.phase]?.(sight) ?? []), ...arriving(sight)];
  return [...new Set(found.filter((reason) => reason !== false))];
}
