// Long words may be broken between syllables where they are drawn, and only there.
import "../views/dom";
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { signal } from "@preact/signals";
import { h } from "preact";
import { fetchHyphens, hyphenated, watchHyphens } from "../../../static/src/base/hyphenated_views";
import { tidySyllables } from "../../../static/src/base/hyphenation";
import { asWritten } from "../../../static/src/base/soft_hyphens";

const LONG = "Ungdomsrådgivningsmedarbejderordning";
const seen = (text: string) => text.replaceAll("\u00ad", "-");
type Props = { children?: unknown; "aria-label"?: string };
const children = (vnode: { props: unknown }) => (vnode.props as Props).children;

before(async () => {
  assert.equal(hyphenated(LONG), LONG); // until it is known where
  watchHyphens();
  await fetchHyphens("da");
});

test("a long Danish word may be broken between its syllables, and is read as it was written", () => {
  assert.equal(seen(hyphenated(LONG)), "Ung-doms-rådgiv-nings-medar-bej-der-ord-ning");
  assert.equal(asWritten(hyphenated(LONG)), LONG);
});

test("an English one by English syllables; with an Å it is Danish on an English page too", async () => {
  await fetchHyphens("en");
  assert.equal(seen(hyphenated("characteristically")), "char-ac-ter-is-ti-cally");
  assert.equal(seen(hyphenated("ungdomsrådgivning")), "ung-doms-rådgiv-ning");
  await fetchHyphens("da");
});

test("short words, addresses, other scripts and signs stay whole", () => {
  for (const text of [
    "Gratis kaffe til alle",
    "www.ungdomsraadgivningen.dk/fritidsaktiviteter",
    "ungdomsraadgivningen@fritidsaktiviteter.dk",
    "مرحبابكمفيالمعسكرالكبيرللشباب",
    "🏳️‍🌈".repeat(20),
    "A".repeat(40),
  ])
    assert.equal(hyphenated(text), text);
});

test("no syllable of one letter, and none so short at an end that it says nothing", () => {
  assert.equal(seen(tidySyllables(["rå", "d", "giv", "ning"])), "rådgiv-ning");
  assert.equal(seen(tidySyllables(["bo", "lig", "for", "e", "nin", "gen"])), "bolig-forenin-gen");
  assert.equal(seen(tidySyllables(["fri", "vil", "lig", "cen", "tret", "te"])), "fri-vil-lig-cen-trette");
  assert.equal(tidySyllables(["kort"]), "kort");
});

test("every element's text is drawn so; boxes, choices and what stands in attributes are not", () => {
  assert.equal(seen(String(children(h("p", { class: "words" }, LONG)))), seen(hyphenated(LONG)));
  assert.deepEqual(children(h("h2", null, "1. ", LONG)), ["1. ", hyphenated(LONG)]);
  assert.equal(children(h("option", null, LONG)), LONG);
  assert.equal(children(h("code", null, LONG)), LONG);
  assert.deepEqual(h("textarea", { value: LONG }).props, { value: LONG });
  assert.equal((h("button", { "aria-label": LONG }, "x").props as Props)["aria-label"], LONG);
  assert.deepEqual(children(h("p", null, signal(1) as never, LONG))?.[1 as never], hyphenated(LONG));
});
