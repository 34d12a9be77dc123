/** Days, times and figures are written by one module (`base/calendar.ts`); a device set to Turkish writes no "İ" for an "i". */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

const SRC = join(process.cwd(), "static/src");
const WRITES = /\bIntl\.|\.toLocale(?:Date|Time)?String\(|\.toLocale(?:Upper|Lower)Case\(\)/;
const MAY = new Set(["base/calendar.ts"]);

test("no other module writes a day, a time or a figure in the language of the device", () => {
  const files = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter((name) =>
    /\.tsx?$/.test(name),
  );
  assert.ok(files.length > 200);
  const found = files.filter((name) => !MAY.has(name) && WRITES.test(readFileSync(join(SRC, name), "utf8")));
  assert.deepEqual(found, []);
});
