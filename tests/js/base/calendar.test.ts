// One clock, one way to write a day, one order of names; the server's own (tests/web/test_time_format.py reads the same).
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import {
  clockTime,
  dayOf,
  figure,
  inOrder,
  shortDay,
  wallTime,
  wholeDay,
} from "../../../static/src/base/calendar";

type Both = { da: string; en: string };
const cases = JSON.parse(readFileSync(join(process.cwd(), "tests/fixtures/calendar.json"), "utf8")) as {
  days: [string, Both, Both][];
  times: [string, Both][];
  order: string[];
};
const LANGUAGES = ["da", "en"] as const;

for (const [date, short, whole] of cases.days)
  test(`the day ${date}`, () => {
    for (const language of LANGUAGES) {
      assert.equal(shortDay(date, language, "2026-11-30"), short[language]);
      assert.equal(wholeDay(date, language, "2026-11-30"), whole[language]);
      assert.match(shortDay(date, language, "2027-01-01"), /2026$/); // the year where it is another one
    }
  });

for (const [at, said] of cases.times)
  test(`the time ${at}, whatever zone this device is in`, () => {
    for (const language of LANGUAGES) assert.equal(clockTime(new Date(at), language), said[language]);
  });

test("today is the day on the wall here, also just after midnight", () => {
  assert.equal(dayOf(Date.parse("2026-07-07T22:30:00Z")), "2026-07-08");
  assert.equal(wallTime(new Date("2026-07-07T22:30:00Z")), "00:30");
  assert.equal(wholeDay("", "da", "2026-11-30"), "");
});

test("Æ, Ø and Å last, and numbers by their size", () =>
  assert.deepEqual([...cases.order].reverse().sort(inOrder), cases.order));

test("figures as the language writes them", () => {
  assert.equal(figure(12_500, "da"), "12.500");
  assert.equal(figure(12_500, "en"), "12,500");
});

test("no screen writes days, times or orders of its own", () => {
  const src = join(process.cwd(), "static/src");
  const own = readdirSync(src, { recursive: true, encoding: "utf8" }).filter(
    (name) =>
      /\.tsx?$/.test(name) &&
      name !== "base/calendar.ts" &&
      /toLocale(Date|Time)?String\(|Intl\.|localeCompare/.test(readFileSync(join(src, name), "utf8")),
  );
  assert.deepEqual(own, []);
});
