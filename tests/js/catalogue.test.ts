// Every language reaches the client as one chunk, and says the same things with the same gaps to fill in.
import assert from "node:assert/strict";
import { test } from "node:test";

const languages = {
  da: () => import("virtual:catalogue/da"),
  en: () => import("virtual:catalogue/en"),
};
type Text = string | { one: string; other: string };
const gaps = (text: Text) => [...new Set(JSON.stringify(text).match(/\{\w+\}/g))].sort();

test("Danish and English have the same keys and the same placeholders", async () => {
  const [da, en] = [(await languages.da()).default, (await languages.en()).default];
  assert.ok(Object.keys(da).length > 0, "the Danish catalogue is empty");
  assert.deepEqual(Object.keys(en).sort(), Object.keys(da).sort());
  for (const key of Object.keys(da)) assert.deepEqual(gaps(en[key]!), gaps(da[key]!), key);
});
