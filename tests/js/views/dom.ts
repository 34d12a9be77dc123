// A page without a browser (happy-dom), for views alone: import this before any of them, for they look at the page at
// once. What happy-dom cannot show (layout, scrolling, focus rings) the browser tests do.
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const need = createRequire(join(process.cwd(), "package.json"));
const { Window } = (await import(
  pathToFileURL(need.resolve("happy-dom")).href
)) as typeof import("happy-dom");

export const page = new Window({ url: "http://camp.test/room/camp" });
page.document.body.dataset.page = "room";
page.document.body.dataset.session = "camp";
page.document.body.dataset.member = "ann";
page.document.body.dataset.locale = "da";
// Sheets come at once, and style nothing.
page.document.head.append = (...sheets) => {
  for (const sheet of sheets)
    if (typeof sheet !== "string") queueMicrotask(() => sheet.dispatchEvent(new page.Event("load")));
};

class Observer {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

const given: Record<string, unknown> = {
  IntersectionObserver: Observer,
  ResizeObserver: Observer,
  BroadcastChannel: undefined,
  window: page,
  self: page,
};
const NAMES = [
  ..."document location history navigator localStorage sessionStorage matchMedia".split(" "),
  ..."HTMLElement HTMLInputElement HTMLTextAreaElement HTMLSelectElement HTMLButtonElement HTMLDialogElement".split(
    " ",
  ),
  ..."HTMLFormElement HTMLMetaElement Element Node Text Event MouseEvent KeyboardEvent InputEvent FormData".split(
    " ",
  ),
  ..."DOMParser MutationObserver addEventListener removeEventListener dispatchEvent getComputedStyle".split(
    " ",
  ),
  "requestAnimationFrame",
  "scrollTo",
  "cancelAnimationFrame",
];
for (const name of NAMES) {
  const it = (page as unknown as Record<string, unknown>)[name];
  given[name] = typeof it === "function" && !/^[A-Z]/.test(name) ? it.bind(page) : it;
}
for (const [name, value] of Object.entries(given))
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
