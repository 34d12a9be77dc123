/**
 * The step's instruction and the method's own words stand on one screen: what the one says, the other leaves out. And
 * an instruction ends with its act: what nobody can do any more is not asked for. Phones, console and wall ask here.
 */
import { t } from "../base/i18n";
import { briefOf } from "../components/Brief";
import type { Poll, Step } from "../contract/cards";
import { card, cards } from "../sync/store";
import { setting } from "./ballots/choices";
import { roomForAll, seatsWords } from "./places";
import { newestRounds } from "./poll_rounds";

const briefAt = ({ step }: Pick<Poll, "step">): string => {
  const at = card("steps", step);
  return (at && briefOf(at)) ?? "";
};

export const isBriefed = (poll: Pick<Poll, "step">): boolean => briefAt(poll) !== "";

/** The instruction has this number in it, as a figure or as a word. */
export function inBrief(poll: Pick<Poll, "step">, n: number): boolean {
  const said = new Set(
    briefAt(poll)
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u),
  );
  const word = t("vote.number_words").split(" ")[n - 1];
  return said.has(String(n)) || (word !== undefined && said.has(word));
}

/** "4 går videre.", where it has not been said: neither by the instruction, nor by the line that all of them do. */
export function placesLeftToSay(poll: Poll, options: number): string {
  const seats = setting(poll, "seats");
  if (seats === null || roomForAll(poll, options) || inBrief(poll, seats)) return "";
  return seatsWords(poll, options) ?? "";
}

/** The vote that the instruction asks for has been closed, or shown. */
export const isOver = ({ state }: Pick<Poll, "state">): boolean => state !== "ready" && state !== "open";

/** Of several, each of them. */
export function votedAlready(step: Step, polls = newestRounds(cards("polls"), step.id)): boolean {
  return polls.length > 0 && polls.every(isOver);
}
