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

export function useSorting(step: Step): Sorting {
  const [passed, setPassed] = useState<Id[]>([]);
  const [front, setFront] = useState<Id | null>(null);
  const [choice, setChoice] = useState<Id | null>(null);
  const [pressed, setPressed] = useState<number | null>(null);
  const themes = columns.value.length - 1;
  const missing = pressed === themes; // with another theme to choose it is another question, and nobody has been asked yet
  const loose = columnOf(null)?.piles.map(({ idea }) => idea.id) ?? [];
  const id = front && pileOf(front) ? front : nextTurn(loose, passed, me.peek()?.id ?? "", step.id);
  useEffect(() => setFront(id), [id]);

  const theme = (id && pileOf(id)?.idea.theme) ?? null;
  const chosen = choice ?? theme;
  function turn(gone: Id): void {
    setFront(
      nextTurn(
        loose.filter((other) => other !== gone),
        passed,
        me.peek()?.id ?? "",
        step.id,
      ),
    );
    setChoice(null);
    setPressed(null);
  }
  function pass(): void {
    if (!id) return;
    if (!theme) setPassed([...passed, id]);
    turn(id);
  }
  function next(): void {
    setPressed(chosen ? null : themes);
    if (!chosen) announce(t(themes ? "themes.choose_or_skip" : "themes.name_first"));
    if (!id || !chosen) return;
    if (chosen !== theme) place([id], chosen, true);
    turn(id);
  }
  return {
    pile: id ? pileOf(id) : undefined,
    loose: loose.length,
    choice: chosen,
    missing: missing && !chosen,
    choose: setChoice,
    next,
    pass,
    again: () => setPassed([]),
  };
}
