// Every function that the bundles use is there in the browsers of static/targets.mjs. Syntax is lowered by the bundler,
// functions are not, and one that is missing is a white page. What each browser has stands in the web platform's own
// tables (web-features); so a new feature or a newer library cannot slip in what an older phone has not got.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";

// as they lie in the checkout: bundled into this test they would look for their files beside it
const need = createRequire(join(process.cwd(), "package.json"));
const { build } = need("esbuild") as typeof import("esbuild");
const { OLDEST, options } = (await import(join(process.cwd(), "static/targets.mjs"))) as {
  OLDEST: Record<string, number>;
  options: import("esbuild").BuildOptions;
};

/** Newer than some of them, and why that is no harm. What `base/polyfills.ts` brings along needs no line here. */
const ASKED_FIRST = new Set([
  "requestFullscreen", // a projector's key: where there is none, that is said
  "exitFullscreen",
  "BroadcastChannel", // without it other tabs hear of it from the server
  "vibrate", // an extra, never the only sign
  "moveBefore", // Preact asks for it first
  "WebTransport", // one of three ways, and not among those of sync/link.ts
  "createBidirectionalStream",
]);

const tables = need("web-features/data.json") as {
  features: Record<
    string,
    { status?: { by_compat_key?: Record<string, { support: Record<string, string> }> } }
  >;
};

/** In all of them from the version that is asked for. */
const has = (support: Record<string, string>): boolean =>
  Object.entries(OLDEST).every(([browser, oldest]) => {
    const since = support[browser];
    return since !== undefined && Number.parseFloat(since.replace("≤", "")) <= oldest;
  });

const KEY = /^(?:javascript\.builtins|api)\.(?:\w+\.)*?(?:(\w+)\.)?([A-Za-z]\w*?)(_static)?$/;

/** How each name is used that no browser of old knows: `Of.name(`, `.name(` of any thing, `name(` and `new Name`. */
function newer(): Map<string, string> {
  const found = new Map<string, string>();
  const known = new Set<string>();
  for (const { status } of Object.values(tables.features))
    for (const [key, { support }] of Object.entries(status?.by_compat_key ?? {})) {
      const [, of, name, fixed] = key.match(KEY) ?? [];
      if (!name) continue;
      const whole = fixed ? `${of}.${name}` : name;
      if (has(support)) known.add(whole);
      const by = fixed ? `\\b${of}` : of && of !== name ? "" : null;
      const how = by === null ? `(\\bnew |[^.\\w$])${name}\\(` : `${by}\\.${name}(\\?\\.)?\\(`;
      found.set(whole, found.has(whole) ? `${found.get(whole)}|${how}` : how);
    }
  for (const name of known) found.delete(name);
  return found;
}

/** A function of this name that the bundle has itself: brought along, or somebody else's namesake. */
const GIVEN = String.raw`\([^()]*\)`;
function own(name: string): RegExp {
  const [of, fixed] = name.split(".");
  if (fixed) return new RegExp(`add\\((globalThis\\.)?${of}, \\{[^;]*\\b${fixed}\\b`);
  return new RegExp(
    String.raw`([^.\w$]|prototype\.)${name}(${GIVEN} \{|(:| =) (async )?(function|${GIVEN} =>|[\w$]+ =>)|: \w+,)`,
  );
}

async function bundled(): Promise<string> {
  const entryPoints = [
    "room.tsx",
    "console.tsx",
    "projector.tsx",
    "join.ts",
    "report_editor.tsx",
    "not_yet.ts",
  ].map((name) => `static/src/${name}`);
  const { outputFiles } = await build({ ...options, entryPoints, write: false });
  const scripts = outputFiles!.filter(({ path }) => path.endsWith(".js"));
  return scripts.map(({ text }) => text.replace(/"(?:[^"\\\n]|\\.)*"/g, '""')).join("\n");
}

test("no page uses a function that its oldest browser has not got", async () => {
  const [source, names] = [await bundled(), newer()];
  assert.ok(
    names.has("findLast") && source.includes(".findLast("),
    "the tables or the bundles were not read",
  );
  const used = [...names].filter(([name, how]) => !ASKED_FIRST.has(name) && new RegExp(how).test(source));
  assert.deepEqual(
    used.map(([name]) => name).filter((name) => !own(name).test(source)),
    [],
  );
});
