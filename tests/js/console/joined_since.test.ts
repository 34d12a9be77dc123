// Who came since a moment on the clock.
import assert from "node:assert/strict";
import { test } from "node:test";
import { cameSince, momentOf } from "../../../static/src/console/joined_since";
import type { Member } from "../../../static/src/contract/cards";

const HALF_PAST_ONE = new Date("2026-11-30T13:30:00+01:00"); // here, whatever zone this device is in

test("a clock time is the last one that was", () => {
  assert.equal(momentOf("13:20", HALF_PAST_ONE)?.getTime(), Date.parse("2026-11-30T13:20:00+01:00"));
  assert.equal(momentOf("13:40", HALF_PAST_ONE)?.getTime(), Date.parse("2026-11-29T13:40:00+01:00"));
  assert.equal(
    momentOf("23:50", new Date("2026-01-01T00:15:00+01:00"))?.getTime(),
    Date.parse("2025-12-31T23:50:00+01:00"),
  );
  assert.equal(momentOf("", HALF_PAST_ONE), null);
});

test("only participants who came then or later, those at the door too", () => {
  const came = (id: string, minute: number, more: Partial<Member> = {}): Member =>
    ({
      id,
      role: "participant",
      state: "in",
      joined_at: new Date(`2026-11-30T13:${minute}:00+01:00`).toISOString(),
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
