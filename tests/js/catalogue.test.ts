// Every language reaches the client in two parts, and says the same things with the same gaps to fill in.
import assert from "node:assert/strict";
import { test } from "node:test";
import { t, use } from "../../static/src/base/i18n";

const languages = {
  da: [
    import("virtual:catalogue/da"),
    import("virtual:catalogue/da/second"),
    import("virtual:catalogue/da/server"),
  ],
  en: [
    import("virtual:catalogue/en"),
    import("virtual:catalogue/en/second"),
    import("virtual:catalogue/en/server"),
  ],
};
const whole = async (parts: (typeof languages)["da"]) =>
  Object.assign({}, ...(await Promise.all(parts)).map((part) => part.default)) as Record<string, Text>;
type Text = string | { one: string; other: string };
/** Which forms of what is written a phrase needs ({your_noun}, {Nouns}) is each language's own grammar. */
const gaps = (text: Text) =>
  [...new Set(JSON.stringify(text).match(/\{\w+\}/g))].filter((gap) => !/noun/i.test(gap)).sort();

test("Danish and English have the same keys and the same placeholders", async () => {
  const [da, en] = [await whole(languages.da), await whole(languages.en)];
  assert.ok(Object.keys(da).length > 0, "the Danish catalogue is empty");
  assert.deepEqual(Object.keys(en).sort(), Object.keys(da).sort());
  for (const key of Object.keys(da)) assert.deepEqual(gaps(en[key]!), gaps(da[key]!), key);
});

test("no phrase puts a mark of ours after a name that ends in one", async () => {
  for (const language of ["da", "en"] as const) {
    const all = await whole(languages[language]);
    use(language, all);
    for (const [key, text] of Object.entries(all)) {
      const said = t(key, filled(text));
      assert.doesNotMatch(said, /[?!][.?!,;:]/, `${language} ${key}: ${said}`);
    }
  }
});

/** Every gap of a phrase but its number and its noun is somebody's question. */
const filled = (text: Text): Record<string, string | number> =>
  Object.fromEntries(
    gaps(text).map((gap) => (gap === "{n}" ? ["n", 2] : [gap.slice(1, -1), "Hvem går med?"])),
  );
