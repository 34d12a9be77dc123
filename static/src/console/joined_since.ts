/** Who came since a moment that somebody named by the clock on the wall. */
import { wallTime } from "../base/calendar";
import type { Member } from "../contract/cards";

const MINUTE = 60_000;
const DAY = 24 * 60;

/** The last time that the clock showed this: "23:50" said at a quarter past midnight is yesterday's. */
export function momentOf(typed: string, now: Date): Date | null {
  const read = /^(\d{1,2}):(\d{2})/.exec(typed);
  if (!read) return null;
  const [hours = 0, minutes = 0] = wallTime(now).split(":").map(Number);
  const ago = (hours - Number(read[1])) * 60 + minutes - Number(read[2]);
  const whole = Math.floor(now.getTime() / MINUTE) * MINUTE;
  return new Date(whole - (ago < 0 ? ago + DAY : ago) * MINUTE);
}

/** The participants, those at the door too: whom the server takes out by `member.clear`. */
export const cameSince = (members: readonly Member[], since: Date): Member[] =>
  members.filter(
    ({ role, state, joined_at }) =>
      role === "participant" && state !== "removed" && joined_at && Date.parse(joined_at) >= since.getTime(),
  );
