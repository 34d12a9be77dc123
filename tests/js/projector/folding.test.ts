// A card that is longer than a page: which of it folds, and what is said of the rest.

import assert from "node:assert/strict";
import { test } from "node:test";
import { fold, unfold } from "../../../static/src/projector/folding";
import { page } from "../views/dom";

function card(parts: number): HTMLElement {
  const made = page.document.createElement("article") as unknown as HTMLElement;
  made.innerHTML = `${"<p data-part>svar</p>".repeat(parts)}<p class="out" data-rest>resten</p>`;
  return made;
}

const seen = (of: HTMLElement): string[] =>
  [...of.querySelectorAll(":scope > :not(.out)")].map(({ textContent }) => textContent ?? "");
const roomFor = (of: HTMLElement, n: number) => () => seen(of).length > n;

test("as many parts as there is room for, and a line about the rest", () => {
  const long = card(9);
  assert.equal(fold(long, roomFor(long, 5)), true);
  assert.deepEqual(seen(long), ["svar", "svar", "svar", "svar", "resten"]);
});

test("what has room says nothing of a rest", () => {
  const short = card(3);
  assert.equal(fold(short, roomFor(short, 3)), false);
  assert.deepEqual(seen(short), ["svar", "svar", "svar"]);
});

test("the first part always stays", () => {
  const huge = card(4);
  assert.equal(
    fold(huge, () => true),
    true,
  );
  assert.deepEqual(seen(huge), ["svar", "resten"]);
});

test("laid out anew, all of it is tried again", () => {
  const again = card(4);
  fold(again, () => true);
  unfold(again);
  assert.deepEqual(seen(again), ["svar", "svar", "svar", "svar"]);
});
