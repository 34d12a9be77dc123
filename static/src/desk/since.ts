/** Who came since a moment that somebody named by the clock on the wall. */
import type { Member } from "../cards";

/** The last time that the clock showed this: "23:50" said at a quarter past midnight is yesterday's. */
export function momentOf(typed: string, now: Date): Date | null {
  const read = /^(\d{1,2}):(\d{2})/.exec(typed);
  if (!read) return null;
  const at = new Date(now);
  at.setHours(Number(read[1]), Number(read[2]), 0, 0);
  if (at > now) at.setDate(at.getDate() - 1);
  return at;
}

/** The participants, those at the door too: whom the server takes out by `member.clear`. */
export const cameSince = (members: readonly Member[], since: Date): Member[] =>
  members.filter(
    ({ role, state, joined_at }) =>
      role === "participant" && state !== "removed" && joined_at && Date.parse(joined_at) >= since.getTime(),
  );
