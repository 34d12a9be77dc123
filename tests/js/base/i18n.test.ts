// Words, numbers and the change of language.
import assert from "node:assert/strict";
import { test } from "node:test";
import { locale, sentence, t, use } from "../../../static/src/base/i18n";
import { speak } from "../words";

test("one idea, two ideas, no ideas", async () => {
  await speak();
  assert.equal(t("common.back_sent", { n: 1 }), "Forbindelsen er tilbage. 1 idé sendt.");
  assert.equal(t("common.back_sent", { n: 3 }), "Forbindelsen er tilbage. 3 idéer sendt.");
  assert.equal(t("common.ideas", { n: 0 }), "0 idéer");
});

test("two are called both where the phrase has a word for it", async () => {
  await speak();
  const said = [1, 2, 3].map((n) => t("console.poll_close_all", { n }));
  assert.deepEqual(said, ["Luk den sidste", "Luk begge", "Luk alle 3"]);
  assert.equal(t("common.ideas", { n: 2 }), "2 idéer");
});

test("a value that is missing shows its place, a phrase that is missing its key", () => {
  use("da", { "x.y": "Hej {navn}" });
  assert.equal(t("x.y"), "Hej {navn}");
  assert.equal(t("x.z"), "x.z");
});

test("the language changes while somebody reads", () => {
  use("da", { "common.send": "Send", "x.y": "Gem" });
  use("en", { "x.y": "Save" });
  assert.equal(locale.value, "en");
  assert.equal(t("x.y"), "Save");
});

test("what is written in a step is called what it is there", async () => {
  await speak();
  assert.equal(t("room.idea_label"), "Din idé – én ad gangen");
  assert.equal(t("room.idea_label", { noun: "offer" }), "Dit tilbud – ét ad gangen");
  assert.equal(t("common.ideas", { n: 1, noun: "challenge" }), "1 udfordring");
  assert.equal(t("common.ideas", { n: 2, noun: "question" }), "2 spørgsmål");
  assert.equal(t("room.new_ideas", { n: 1, noun: "need" }), "1 nyt behov – vis");
});

test("what ends a sentence by itself gets no second full stop", () => {
  use("da", { "x.y": "Nu er vi ved {phase}." });
  assert.equal(t("x.y", { phase: "Temaer" }), "Nu er vi ved Temaer.");
  for (const phase of ["Hvem går med?", "Kom så!", "Og så …"])
    assert.equal(t("x.y", { phase }), `Nu er vi ved ${phase}`);
  assert.equal(t("x.y"), "Nu er vi ved {phase}.");
});

test("and no second mark of any kind; in the middle of a sentence it stands in quotes", () => {
  use("da", {
    "x.go": "Gå videre til {phase}?",
    "x.at": "Når vi når til {phase}, bliver den sendt.",
    "x.said": "Hedder ”{phase}”?",
  });
  assert.equal(t("x.go", { phase: "Hvem går med?" }), "Gå videre til Hvem går med?");
  assert.equal(t("x.go", { phase: "Temaer" }), "Gå videre til Temaer?");
  assert.equal(t("x.go", { phase: "Hvordan kan vi …" }), "Gå videre til Hvordan kan vi …?");
  assert.equal(t("x.at", { phase: "Hvem går med?" }), "Når vi når til ”Hvem går med?”, bliver den sendt.");
  assert.equal(t("x.at", { phase: "Temaer" }), "Når vi når til Temaer, bliver den sendt.");
  assert.equal(t("x.said", { phase: "Hvem går med?" }), "Hedder ”Hvem går med?”");
  assert.equal(sentence("Har nogen en indvending?"), "Har nogen en indvending?");
  assert.equal(sentence("Prikker"), "Prikker.");
});
