/**
 * What the room has come to, the newest first: what was made of what it chose, a result that was shown and nobody has
 * confirmed, what was chosen, the themes, the ideas. A step with nothing of its own, a pause, a talk or the end, shows the
 * newest of these, so that nobody looks at raw ideas by step when the room has long gone on.
 */
import { t } from "../base/i18n";
import type { Concept, Step } from "../contract/cards";
import { card, cards, session, steps } from "../sync/store";
import { unconfirmed as unconfirmedPolls } from "../sync/unconfirmed";
import { conceptsOf, worksOn } from "../teams/concept_kinds";
import { chosenWords } from "../voting/results/chosen_words";
import { chosenInOrder, placesOut } from "../voting/results/one_by_one";
import { type End, ends } from "./ending_list";
import { titleOf } from "./poll_titles";

export interface Came {
  words: string;
  ends: End[];
}

const concepts = (): Concept[] => conceptsOf({ settings: {} });

export function cameTo(): Came | null {
  const worked = concepts().length > 0 && steps.value.some(worksOn);
  return worked ? made() : (unconfirmed() ?? made());
}

function made(): Came | null {
  const all = ends();
  return all.length ? { words: chosenWords(concepts()), ends: all } : null;
}

/** What the last choosing vote came to, where it was shown and not confirmed; not while it is shown one by one. */
export function unconfirmed(): Came | null {
  const last = unconfirmedPolls().findLast(({ over }) => over !== "concepts");
  const result = card("results", last?.id);
  if (!last || !result || placesOut(last, result) !== null) return null;
  const all = chosenInOrder(result, last.options).map(
    (id): End => ({ id, title: titleOf(id), brings: [], more: 0, done: 0 }),
  );
  const words = t(session.value?.state === "ended" ? "projector.never_confirmed" : "projector.not_confirmed");
  return all.length ? { words, ends: all } : null;
}

/** Sorted already: from here on the room speaks of themes. */
export const isPastThemes = (here: Step): boolean =>
  cards("themes").length > 0 &&
  steps.value.some(({ phase, position: at }) => phase === "themes" && at < here.position);
