/**
 * As many places as options: whatever somebody votes for goes on, and the vote only puts it in order. It is said before
 * people vote, on every screen in the same words, and the result speaks of no choice. (`domain/voting/places.py` is the
 * server's, and has the reasons.)
 */

import { t } from "../base/i18n";
import type { Poll, Result } from "../contract/cards";
import { FILLING } from "../protocol";
import { setting } from "./ballots/choices";
import { onlyAsks } from "./poll_question";
import { asksAgreement } from "./results/figures";

const fills: readonly string[] = FILLING;

type Placed = Pick<Poll, "method" | "settings"> & Partial<Pick<Poll, "rule" | "step">>;

const fits = ({ method, settings }: Pick<Poll, "method" | "settings">, n: number): boolean =>
  fills.includes(method) && settings.completion !== "none" && n > 1 && Number(settings.seats ?? 0) >= n;

/** `n`: how many there are to vote on. */
export const roomForAll = (poll: Placed, n: number): boolean => !onlyAsks(poll) && fits(poll, n);

/** Of a result: nothing was chosen, only put in order. */
export const hadRoomForAll = (result: Result): boolean =>
  !asksAgreement(result) && fits(result, Object.keys(result.few ? result.sectors : result.totals).length);

/** How many go on; null where the method has no places, or nothing is chosen. */
export function seatsWords(poll: Poll, n: number): string | null {
  const seats = onlyAsks(poll) ? null : setting(poll, "seats");
  if (seats === null) return null;
  return roomForAll(poll, n)
    ? t("polls.room_for_all", { n })
    : t("vote.seats", { n: Math.min(seats, n || seats) });
}
