// Hebrew and Arabic stand in their own direction, in sentences and in elements, and turn nothing else around.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { h, type VNode } from "preact";
import { led, own, watchDirections } from "../../../static/src/base/direction";
import { t, use } from "../../../static/src/base/i18n";

const HEBREW = "שלום, 3 ימים!";
type Props = { dir?: string; children?: unknown };
const props = (vnode: { props: unknown }): Props => vnode.props as Props;

before(() => {
  watchDirections();
  use("da", { "x.hid": "Skjulte ”{idea}”.", "x.won": "”{idea}” vandt." });
});

test("a sentence parts it from its own words, and goes from the left", () => {
  assert.equal(t("x.hid", { idea: HEBREW }), `Skjulte ”\u2068${HEBREW}\u2069”.`);
  assert.equal(t("x.won", { idea: HEBREW }), `\u200e”\u2068${HEBREW}\u2069” vandt.`);
  assert.equal(t("x.won", { idea: "Gratis kaffe" }), "”Gratis kaffe” vandt.");
  assert.equal(led("Kaffe"), "Kaffe");
  assert.equal(own("Godt \u202eetkaf"), "\u2068Godt etkaf\u2069");
  const list = ["Gratis kaffe", HEBREW].map(own).join(" · ");
  assert.equal(t("x.hid", { idea: list }), `Skjulte ”Gratis kaffe · \u2068${HEBREW}\u2069”.`);
});

test("what people wrote, and where they write, has its own direction", () => {
  assert.equal(props(h("p", { class: "meta words" }, "Kaffe")).dir, "auto");
  assert.equal(props(h("p", { class: "rule-words" }, "Kaffe")).dir, undefined);
  assert.equal(props(h("textarea", {})).dir, "auto");
  assert.equal(props(h("input", { type: "search" })).dir, "auto");
  assert.equal(props(h("input", { type: "number" })).dir, undefined);
  assert.equal(props(h("option", {}, HEBREW)).dir, "auto");
});

test("beside our words it stands by itself", () => {
  const [ours, theirs] = props(h("p", {}, "Med ", HEBREW)).children as [string, VNode];
  assert.equal(ours, "Med ");
  assert.equal(theirs.type, "bdi");
});

test("of words in several parts the first that has letters leads; a sentence of ours goes from the left", () => {
  const count = h("span", { class: "num" }, "3");
  assert.equal(props(h("h2", { class: "words" }, HEBREW, " ", count)).dir, "rtl");
  assert.equal(props(h("h1", { class: "words" }, count, HEBREW)).dir, "rtl");
  assert.equal(props(h("h2", { class: "words" }, "Kaffe", " ", count)).dir, "auto");
  assert.equal(props(h("p", { class: "words" }, "Bygger på ", HEBREW)).dir, "auto");
  assert.equal(props(h("p", { class: "words" }, t("x.won", { idea: HEBREW }), " ", count)).dir, "auto");
});
