// A pasted text is put right in the box as the server puts it right: the same cases for both.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { tidied } from "../../../static/src/base/pasted_text";

const CASES = JSON.parse(readFileSync(join(process.cwd(), "tests/fixtures/pasted.json"), "utf8")) as [
  string,
  string,
][];

for (const [pasted, meant] of CASES)
  test(JSON.stringify(pasted), () => {
    assert.equal(tidied(pasted), meant);
    assert.equal(tidied(meant), meant);
  });
