// What two people have written in twice is found, whatever the capitals.
import assert from "node:assert/strict";
import { test } from "node:test";
import { repeated, sameAs } from "../../../static/src/base/same_words";

test("capitals, spaces and signs do not make another thing of it", () => {
  assert.equal(sameAs("makkerordning ", ["Spisning", "Makkerordning"]), "Makkerordning");
  assert.equal(sameAs("Fælles  køkken!", ["fælles køkken"]), "fælles køkken");
  assert.equal(sameAs("Makkerordningen", ["Makkerordning"]), undefined);
  assert.equal(sameAs(" ", [""]), undefined);
});

test("what stands there more than once is told once, as it was first written", () => {
  assert.deepEqual(repeated(["Makkerordning", "Spisning", "makkerordning "]), [
    { text: "Makkerordning", n: 2 },
  ]);
  assert.deepEqual(repeated(["Tur", "Spisning", "🎉", "🎈"]), []);
});
