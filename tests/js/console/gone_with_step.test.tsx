// What the room has left behind is not said any more, and not taken back into the next step.
import "../views/dom";
import assert from "node:assert/strict";
import { before, beforeEach, test } from "node:test";
import { note } from "../../../static/src/components/Undo";
import { done, last, remember } from "../../../static/src/console/act";
import { lightMoved, stepTaken } from "../../../static/src/console/gone_with_step";
import { room, SESSION } from "../views/stage";
import { speak } from "../words";

before(speak);
beforeEach(() => {
  done.value = [];
  last.value = null;
  note.value = null;
});

const light = (id: string | null) => ({ type: "idea.spotlight", payload: { id } });
const lit = (id: string) =>
  remember(id, `”${id}” er på skærmen`, { ...light(null), said: "Taget ned" }, light(id));
const texts = () => done.value.map(({ text }) => text);

test("the light, the clock and the quiet go with the step; what was hidden can still be shown", () => {
  remember("1", "Skjult", { said: "Vist" }, { type: "idea.hide", payload: { id: "i", hidden: true } });
  remember("2", "5 minutter lagt til", { said: "Som før" }, { type: "timer.set", payload: {} });
  lit("i1");
  stepTaken();
  assert.deepEqual(texts(), ["Skjult"]);
  assert.deepEqual([note.value, last.value], [null, null]);
});

test("what was said of something else stays where it is", () => {
  lit("i1");
  remember("3", "Nu er vi ved Temaer", { said: "Nu er vi ved Idéer" });
  stepTaken();
  assert.deepEqual(texts(), ["Nu er vi ved Temaer"]);
  assert.equal(note.value?.text, "Nu er vi ved Temaer");
  assert.equal(last.value?.text, "Nu er vi ved Temaer");
});

test("another idea on the screen, or none, whoever put it there", () => {
  lit("i1");
  room({ phase: "ideas" }, { session: [{ ...SESSION, spotlight: "i1" }] });
  lightMoved();
  assert.equal(texts().length, 1);
  room({ phase: "ideas" }, { session: [{ ...SESSION, spotlight: "i2" }] });
  lightMoved();
  assert.deepEqual(texts(), []);
  assert.equal(note.value, null);
});
