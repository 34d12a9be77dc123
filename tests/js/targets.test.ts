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
const { OLDEST, optionsOf } = (await import(join(process.cwd(), "static/targets.mjs"))) as {
  OLDEST: Record<string, number>;
  optionsOf: (page: string) => import("esbuild").BuildOptions & { write?: boolean };
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

const PAGES = [
  "room.tsx",
  "console.tsx",
  "projector.tsx",
  "report_editor.tsx",
  "join.ts",
  "not_yet.ts",
  "print.ts",
];

async function bundled(page: string): Promise<string> {
  const entry = `static/src/${page}`;
  const { outputFiles } = await build({ ...optionsOf(entry), entryPoints: [entry], write: false });
  const scripts = outputFiles!.filter(({ path }) => path.endsWith(".js"));
  return scripts.map(({ text }) => text.replace(/"(?:[^"\\\n]|\\.)*"/g, '""')).join("\n");
}

test("no page uses a function that its oldest browser has not got", async () => {
  const names = newer();
  const sources = await Promise.all(PAGES.map(bundled));
  assert.ok(
    names.has("findLast") && sources[0]?.includes(".findLast("),
    "the tables or the bundles were not read",
  );
  const missing = PAGES.flatMap((page, n) =>
    [...names]
      .filter(([name, how]) => !ASKED_FIRST.has(name) && new RegExp(how).test(sources[n] ?? ""))
      .filter(([name]) => !own(name).test(sources[n] ?? ""))
      .map(([name]) => `${page}: ${name}`),
  );
  assert.deepEqual(missing, []);
});
