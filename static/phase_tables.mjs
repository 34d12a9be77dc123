// The client's tables of phases, made from the server's PHASES: which file each phase has, and what it is called there.
// What a phase lacks is an error of types that names it.
import { join } from "node:path";

const HEAD = "// Made from the server's PHASES by `npm run protocol`: change those, not this file.\n";
/** What a phone needs until its first idea; the others come together, in the quiet after that. */
const FIRST = ["welcome", "ideas"];

const camel = (phase) => phase.replace(/(^|_)(.)/g, (_, __, first) => first.toUpperCase());
const lines = (phases, line) => phases.map(line).join("\n");

/**
 * The desk and the wall have all of theirs from the start, in one file. Each by itself they were fetched at once anyway:
 * as sixty files, slivers that they share, one waiting for the other.
 */
const atOnce = (phases, table, file, view) => `${HEAD}import { at, type Registry } from "../base/lazy_view";
${lines(phases, (it) => `import { ${camel(it)}${view} } from "./${it}/${file}";`)}

export const ${table}: Registry = {
${lines(phases, (it) => `  ${it}: at(${camel(it)}${view}),`)}
};
`;

function rooms(phases) {
  const load = (it) =>
    FIRST.includes(it) ? `at(${camel(it)}Room)` : `() => secondLoad().then((it) => it.${camel(it)}Room)`;
  return `${HEAD}import { at, type Registry } from "../base/lazy_view";
${lines(FIRST, (it) => `import { ${camel(it)}Room } from "./${it}/room";`)}
import { secondLoad } from "./second_load";

export const rooms: Registry = {
${lines(phases, (it) => `  ${it}: ${load(it)},`)}
};
`;
}

const secondRooms = (phases) => `${HEAD}${lines(
  phases.filter((it) => !FIRST.includes(it)),
  (it) => `export { ${camel(it)}Room } from "./${it}/room";`,
)}
`;

/** {path: text} */
export const phaseTables = (src, phases) => ({
  [join(src, "phases", "console_views.ts")]: atOnce(phases, "consoles", "console", "Console"),
  [join(src, "phases", "projector_views.ts")]: atOnce(phases, "screens", "projector", "Screen"),
  [join(src, "phases", "room_views.ts")]: rooms(phases),
  [join(src, "phases", "second_views.ts")]: secondRooms(phases),
});
