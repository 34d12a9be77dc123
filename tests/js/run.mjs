// `npm test`: bundles every *.test.ts(x) here as the client itself is bundled and hands it to Node's test runner.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { catalogue } from "../../static/catalogue.mjs";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const wanted = process.argv.slice(2); // npm test -- outbox: only the files with this word in their name

const tests = readdirSync(HERE, { recursive: true })
  .filter((name) => /\.test\.tsx?$/.test(name))
  .filter((name) => wanted.every((word) => name.includes(word)));

const out = mkdtempSync(join(tmpdir(), "ideation-js-"));
await build({
  entryPoints: tests.map((name) => join(HERE, name)),
  outbase: HERE,
  outdir: out,
  outExtension: { ".js": ".mjs" },
  bundle: true,
  platform: "browser", // what a page gets of a library, also where the library knows of Node
  external: ["node:*"],
  format: "esm",
  target: "node20",
  sourcemap: "inline",
  jsx: "automatic",
  jsxImportSource: "preact",
  loader: { ".svg": "text", ".woff2": "empty" },
  logLevel: "warning",
  plugins: [catalogue],
});
const bundles = readdirSync(out, { recursive: true }).filter((name) => name.endsWith(".mjs"));
const run = spawnSync(
  process.execPath,
  [
    "--enable-source-maps",
    "--test",
    "--test-reporter=spec",
    "--test-force-exit",
    ...bundles.map((name) => join(out, name)),
  ],
  { stdio: "inherit" },
);
rmSync(out, { recursive: true });
process.exit(run.status ?? 1);
