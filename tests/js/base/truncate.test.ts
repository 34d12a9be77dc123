// What waits to be sent says what it is, whatever it is; and a text is cut between the signs that people count.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { shortened } from "../../../static/src/base/truncate";

const SRC = "static/src";
const words = (lang: string) => JSON.parse(readFileSync(`ideation/locales/${lang}/outbox.json`, "utf8"));

test("everything that a participant's screen sends has words for the list of what waits", () => {
  const files = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.tsx?$/.test(file),
  );
  const sent = files
    .filter((file) => !/(^|\/)console(\/|\.tsx)/.test(file))
    .flatMap((file) => [
      ...readFileSync(join(SRC, file), "utf8").matchAll(/\bsend(?:Command)?\(\s*"([a-z_.]+)"/g),
    ])
    .map(([, type]) => `outbox.${type?.replace(".", "_")}`);
  assert.ok(sent.includes("outbox.ballot_done") && sent.length > 15, sent.join());
  for (const lang of ["da", "en"])
    assert.deepEqual(
      sent.filter((key) => !(key in words(lang))),
      [],
    );
});

test("a text is cut between signs, never inside one", () => {
  const family = "\u{1f468}\u200d\u{1f469}\u200d\u{1f467}";
  assert.equal(shortened(`ab${family}cdef`, 4), `ab${family}…`);
  assert.equal(shortened(`a${family}${family}${family}b`, 3), `a${family}…`);
  assert.equal(shortened("\u{1f1e9}\u{1f1f0}\u{1f1e9}\u{1f1f0}\u{1f1e9}\u{1f1f0}", 2), "\u{1f1e9}\u{1f1f0}…");
  assert.equal(shortened("e\u0301e\u0301e\u0301", 2), "e\u0301…");
  assert.equal(shortened(family, 1), family);
  assert.equal(shortened("kort", 4), "kort");
});
