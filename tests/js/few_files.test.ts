// The desk and the wall open with a handful of files. A view that is fetched by itself drags along a sliver for everything
// that it shares with another one: sixty requests, and each a wait where the network is slow.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";

const { build } = createRequire(join(process.cwd(), "package.json"))("esbuild") as typeof import("esbuild");
const { optionsOf } = (await import(join(process.cwd(), "static/targets.mjs"))) as {
  optionsOf: (page: string) => import("esbuild").BuildOptions & { metafile: true };
};
const FEW = 4; // itself, and what it shares with the words of a language or with what comes later

for (const page of ["console", "projector"])
  test(`${page} asks for few files before it is there`, async () => {
    const entry = `static/src/${page}.tsx`;
    const { metafile } = await build({ ...optionsOf(entry), entryPoints: [entry], write: false });
    const [, output] = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === entry)!;
    const first = output.imports.filter(({ kind }) => kind === "import-statement");
    assert.ok(first.length < FEW, first.map(({ path }) => path).join(", "));
    assert.ok(Object.keys(metafile.outputs).length <= 4 * FEW, Object.keys(metafile.outputs).join(", "));
  });
