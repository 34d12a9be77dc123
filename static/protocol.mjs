// Writes static/src/protocol.ts from the server's own schema, so that both sides speak of the same things, and the
// client's tables of phases.
// `--check` only compares, and fails where one is stale.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { compile } from "json-schema-to-typescript";
import { phaseTables } from "./phase_tables.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const target = join(root, "static", "src", "protocol.ts");
const HEAD = "// Made from /api/schema by `npm run protocol`: change the server's models, not this file.\n";

const python = join(root, ".venv", "bin", "ideation");
const schema = JSON.parse(execFileSync(python, ["schema"], { encoding: "utf8", maxBuffer: 2 ** 24 }));

/** Titles and descriptions would become type names and essays; what a message is for stands in the server's models. */
function bare(value) {
  if (Array.isArray(value)) return value.map(bare);
  if (value === null || typeof value !== "object") return value;
  const kept = Object.entries(value).filter(
    ([key, item]) => !((key === "title" || key === "description") && typeof item === "string"),
  );
  return Object.fromEntries(kept.map(([key, item]) => [key, bare(item)]));
}

/** Each model's own definitions are lifted under a name of their own. */
function lifted(name, model, definitions) {
  const { $defs, ...rest } = bare(model);
  const renamed = JSON.parse(JSON.stringify(rest).replaceAll('"#/$defs/', `"#/$defs/${name}_`));
  for (const [part, body] of Object.entries($defs ?? {}))
    definitions[`${name}_${part}`] = JSON.parse(
      JSON.stringify(body).replaceAll('"#/$defs/', `"#/$defs/${name}_`),
    );
  return renamed;
}

function table(models, prefix) {
  const definitions = {};
  const properties = {};
  for (const [name, model] of Object.entries(models))
    properties[name] = lifted(prefix + name, model, definitions);
  return { properties, definitions, required: Object.keys(models) };
}

const commands = table(
  Object.fromEntries(Object.entries(schema.commands).map(([name, command]) => [name, command.payload])),
  "command_",
);
const cards = table(schema.collections, "card_");
const whole = {
  type: "object",
  additionalProperties: false,
  required: ["commands", "cards", "errors"],
  properties: {
    commands: { type: "object", additionalProperties: false, ...commands, definitions: undefined },
    cards: { type: "object", additionalProperties: false, ...cards, definitions: undefined },
    errors: { enum: Object.keys(schema.errors) },
  },
  $defs: { ...commands.definitions, ...cards.definitions },
};
const text =
  HEAD +
  (await compile(JSON.parse(JSON.stringify(whole)), "Protocol", {
    bannerComment: "",
    additionalProperties: false,
    ignoreMinAndMaxItems: true,
    format: true,
    style: { printWidth: 110 },
    unreachableDefinitions: false,
  }));

/** What steps ask about things: a table that both sides read. */
const kinds = Object.fromEntries(
  Object.entries(schema.kinds).map(([name, { fields, thing, writers, adds, gathers }]) => [
    name,
    { fields, thing, writers, adds, gathers },
  ]),
);
/** What the steps of each phase can be told. */
const settings = Object.fromEntries(
  Object.entries(schema.steps).map(([name, { properties }]) => [name, Object.keys(properties)]),
);
/** What is voted on and how, in steps that vote, where their plan says nothing. */
const votes = Object.fromEntries(
  Object.entries(schema.steps)
    .filter(([, { properties }]) => properties.method)
    .map(([name, { properties }]) => [
      name,
      { method: properties.method.default, over: properties.over.default },
    ]),
);
const methods = Object.entries(schema.methods);
/** What can be taken back: whoever tells of it has a name for each. */
const reversible = Object.keys(schema.commands).filter((name) => schema.commands[name].reversible);
const constants = {
  LANGUAGES: schema.languages,
  PHASES: Object.keys(schema.steps),
  STEP_SETTINGS: settings,
  VOTES: votes,
  ASKS: schema.asks,
  WORKED_ON: schema.worked_on,
  KINDS: kinds,
  REVERSIBLE: reversible,
  METHODS: methods.map(([name]) => name),
  FILLING: schema.filling,
  BALLOTS: Object.fromEntries(methods.map(([name, { ballot }]) => [name, ballot])),
  SINGLE: methods.filter(([, { single }]) => single).map(([name]) => name),
  PRICED: methods.filter(([, { priced }]) => priced).map(([name]) => name),
  BY_SECTOR: methods.filter(([, { by_sector }]) => by_sector).map(([name]) => name),
  NEEDS: Object.fromEntries(
    schema.needs.map((need) => [need, methods.find(([, m]) => m.need === need)?.[0]]),
  ),
};
const file = Object.entries(constants).reduce(
  (all, [name, value]) => `${all}\nexport const ${name} = ${JSON.stringify(value, null, 2)} as const;\n`,
  text,
);

/** Apart from the tables, which a phone does not need before its first idea. */
const lengths = Object.entries(schema.lengths).map(([name, n]) => `export const ${name} = ${n};\n`);

const files = {
  [target]: file,
  [join(root, "static", "src", "contract", "lengths.ts")]: HEAD + lengths.join(""),
  ...phaseTables(join(root, "static", "src"), constants.PHASES),
};

if (process.argv.includes("--check")) {
  const stale = Object.keys(files).filter((at) => !existsSync(at) || readFileSync(at, "utf8") !== files[at]);
  for (const at of stale) console.error(`${relative(root, at)} is stale: run \`npm run protocol\`.`);
  if (stale.length) process.exit(1);
} else for (const [at, made] of Object.entries(files)) writeFileSync(at, made);
