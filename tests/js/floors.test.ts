/**
 * The client's folders are floors, as the server's are: imports go down only, and every folder has its place. What is
 * fetched later (`import("…")`) may lie above: it is no part of the file that asks for it.
 */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import { test } from "node:test";

const ROOT = join(process.cwd(), "static/src");

/** From the ground up. The files at the top are the pages: what one can open. */
const FLOORS = [
  "contract",
  "base",
  "sync",
  "outbox",
  "writing",
  "components",
  "teams",
  "voting",
  "influence",
  "offline",
  "console",
  "projector",
  "report",
  "phases",
  "frame",
  "pages",
];

const files = readdirSync(ROOT, { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/.test(name));

const floorOf = (file: string): string =>
  file === "protocol.ts" ? "contract" : file.includes("/") ? (file.split("/")[0] as string) : "pages";

/** Files that a file needs at once. */
function needs(file: string): string[] {
  const source = readFileSync(join(ROOT, file), "utf8");
  return [
    ...source.matchAll(/(?:^|\n)(?:import|export)\s[^;]*?from\s+"(\.[^"]+)"|(?:^|\n)import\s+"(\.[^"]+)"/g),
  ]
    .map((found) => normalize(join(dirname(file), (found[1] ?? found[2]) as string)))
    .map((path) => ["", ".ts", ".tsx", "/index.ts"].map((end) => path + end).find((at) => files.includes(at)))
    .filter((path) => path !== undefined);
}

test("every folder has its floor, and nothing stands on a floor that is not there", () => {
  const folders = new Set(files.map(floorOf));
  assert.deepEqual(
    [...folders].filter((name) => !FLOORS.includes(name)),
    [],
  );
  assert.deepEqual(
    FLOORS.filter((name) => !folders.has(name)),
    [],
  );
});

test("imports go down", () => {
  const up = files.flatMap((file) =>
    needs(file)
      .filter((other) => FLOORS.indexOf(floorOf(other)) > FLOORS.indexOf(floorOf(file)))
      .map((other) => `${file} → ${other}`),
  );
  assert.deepEqual(up, []);
});

test("no two files need one another, however far around", () => {
  const state = new Map<string, "open" | "done">();
  const circles: string[] = [];
  const walk = (file: string, way: string[]): void => {
    if (state.get(file) === "done") return;
    if (state.get(file) === "open") {
      circles.push([...way.slice(way.indexOf(file)), file].join(" → "));
      return;
    }
    state.set(file, "open");
    for (const other of needs(file)) walk(other, [...way, file]);
    state.set(file, "done");
  };
  for (const file of files) walk(file, []);
  assert.deepEqual(circles, []);
});

test("what is imported is there", () => {
  for (const file of files) {
    const source = readFileSync(join(ROOT, file), "utf8");
    for (const [, path] of source.matchAll(/from\s+"(\.[^"]+)"/g)) {
      const at = normalize(join(ROOT, dirname(file), path as string));
      assert.ok(
        ["", ".ts", ".tsx", "/index.ts"].some((end) => existsSync(at + end)),
        relative(ROOT, at),
      );
    }
  }
});
