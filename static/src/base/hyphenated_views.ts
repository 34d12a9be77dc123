/** Soft hyphens in all that a view draws: every element is asked, in one place, so that no view can forget it. */
import { signal } from "@preact/signals";
import { options, type VNode } from "preact";
import type { Locale } from "../contract/cards";
import { insist } from "./load_chunk";
import { isLong, UNBROKEN } from "./soft_hyphens";

/** None until the patterns have come: what was drawn before is then drawn again. */
const withHyphens = signal<((text: string) => string) | null>(null);

/** As it is drawn. Whoever draws a long word is drawn again when it is known where it may break. */
export function hyphenated(text: string): string {
  if (!isLong(text)) return text;
  return withHyphens.value?.(text) ?? text;
}

/** Not before the first idea: until then words break where a line ends. */
export async function fetchHyphens(language: Locale): Promise<void> {
  const { fetchHyphenation, watchCopying } = await insist(() => import("./hyphenation"));
  watchCopying();
  withHyphens.value = await insist(() => fetchHyphenation(language));
}

const drawn = (child: unknown): unknown => (typeof child === "string" ? hyphenated(child) : child);

function hyphenate({ type, props }: VNode): void {
  const own = props as { children?: unknown };
  if (typeof type !== "string" || UNBROKEN.has(type) || !own) return;
  const { children } = own;
  if (!Array.isArray(children)) own.children = drawn(children);
  else if (children.some((child) => typeof child === "string" && isLong(child)))
    own.children = children.map(drawn);
}

export function watchHyphens(): void {
  const before = options.vnode;
  options.vnode = (vnode) => {
    hyphenate(vnode);
    before?.(vnode);
  };
}
