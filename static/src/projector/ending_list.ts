/** What the room goes on with, and what it has promised to each: that first, where it has promised something. */

import { t } from "../base/i18n";
import type { Action, Concept } from "../contract/cards";
import { byDay, isAhead } from "../sync/days";
import { cards } from "../sync/store";
import { conceptsOf } from "../teams/concept_kinds";
import { certainWords, totalWords } from "../teams/contribution_words";
import { ahead } from "../teams/plan_steps";
import { about, promisedTo } from "../teams/totals";
import { answersTo } from "../voting/poll_question";
import { lastResultOn } from "../voting/results/last_vote";
import { passed } from "../voting/results/objections";
import { outcomeWords } from "../voting/results/outcome_words";
import { atTheEnd } from "../voting/results/went_on";

export interface End {
  id: string;
  title: string;
  /** Of a match: what answers the need, and what the two have agreed. */
  offer?: string;
  agreed?: string;
  /** Of a proposal: the text that the room has spoken of. */
  text?: string;
  /** What the last vote about it came to. */
  verdict?: string;
  /** Not shown as what goes on: the room has not adopted it, or has only said where it stands. */
  mark?: "refused" | "stance";
  /** What is firm, and after a plus what is in force because an "if" is met. */
  brings: string[];
  next?: Action;
  more: number;
  /** Steps that are done. */
  done: number;
}

const promised = ({ brings, next }: End): number => Number(brings.length > 0 || Boolean(next));

export function ends(): End[] {
  const made = atTheEnd(conceptsOf({ settings: {} })).list.map(ofConcept);
  return made.length ? made.sort((a, b) => promised(b) - promised(a)) : chosenIdeas();
}

/** Where it did not come to concepts. */
const chosenIdeas = (): End[] =>
  cards("ideas")
    .filter((idea) => idea.selected)
    .map(({ id, text }) => ({ id, title: text, brings: [], more: 0, done: 0 }));

function ofConcept(concept: Concept): End {
  const sums = promisedTo(concept, cards("commitments"));
  const steps = about(cards("actions"), concept.id);
  const left = steps.filter(isAhead).sort(byDay);
  return {
    ...named(concept),
    mark: markOf(concept),
    brings: [
      ...certainWords(concept, cards("commitments")),
      ...totalWords(sums.in_force).map((words) => `+ ${words}`),
    ],
    next: ahead(left)[0] ?? left[0],
    more: Math.max(0, left.length - 1),
    done: steps.filter(({ state }) => state === "done").length,
  };
}

/** A match is its need, and who answers it; a proposal is its words. */
function named(concept: Concept): Pick<End, "id" | "title" | "offer" | "agreed" | "text" | "verdict"> {
  const { id, kind, title, fields } = concept;
  if (kind === "match")
    return { id, title: fields.need?.text || title, offer: fields.offer?.text, agreed: fields.agreed?.text };
  const text = kind === "proposal" ? fields.proposal?.text : undefined;
  return { id, title, text, verdict: outcomeWords(concept) || undefined };
}

/** What the room has not adopted is not told like what it has, wherever it stands. */
export const refusedWords = (concept: Concept): string =>
  markOf(concept) === "refused" ? t("projector.not_passed") : "";

/** To pause or to close something is another question than whether it is adopted. */
function markOf(concept: Concept): End["mark"] {
  const result = lastResultOn(concept);
  if (!result || result.ballots === 0) return undefined;
  if (answersTo(result) !== "consent") return "stance";
  return passed(result) ? undefined : "refused";
}
