// Bundles the client into static/dist and writes manifest.json, by which the templates find the hashed names:
//   {"room.js": "/static/dist/room-HASH.js", "app.css": …, "<font>.woff2": …, "catalogue/da.js": …, "preload": {"room.js": [chunks]}}
// Everything in static/dist can be cached for ever: a changed file has another name.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { build } from "esbuild";
import { options, optionsOf, ROOT, TARGET } from "./targets.mjs";

const DIST = join(ROOT, "static/dist");
const ENTRIES = [
  "static/src/room.tsx",
  "static/src/console.tsx",
  "static/src/projector.tsx",
  "static/src/report_editor.tsx",
  "static/src/not_yet.ts",
  "static/src/join.ts",
  "static/src/try_again.ts",
  "static/src/print.ts",
  "static/css/app.css",
  "static/css/second_load.css",
  "static/css/console.css",
  "static/css/projector.css",
  "static/css/report.css",
  "static/css/count.css",
  "static/css/tickets.css",
];

const bundle = (page) => build({ ...optionsOf(page), entryPoints: [page], minify: true });

/** For browsers that cannot run any of it: as it is written, and under a name of its own. */
const OLD = "static/old.js";
const old = () =>
  build({
    ...options,
    entryPoints: [OLD],
    inject: [],
    bundle: false,
    splitting: false,
    plugins: [],
    target: "es5",
    minify: true,
  });

const url = (output) => `/static/dist/${basename(output)}`;
const plain = (output) => basename(output).replace(/-[A-Z0-9]{8}(\.\w+)$/, "$1");

// the name that templates ask for; chunks have none
function nameOf(output, entryPoint = "") {
  if (entryPoint.startsWith("catalogue:")) return `${entryPoint.replace(":", "/")}.js`;
  return [...ENTRIES, OLD].includes(entryPoint) || !output.endsWith(".js") ? plain(output) : null;
}

// what an entry needs at once; fetched by the page itself instead of one round trip later
function preloads(outputs, output, found = new Set()) {
  for (const { path, kind } of outputs[output].imports) {
    if (kind !== "import-statement" || found.has(path)) continue;
    found.add(path);
    preloads(outputs, path, found);
  }
  return [...found];
}

// each page has its own: what its script asks for, and what its template fetches ahead, has to be the same file
function catalogues() {
  const words = pages.flatMap((page, n) =>
    Object.entries(built[n].metafile.outputs)
      .filter(([, { entryPoint }]) => entryPoint?.startsWith("catalogue:"))
      .map(([output, { entryPoint }]) => [
        `${basename(page).split(".")[0]}/${nameOf(output, entryPoint)}`,
        url(output),
      ]),
  );
  const ofRoom = words
    .filter(([name]) => name.startsWith("room/"))
    .map(([name, file]) => [name.slice(5), file]);
  return Object.fromEntries([...words, ...ofRoom]);
}

function manifest(outputs) {
  const named = Object.entries(outputs)
    .map(([output, { entryPoint }]) => [nameOf(output, entryPoint), output])
    .filter(([name]) => name);
  const scripts = named.filter(([, output]) => output.endsWith(".js"));
  return {
    ...Object.fromEntries(named.map(([name, output]) => [name, url(output)])),
    ...catalogues(),
    preload: Object.fromEntries(scripts.map(([name, output]) => [name, preloads(outputs, output).map(url)])),
  };
}

// The worker that opens the participant's page without a network: all that page may ask for, under a fixed name
async function worker(outputs) {
  const assets = Object.keys(outputs).map(url).sort();
  const source = readFileSync(join(ROOT, "static/src/sw.ts"));
  const version = createHash("sha256").update(assets.join()).update(source).digest("hex").slice(0, 12);
  await build({
    absWorkingDir: ROOT,
    entryPoints: ["static/src/sw.ts"],
    outfile: join(DIST, "sw.js"),
    define: { ASSETS: JSON.stringify(assets), BUILD: JSON.stringify(version) },
    bundle: true,
    format: "iife",
    target: TARGET,
    minify: true,
    logLevel: "warning",
  });
}

// A tenth smaller than gzip, at a cost that nobody should pay while somebody waits
function pack(outputs) {
  for (const output of Object.keys(outputs).filter((name) => /\.(js|css)$/.test(name)))
    writeFileSync(join(ROOT, `${output}.br`), brotliCompressSync(readFileSync(join(ROOT, output))));
}

function sweep(outputs) {
  const files = Object.keys(outputs).flatMap((output) => [basename(output), `${basename(output)}.br`]);
  const kept = new Set([...files, "manifest.json", "sw.js"]);
  for (const name of readdirSync(DIST)) if (!kept.has(name)) rmSync(join(DIST, name));
}

mkdirSync(DIST, { recursive: true });
// Each page by itself: what a phone fetches is then three files and not twenty slivers shared with the console.
const pages = ENTRIES.filter((entry) => existsSync(join(ROOT, entry)));
const built = await Promise.all([...pages.map((page) => bundle(page)), old()]);
const ofRoom = ENTRIES.flatMap((entry, n) =>
  /room|app|second_load/.test(entry) ? [built[n].metafile.outputs] : [],
);
await worker(Object.assign({}, ...ofRoom));
const outputs = Object.assign({}, ...built.map(({ metafile }) => metafile.outputs));
writeFileSync(join(DIST, "manifest.json"), `${JSON.stringify(manifest(outputs), null, 2)}\n`);
pack(outputs);
sweep(outputs);
