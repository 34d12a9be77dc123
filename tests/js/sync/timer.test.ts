// The timer tells, it never locks: it stops at nothing and counts on after zero.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { timeWords } from "../../../static/src/components/TimeLeft";
import { digits, secondsLeft, toTell } from "../../../static/src/sync/timer";
import { speak } from "../words";

const NOON = Date.parse("2026-11-23T12:00:00.000Z");
const at = (ends_at: string) => ({ ends_at, paused_left: null });

before(speak);

test("seconds left by the server's clock, negative after zero, none without a timer", () => {
  assert.equal(secondsLeft(at("2026-11-23T12:06:12.000Z"), NOON), 372);
  assert.equal(secondsLeft(at("2026-11-23T11:59:30.000Z"), NOON), -30);
  assert.equal(secondsLeft(null, NOON), null);
  assert.equal(secondsLeft({ ends_at: null, paused_left: null }, NOON), null);
});

test("a stopped clock stands still", () =>
  assert.equal(secondsLeft({ ends_at: null, paused_left: 90 }, NOON + 60_000), 90));

test("a phone shows minutes, seconds only in the last minute, and the time over", () => {
  assert.equal(timeWords(372), "7 min. tilbage");
  assert.equal(timeWords(61), "2 min. tilbage");
  assert.equal(timeWords(42), "0:42");
  assert.equal(timeWords(0), "0:00");
  assert.equal(timeWords(-65), "1:05 over tid");
  assert.equal(timeWords(30 * 3600), "30 timer tilbage");
});

test("a wall shows digits", () => {
  assert.equal(digits(372), "6:12");
  assert.equal(digits(-5), "+0:05");
  assert.equal(digits(59 * 60 + 59), "59:59");
  assert.equal(digits(-90_001), "+25:00:01"); // left on overnight
});

test("said aloud once at five minutes, one minute and zero; not when somebody adds or takes minutes", () => {
  assert.equal(toTell(301, 300), 300);
  assert.equal(toTell(300, 299), undefined);
  assert.equal(toTell(1, -1), 0);
  assert.equal(toTell(400, 30), undefined);
  assert.equal(toTell(null, 60), undefined);
});
