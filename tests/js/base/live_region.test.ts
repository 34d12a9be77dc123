// A screen reader hears one thing at a time, and the latest, however much happens.
import assert from "node:assert/strict";
import { test } from "node:test";
import { makeVoice } from "../../../static/src/base/live_region";

function listener() {
  const heard: string[] = [];
  const timers: (() => void)[] = [];
  const voice = makeVoice(
    (text) => heard.push(text),
    (_ms, act) => timers.push(act),
  );
  return {
    say: voice.say,
    heard,
    fiveSecondsLater: () => {
      for (const act of timers.splice(0)) act();
    },
  };
}

test("thirty ideas in a burst: the first and the last are heard, not the flood", () => {
  const ear = listener();
  for (let n = 1; n <= 30; n += 1) ear.say(`${n} nye idéer`);
  assert.deepEqual(ear.heard, ["1 nye idéer"]);
  ear.fiveSecondsLater();
  assert.deepEqual(ear.heard, ["1 nye idéer", "30 nye idéer"]);
});

test("after silence a message is heard at once", () => {
  const ear = listener();
  ear.say("Gemt");
  ear.fiveSecondsLater();
  ear.fiveSecondsLater();
  ear.say("Nu: Temaer");
  assert.deepEqual(ear.heard, ["Gemt", "Nu: Temaer"]);
});
