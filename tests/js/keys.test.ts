// Every phrase that a screen or a screen reader can meet is there, in both languages: also those whose key is put
// together from parts, of which at least one must exist.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

const ROOT = process.cwd();
const keysOf = (language: string): Set<string> => {
  const folder = join(ROOT, "ideation/locales", language);
  const areas = readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")));
  return new Set(Object.keys(Object.assign({}, ...areas)));
};
const known = { da: keysOf("da"), en: keysOf("en") };

const files = (folder: string, end: RegExp): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => end.test(name))
    .map((name) => join(ROOT, folder, name));

/** What stands where a phrase is asked for, up to the end of that call; strings in it are keys or parts of them. */
const CALL = /\bt\(((?:[^()]|\([^()]*\))*)\)/g;
const WHOLE = /["'`]([a-z]+\.[a-z0-9_.]+)["'`](?!\s*~)/g;
const SCRIPT_PART = /`([a-z]+\.[a-z0-9_.]*(?:\$\{[^}]*\}[a-z0-9_.]*)+)`/g;
const PAGE_PART = /"([a-z]+\.[a-z0-9_.]*)"\s*~/g;

const wanted = new Map<string, string>();
const patterns = new Map<string, string>();
for (const file of [...files("static/src", /\.tsx?$/), ...files("templates", /\.html$/)])
  for (const [, call = ""] of readFileSync(file, "utf8").matchAll(CALL)) {
    const first = call.split(/,\s*(?=\{|[a-z_]+=)/)[0] ?? "";
    for (const [, key = ""] of first.matchAll(WHOLE)) wanted.set(key, file);
    for (const [, key = ""] of first.matchAll(SCRIPT_PART))
      patterns.set(key.replace(/[.]/g, "\\.").replace(/\$\{[^}]*\}/g, "[a-zA-Z0-9_.]+"), file);
    for (const [, key = ""] of first.matchAll(PAGE_PART))
      patterns.set(`${key.replace(/[.]/g, "\\.")}[a-zA-Z0-9_.]+`, file);
  }

for (const [language, keys] of Object.entries(known))
  test(`no key is met for want of a phrase: ${language}`, () => {
    assert.ok(wanted.size > 500 && patterns.size > 50, `${wanted.size} keys, ${patterns.size} patterns`);
    assert.deepEqual(
      [...wanted].filter(([key]) => !keys.has(key)),
      [],
    );
    const all = [...keys];
    assert.deepEqual(
      [...patterns].filter(([pattern]) => !all.some((key) => new RegExp(`^${pattern}$`).test(key))),
      [],
    );
  });
