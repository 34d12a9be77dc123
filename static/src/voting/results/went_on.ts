/**
 * What the room goes on with at the end: no help that nobody took, and of what was chosen from only what was chosen.
 * Where that leaves nothing, it is what the room has worked on. (`went_on` in
 * `report/outcomes.py` is the report's.)
 */
import { t } from "../../base/i18n";
import type { Concept, Poll, Result } from "../../contract/cards";
import { card, cards } from "../../sync/store";
import { isAgreed } from "../../teams/match";
import { chosenWords } from "./chosen_words";
import { asksAgreement, goesOn } from "./figures";

type Vote = { poll: Poll; result: Result };

const shown = (): Vote[] =>
  cards("polls").flatMap((poll) => {
    const result = poll.state === "revealed" ? card("results", poll.id) : undefined;
    return result ? [{ poll, result }] : [];
  });

const place = ({ poll }: Vote): number => 1_000 * (card("steps", poll.step)?.position ?? 0) + poll.round;
const latest = (votes: Vote[]): Vote | undefined => votes.sort((a, b) => place(a) - place(b)).at(-1);

function wentOn(concept: Concept): boolean {
  if (concept.kind === "match") return isAgreed(concept);
  const choices = shown().filter(({ poll, result }) => poll.over === "concepts" && !asksAgreement(result));
  const vote = latest(choices.filter(({ poll }) => !poll.concept && poll.options.includes(concept.id)));
  return !vote || goesOn(vote.result).includes(concept.id);
}

/** The heading, and what stands under it. */
export function atTheEnd(made: readonly Concept[]): { words: string; list: Concept[] } {
  const list = made.filter(wentOn);
  if (list.length || !made.length) return { words: chosenWords(list), list };
  return { words: t("closing.worked_on"), list: [...made] };
}
