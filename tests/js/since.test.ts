// Who came since a moment on the clock.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Member } from "../../static/src/cards";
import { cameSince, momentOf } from "../../static/src/desk/since";

const HALF_PAST_ONE = new Date(2026, 10, 30, 13, 30);

test("a clock time is the last one that was", () => {
  assert.equal(momentOf("13:20", HALF_PAST_ONE)?.getTime(), new Date(2026, 10, 30, 13, 20).getTime());
  assert.equal(momentOf("13:40", HALF_PAST_ONE)?.getTime(), new Date(2026, 10, 29, 13, 40).getTime());
  assert.equal(momentOf("23:50", new Date(2026, 0, 1, 0, 15))?.getFullYear(), 2025);
  assert.equal(momentOf("", HALF_PAST_ONE), null);
});

test("only participants who came then or later, those at the door too", () => {
  const came = (id: string, minute: number, more: Partial<Member> = {}): Member =>
    ({
      id,
      role: "participant",
      state: "in",
      joined_at: new Date(2026, 10, 30, 13, minute).toISOString(),
      ...more,
    }) as Member;
  const all = [
    came("early", 19),
    came("then", 20),
    came("door", 25, { state: "waiting" }),
    came("out", 25, { state: "removed" }),
    came("leads", 25, { role: "facilitator" }),
    came("looks", 25, { role: "observer" }),
  ];
  const since = momentOf("13:20", HALF_PAST_ONE);
  assert.ok(since);
  assert.deepEqual(
    cameSince(all, since).map(({ id }) => id),
    ["then", "door"],
  );
});
