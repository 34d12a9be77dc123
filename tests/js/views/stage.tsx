// One view on a page, and what somebody does there.

import assert from "node:assert/strict";
import { type ComponentChild, render } from "preact";
import { act } from "preact/test-utils";
import type { Cards, Collection, Mine } from "../../../static/src/contract/cards";
import { items } from "../../../static/src/outbox/outbox";
import { apply } from "../../../static/src/sync/store";
import { page } from "./dom";

type Put = { [C in Collection]?: Partial<Cards[C]>[] };

const sector = (key: string, da: string, letter: string, shape: string) => ({
  key,
  da,
  en: key,
  letter: { da: letter, en: letter },
  shape,
});
const SECTORS = [
  sector("civil", "Civilsamfund", "C", "circle"),
  sector("business", "Erhvervsliv", "E", "square"),
  sector("foundation", "Fonde", "F", "triangle"),
];

export const SESSION = {
  id: "camp",
  title: "Sommerlejr",
  question: "Hvad mangler vi?",
  step: "now",
  state: "open",
  language: "da",
  names: "optional",
  sectors: SECTORS,
} as unknown as Partial<Cards["session"]>;

export const ANN = { id: "ann", sector: "civil", role: "participant", state: "in", name: "Ann" } as const;

/** The room as this phone has it, all of it anew; `now` is the step it is at. */
export function room(now: Partial<Cards["steps"]>, put: Put = {}, mine: Partial<Mine> = {}): Cards["steps"] {
  const step = { id: "now", position: 1, minutes: 10, state: "current", title: "", settings: {}, ...now };
  const own = { member: ANN, ideas: [], ballots: [], drafts: [], wishes: [], ...mine };
  apply({
    epoch: 1,
    from: 0,
    seq: 1,
    reset: true,
    now: new Date().toISOString(),
    put: { session: [SESSION], steps: [step], members: [ANN], ...put },
    drop: {},
    mine: own,
  } as never);
  return step as unknown as Cards["steps"];
}

export interface Shown {
  root: HTMLElement;
  text(): string;
  /** By its words, or a part of them. */
  button(words: string | RegExp): HTMLButtonElement;
  press(words: string | RegExp): Promise<void>;
  /** By a selector, where words are many. */
  click(where: string): Promise<void>;
  type(where: string, text: string): Promise<void>;
  choose(where: string, value: string): Promise<void>;
}

const turn = () => new Promise(setImmediate);
let before: HTMLElement | null = null;

export async function show(view: ComponentChild): Promise<Shown> {
  if (before) render(null, before); // what is not to be seen any more reacts to nothing
  const root = page.document.createElement("div") as unknown as HTMLElement;
  (page.document.body as unknown as HTMLElement).replaceChildren(root);
  before = root;
  await act(async () => {
    render(view, root);
    await turn(); // parts of the second load are drawn when the page has had a turn
  });
  const named = (one: Element, words: string | RegExp): boolean => {
    const name = `${one.getAttribute("aria-label") ?? ""} ${one.textContent}`;
    return typeof words === "string" ? name.includes(words) : words.test(name);
  };
  const button = (words: string | RegExp) => {
    const found = [...root.querySelectorAll("button, summary, input, label")].find((one) =>
      named(one, words),
    );
    assert.ok(found, `no button “${words}” in: ${root.textContent}`);
    return found as HTMLButtonElement;
  };
  return {
    root,
    text: () => (root.textContent ?? "").replace(/\s+/g, " "),
    button,
    press: async (words) => {
      await act(() => button(words).click());
    },
    click: async (where) => {
      const it = root.querySelector<HTMLElement>(where);
      assert.ok(it, `no ${where}`);
      await act(() => it.click());
    },
    choose: async (where, value) => {
      const list = root.querySelector<HTMLSelectElement>(where);
      assert.ok(list, `no list ${where}`);
      await act(() => {
        list.value = value;
        list.dispatchEvent(new Event("change", { bubbles: true }));
      });
    },
    type: async (where, text) => {
      const box = root.querySelector<HTMLTextAreaElement>(where);
      assert.ok(box, `no box ${where}`);
      await act(() => {
        box.value = text;
        box.dispatchEvent(new Event("input", { bubbles: true }));
      });
    },
  };
}

/** What this phone would send, newest last. */
export const sent = (): [string, Readonly<Record<string, unknown>>][] =>
  items.value.map(({ type, payload }) => [type, payload]);
