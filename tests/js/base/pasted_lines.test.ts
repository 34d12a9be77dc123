// A list as it is pasted: from a mail, a document, the notes of a flip chart.
import assert from "node:assert/strict";
import { test } from "node:test";
import { lines } from "../../../static/src/base/pasted_lines";

test("a pasted list is one thing a line, without its dashes and numbers", () => {
  assert.deepEqual(lines("- Makkerordning\n\n2) Fast lokale\n• 3 timer om ugen\n4. "), [
    "Makkerordning",
    "Fast lokale",
    "3 timer om ugen",
    "4.",
  ]);
  assert.deepEqual(lines("Én tekst"), ["Én tekst"]);
  assert.deepEqual(lines(" \n "), []);
});
