/**
 * Sorting one card at a time, on this phone: which card is in front, what has been chosen for it, what was passed
 * by. The card in front stays when others move it; its owner is told where it went.
 */
import { useEffect, useState } from "preact/hooks";
import { t } from "../../base/i18n";
import { announce } from "../../base/live_region";
import type { Id, Step } from "../../contract/cards";
import { me } from "../../sync/store";
import type { Pile } from "./board_state";
import { columnOf, columns, pileOf, place } from "./sorting_moves";
import { nextTurn } from "./sorting_order";

export interface Sorting {
  pile?: Pile;
  /** How many have no theme yet. */
  loose: number;
  choice: Id | null;
  /** "Next" was pressed without a choice. */
  missing: boolean;
  choose(theme: Id): void;
  next(): void;
  pass(): void;
  /** See those that were passed by. */
  again(): void;
}

const after = (loose: Id[], passed: Id[], step: Step): Id | null =>
  nextTurn(loose, passed, me.peek()?.id ?? "", step.id);

/** The card in front, and how it makes way for the next one. */
function useFront(step: Step) {
  const [passed, setPassed] = useState<Id[]>([]);
  const [front, setFront] = useState<Id | null>(null);
  const loose = columnOf(null)?.piles.map(({ idea }) => idea.id) ?? [];
  const id = front && pileOf(front) ? front : after(loose, passed, step);
  useEffect(() => setFront(id), [id]);
  const turn = (gone: Id) =>
    setFront(
      after(
        loose.filter((other) => other !== gone),
        passed,
        step,
      ),
    );
  const passBy = (card: Id) => setPassed([...passed, card]);
  return { id, loose, turn, passBy, again: () => setPassed([]) };
}

export function useSorting(step: Step): Sorting {
  const { id, loose, turn, passBy, again } = useFront(step);
  const [choice, setChoice] = useState<Id | null>(null);
  const [pressed, setPressed] = useState<number | null>(null);
  const themes = columns.value.length - 1;
  const missing = pressed === themes; // with another theme to choose it is another question, and nobody has been asked yet
  const theme = (id && pileOf(id)?.idea.theme) ?? null;
  const chosen = choice ?? theme;
  function leave(gone: Id): void {
    turn(gone);
    setChoice(null);
    setPressed(null);
  }
  function pass(): void {
    if (!id) return;
    if (!theme) passBy(id);
    leave(id);
  }
  function next(): void {
    setPressed(chosen ? null : themes);
    if (!chosen) announce(t(themes ? "themes.choose_or_skip" : "themes.name_first"));
    if (!id || !chosen) return;
    if (chosen !== theme) place([id], chosen, true);
    leave(id);
  }
  const pile = id ? pileOf(id) : undefined;
  const shown = { pile, loose: loose.length, choice: chosen, missing: missing && !chosen };
  return { ...shown, choose: setChoice, next, pass, again };
}
