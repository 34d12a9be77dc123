// One catalogue serves server and client, and the client takes it in two parts: what a phone says until its first
// idea is sent ("virtual:catalogue/da"), and all that it may say after that ("virtual:catalogue/da/second"). What only
// the server says ("virtual:catalogue/da/server") is never sent; it stands here so that a test can read everything.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const LOCALES = fileURLToPath(new URL("../ideation/locales", import.meta.url));

const FIRST = ["common", "noun", "outbox", "room", "welcome"];
// Said in the second load only, whatever the rest of their file is.
const LATER = [
  "room.delete_of",
  "room.deleted",
  "room.edit_empty",
  "room.newest",
  "room.oldest",
  "room.read_on",
  "room.sort",
];
// Of what has not been sent: all that nobody sends before the second load.
const SENT_LATER =
  /^outbox\.(action|answer|ballot|commitment|concept|idea_(merge|place|split)|report|team|theme)/;
const SERVER = ["account", "cli", "count", "error", "export", "join", "report"];

function part(key) {
  const file = LATER.includes(key) || SENT_LATER.test(key) ? "second" : key.split(".")[0];
  return FIRST.includes(file) ? "first" : SERVER.includes(file) ? "server" : "second";
}

function filesOf(language) {
  const folder = join(LOCALES, language);
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  return names.filter((name) => name.endsWith(".json")).map((name) => join(folder, name));
}

function merge(files) {
  const whole = {};
  for (const file of files) {
    for (const [key, text] of Object.entries(JSON.parse(readFileSync(file, "utf8")))) {
      if (key in whole) throw new Error(`${file}: "${key}" stands in two files`);
      whole[key] = text;
    }
  }
  return whole;
}

export const catalogue = {
  name: "catalogue",
  setup(build) {
    build.onResolve({ filter: /^virtual:catalogue\// }, ({ path }) => ({
      path: path.split("/").slice(1).join("/"),
      namespace: "catalogue",
    }));
    build.onLoad({ filter: /.*/, namespace: "catalogue" }, ({ path }) => {
      const [language, wanted = "first"] = path.split("/");
      const files = filesOf(language);
      const phrases = Object.entries(merge(files)).filter(([key]) => part(key) === wanted);
      // as a script with one export: as JSON each part would ask for a helper in a file of its own
      return { contents: `export default ${JSON.stringify(Object.fromEntries(phrases))}`, watchFiles: files };
    });
  },
};
