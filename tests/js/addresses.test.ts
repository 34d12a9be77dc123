// What people are told to open comes from one place: `page.origin`, as the server knows it. What this browser calls the
// server ("localhost" on the laptop in the room) is no use to a phone.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

const SRC = join(process.cwd(), "static/src");

test("no view asks the browser what the server is called", () => {
  const files = readdirSync(SRC, { recursive: true }).map(String);
  const asking = files
    .filter((name) => /\.tsx?$/.test(name) && name !== "base/page.ts" && name !== "sw.ts")
    .filter((name) => /\blocation\.(host|hostname|origin)\b/.test(readFileSync(join(SRC, name), "utf8")));
  assert.deepEqual(asking, []);
});
