/** What a ballot asks for, and what is left of it, in a few words: one line per family of methods. */

import { t } from "../../base/i18n";
import type { Id, Poll } from "../../contract/cards";
import { type ByBallot, ofBallot } from "../ballot_names";
import { inBrief, isBriefed, placesLeftToSay } from "../brief_says";
import { answersOf, onlyAsks } from "../poll_question";
import { price as cost } from "../rule_summary";
import { type Choice, each, type Price, purse, ranked, setting, squared } from "./choices";
import { allPairs, enough } from "./next_pair";
import { seenIn } from "./seen_options";

export interface Asked {
  poll: Poll;
  choice: Choice | null;
  options: readonly { id: Id }[];
  /** What is left to spend stands on the same screen. */
  counted?: boolean;
}
interface Words {
  how(asked: Asked): string;
  /** What is left to say beside an instruction that says the rest: a limit; by itself, all of `how`. */
  limit?(asked: Asked): string;
  left(asked: Asked): string;
  /** The same, to be counted at a glance. */
  drawn?(asked: Asked): { n: number; of: number };
}

const left =
  (key: string, price: Price) =>
  ({ poll, choice }: Asked): string => {
    const { budget, left: n } = purse(poll, choice, price);
    return t(key, { n, m: budget });
  };

const dots: Words = {
  how: ({ poll, choice }) => {
    const { budget, cap } = purse(poll, choice, each);
    if (!budget) return t("vote.how_dots_soon"); // how many there are follows from how many options, at the opening
    return t(cap < budget ? "vote.how_dots" : "vote.how_dots_free", { n: budget, cap });
  },
  limit: (asked) => {
    const { budget, cap } = purse(asked.poll, asked.choice, each);
    if (!asked.counted) return budget ? dots.how(asked) : "";
    return budget && cap < budget ? t("vote.limit_dots", { n: cap }) : "";
  },
  left: left("vote.dots_left", each),
  drawn: ({ poll, choice }) => {
    const { budget, left: n } = purse(poll, choice, each);
    return { n, of: budget };
  },
};

const quadratic: Words = {
  how: ({ poll }) => t("vote.how_quadratic", { n: setting(poll, "budget") }),
  left: left("vote.credits_left", squared),
};

const chosenAndSeen = ({ poll, choice, options }: Asked): string => {
  const seen = seenIn(poll.id);
  const shown = { n: options.filter(({ id }) => seen.has(id)).length, m: options.length };
  return `${t("vote.chosen", { n: choice?.approve?.length ?? 0 })} · ${t("vote.seen", shown)}`;
};

const approval: Words = {
  how: ({ poll }) => {
    if (onlyAsks(poll)) return t("vote.how_agree");
    const most = setting(poll, "max_choices");
    return t(most ? "vote.how_approval_most" : "vote.how_approval", { n: most });
  },
  limit: ({ poll }) => {
    const most = setting(poll, "max_choices");
    return most && !inBrief(poll, most) ? t("vote.limit_ticks", { n: most }) : "";
  },
  left: chosenAndSeen,
};

const budget: Words = {
  how: ({ poll }) =>
    t("polls.how_budget", {
      n: setting(poll, "min_choices"),
      pot: cost(poll, setting(poll, "budget") ?? 0),
    }),
  left: chosenAndSeen,
};

const scored = ({ choice, options }: Asked): string =>
  t("vote.scored", { n: Object.keys(choice?.scores ?? {}).length, m: options.length });

const score: Words = {
  how: ({ poll }) => t("vote.how_score", { n: setting(poll, "max") ?? 5 }),
  left: scored,
};
const star: Words = { how: ({ poll }) => t("vote.how_star", { n: setting(poll, "max") ?? 5 }), left: scored };

const ranking: Words = {
  how: () => t("vote.how_ranking"),
  left: ({ choice, options }) => t("vote.ranked", { n: ranked(choice).length, m: options.length }),
};

const stance: Words = {
  how: ({ poll }) => t(answersOf(poll) === "consent" ? "vote.how_stance" : "vote.how_answers"),
  limit: () => "",
  left: () => "",
};

const impact: Words = {
  how: () => t("vote.how_impact"),
  limit: () => "",
  left: ({ choice, options }) =>
    t("vote.rated", { n: Object.keys(choice?.ratings ?? {}).length, m: options.length }),
};

const pairwise: Words = {
  how: () => t("vote.how_pairwise"),
  left: ({ poll, choice, options }) => {
    const most = Math.min(setting(poll, "max_answers") ?? 100, allPairs(options.length));
    return t("vote.compared", { n: choice?.answers?.length ?? 0, m: enough(options.length, most) });
  },
};

const WORDS: ByBallot<Words> = {
  approval,
  budget,
  dots,
  quadratic,
  score,
  star,
  ranking,
  pairwise,
  impact_effort: impact,
  consent: stance,
  gradients: stance,
};
const wordsFor = (method: string): Words | undefined => ofBallot(WORDS, method);

export const howWords = (asked: Asked): string => wordsFor(asked.poll.method)?.how(asked) ?? "";

/**
 * Beside the step's own instruction, which stands above it: nothing is said twice. What no instruction says is said
 * here, once: a limit, and how many go on.
 */
export function howBesideBrief(asked: Asked): string {
  const { poll, options } = asked;
  const words = wordsFor(poll.method);
  const how = isBriefed(poll) && words?.limit ? words.limit(asked) : howWords(asked);
  return [how, placesLeftToSay(poll, options.length)].filter(Boolean).join(" ");
}
export const leftWords = (asked: Asked): string => wordsFor(asked.poll.method)?.left(asked) ?? "";

const MOST_DRAWN = 10;

export function drawnLeft(asked: Asked): { n: number; of: number } | null {
  const drawn = wordsFor(asked.poll.method)?.drawn?.(asked);
  return drawn && drawn.of <= MOST_DRAWN ? drawn : null;
}
