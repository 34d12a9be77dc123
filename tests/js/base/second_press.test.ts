// An impatient finger: what lies under it at the second press may be the opposite of what it has just done.
import assert from "node:assert/strict";
import { test } from "node:test";
import { makeGuard, type Press } from "../../../static/src/base/second_press";

const press = (at: number, act: string, more: Partial<Press> = {}): Press => ({
  at,
  act,
  spot: [100, 400],
  button: "button",
  ...more,
});

test("what a button has turned into is not pressed by the second of two quick presses", () => {
  const swallows = makeGuard();
  assert.equal(swallows(press(0, "Jeg tager ejerskabet")), false);
  assert.equal(swallows(press(300, "Giv ejerskabet tilbage")), true);
  assert.equal(swallows(press(850, "Giv ejerskabet tilbage")), true); // and not by a third
  assert.equal(swallows(press(1_500, "Giv ejerskabet tilbage")), false);
});

test("another button that comes to lie under the finger is not pressed either, and one beside it is", () => {
  const swallows = makeGuard();
  swallows(press(0, "Slip telefonerne", { button: 1 }));
  assert.equal(swallows(press(350, "Pause", { button: 2, spot: [104, 396] })), true);
  assert.equal(swallows(press(400, "Stop", { button: 3, spot: [100, 450] })), false);
});

test("a mouse that has been moved has aimed again", () => {
  const swallows = makeGuard();
  swallows(press(0, "Fremhæv", { by: "mouse" }));
  assert.equal(swallows(press(200, "Tag ned", { by: "mouse", spot: [112, 400] })), false);
  swallows(press(1_000, "Luk", { by: "mouse" }));
  assert.equal(swallows(press(1_200, "Tæl op", { by: "mouse", spot: [102, 401] })), true);
});

test("the same act may be done as quickly as one likes", () => {
  const swallows = makeGuard();
  for (const at of [0, 120, 240, 360]) assert.equal(swallows(press(at, "En prik mere")), false);
});

test("by the keyboard it is the button under the focus that counts, and another key's is another act", () => {
  const swallows = makeGuard();
  swallows(press(0, "Skjul", { spot: null }));
  assert.equal(swallows(press(200, "Vis igen", { spot: null })), true);
  assert.equal(swallows(press(300, "Luk", { spot: null, button: "another" })), false);
});
