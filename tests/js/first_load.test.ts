// What a phone fetches before its first idea is small: no view and no word that only comes later.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";

const SRC = join(process.cwd(), "static/src");
const first = (await import("virtual:catalogue/da")).default;
const rest = (await import("virtual:catalogue/da/second")).default;

/** All files that come with `entry`: what is imported at once, types aside, and not what is fetched later. */
function reached(entry: string, found = new Map<string, string>()): Map<string, string> {
  const file = [entry, `${entry}.ts`, `${entry}.tsx`].find(
    (path) => /\.tsx?$/.test(path) && existsSync(path),
  );
  if (!file || found.has(file)) return found;
  const source = readFileSync(file, "utf8");
  found.set(file, source);
  for (const [, what, from] of source.matchAll(/^(?:import|export)\s([^;]*?)from "(\.[^"]+)"/gms))
    if (!what?.startsWith("type ")) reached(join(dirname(file), from ?? ""), found);
  return found;
}

const files = reached(join(SRC, "room.tsx"));

test("the first load holds the welcome and the ideas, and no other view", () => {
  const views = [...files.keys()].flatMap((file) => file.match(/phases\/(\w+)\/room\.tsx$/)?.[1] ?? []);
  assert.deepEqual(views.sort(), ["ideas", "welcome"]);
  assert.ok(
    ![...files.keys()].some((file) => /^\/(voting|teams|console|projector)\//.test(file.slice(SRC.length))),
    [...files.keys()].join("\n"),
  );
});

test("it says only words that come with it", () => {
  const keys = [...files].flatMap(([file, source]) =>
    [...source.matchAll(/["`]([a-z]+\.[a-z_]+)["`$]/g)].map(([, key]) => [file, key ?? ""] as const),
  );
  const later = keys.filter(([, key]) => key in rest && !(key in first));
  assert.deepEqual(later, []);
  const areas = [...files].flatMap(([file, source]) =>
    [...source.matchAll(/`([a-z]+)\.\$\{/g)].map(([, area]) => [file, `${area}.`] as const),
  );
  const whole = areas.filter(([, area]) => Object.keys(rest).some((key) => key.startsWith(area)));
  assert.deepEqual(whole, []); // a word put together from its parts is in the first load, too
  assert.ok(keys.some(([, key]) => key === "room.idea_label"));
});

/** The classes that a sheet and all that it imports draw, wherever they stand. */
function classesIn(sheet: string): Set<string> {
  const source = readFileSync(sheet, "utf8");
  const imported = [...source.matchAll(/@import "([^"]+)"/g)].map(([, path]) =>
    join(dirname(sheet), path ?? ""),
  );
  const own = [...source.replace(/\/\*[\s\S]*?\*\//g, "").matchAll(/^\.([a-z][\w-]*)/gm)].map(
    ([, name]) => name ?? "",
  );
  return new Set([...own, ...imported.flatMap((path) => [...classesIn(path)])]);
}

test("what it draws is styled by the sheet that comes with it", () => {
  const css = join(process.cwd(), "static/css");
  const [here, second] = [classesIn(join(css, "app.css")), classesIn(join(css, "second_load.css"))];
  const drawn = [...files].flatMap(([file, source]) =>
    [...source.matchAll(/\bclass="([^"]+)"/g)].flatMap(([, names]) =>
      (names ?? "").split(" ").map((name) => [file.slice(SRC.length), name] as const),
    ),
  );
  assert.deepEqual(
    drawn.filter(([, name]) => second.has(name) && !here.has(name)),
    [],
  );
  assert.ok(drawn.some(([, name]) => name === "segments" || name === "composer"));
});
