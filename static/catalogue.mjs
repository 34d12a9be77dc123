// One catalogue serves server and client: `import("virtual:catalogue/da")` is every file of
// ideation/locales/da merged into one module, so that a phone fetches one language in one request.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const LOCALES = fileURLToPath(new URL("../ideation/locales", import.meta.url));

function areas(language) {
  const folder = join(LOCALES, language);
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  return names.filter((name) => name.endsWith(".json")).map((name) => join(folder, name));
}

function merge(files) {
  const whole = {};
  for (const file of files) {
    for (const [key, text] of Object.entries(JSON.parse(readFileSync(file, "utf8")))) {
      if (key in whole) throw new Error(`${file}: "${key}" stands in two areas`);
      whole[key] = text;
    }
  }
  return whole;
}

export const catalogue = {
  name: "catalogue",
  setup(build) {
    build.onResolve({ filter: /^virtual:catalogue\// }, ({ path }) => ({
      path: path.split("/")[1],
      namespace: "catalogue",
    }));
    build.onLoad({ filter: /.*/, namespace: "catalogue" }, ({ path }) => {
      const files = areas(path);
      return { contents: JSON.stringify(merge(files)), loader: "json", watchFiles: files };
    });
  },
};
