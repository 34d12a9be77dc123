/**
 * What stands over what the room ends with: what it goes on with, what it has decided or shaken hands on, or only what it
 * takes along. Nothing is said to go on that somebody said no to, or that nobody asked about.
 */
import { knows, t } from "../../base/i18n";
import type { Concept } from "../../contract/cards";
import { nounOfIdea } from "../../sync/idea_nouns";
import { card, cards } from "../../sync/store";
import { commonName } from "../../teams/kind_words";
import { answersTo } from "../poll_question";
import { lastResultOn } from "./last_vote";
import { passed } from "./objections";

/** What somebody wrote to be heard: one remembers it, and does not work on with it. */
const HEARD = new Set(["statement", "answer", "lesson", "warning"]);

const areHeard = (made: readonly Concept[]): boolean => {
  const chosen = cards("ideas").filter(({ selected }) => selected);
  const from = made.length ? made.map(({ idea }) => card("ideas", idea)) : chosen;
  return from.length > 0 && from.every((idea) => idea && HEARD.has(nounOfIdea(idea)));
};

type Verdict = "passed" | "not" | "none";

/** What the last vote about it came to; of answers with names of their own the room says what comes of them. */
export function verdictOn(concept: Concept): Verdict {
  const result = lastResultOn(concept);
  if (!result) return "none";
  return answersTo(result) === "consent" && passed(result) ? "passed" : "not";
}

const all = <T>(list: readonly T[], is: (one: T) => boolean): boolean => list.length > 0 && list.every(is);

/** The first that is true of it. */
const WORDS: readonly [string, (made: readonly Concept[]) => boolean][] = [
  ["match.shaken", (made) => all(made, ({ kind }) => kind === "match")],
  ["closing.heard", areHeard],
  ["closing.decided", (made) => all(made, (one) => one.kind === "proposal" && verdictOn(one) === "passed")],
  ["closing.dealt_with", (made) => made.some((one) => verdictOn(one) === "not")],
];

export function chosenWords(made: readonly Concept[]): string {
  const [key] = WORDS.find(([, is]) => is(made)) ?? [`kinds.${commonName(made)}_chosen`];
  return t(knows(key) ? key : "closing.chosen");
}
