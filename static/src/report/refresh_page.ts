/**
 * The page around the boxes, drawn by the server: it is fetched again, and put in place, whenever the report is another
 * one. Nothing jumps: where one reads and what one writes stays.
 */

import { page } from "../base/page";
import { session } from "../sync/store";
import { hyphenateBelow } from "./hyphenated_page";

const PARTS = ["top", "found", "rest", "bar"];
const SETTLED = 250; // several changes at once are one

let due: ReturnType<typeof setTimeout> | undefined;
let asked = 0; // only the newest answer counts

/** What the report is, without which texts were saved how often. */
export const asItIs = (): string => JSON.stringify({ ...session.value?.report, versions: undefined });

export function redraw(): void {
  clearTimeout(due);
  due = setTimeout(() => void fetchIt(), SETTLED);
}

async function fetchIt(): Promise<void> {
  const mine = ++asked;
  const answer = await fetch(`/desk/${page.session}/report${search()}`, {
    cache: "no-store",
    credentials: "same-origin",
  });
  if (!answer.ok || answer.redirected) return;
  const drawn = new DOMParser().parseFromString(await answer.text(), "text/html");
  await hyphenateBelow(drawn.body, page.locale); // as what stands here is
  if (mine !== asked) return;
  for (const id of PARTS) replace(document.getElementById(id), drawn.getElementById(id));
}

/** What is looked for, as it stands in the box now. */
function search(): string {
  const find = document.querySelector<HTMLInputElement>("#find")?.value.trim();
  return find ? `?${new URLSearchParams({ find })}` : "";
}

function replace(old: HTMLElement | null, fresh: HTMLElement | null): void {
  if (!old || !fresh || old.innerHTML === fresh.innerHTML) return;
  const open = opened(old);
  const within = old.contains(document.activeElement);
  old.replaceChildren(...fresh.childNodes);
  for (const [n, more] of [...old.querySelectorAll("details")].entries()) more.open ||= open[n] ?? false;
  if (within) old.focus({ preventScroll: true });
}

const opened = (part: HTMLElement): boolean[] =>
  [...part.querySelectorAll("details")].map((more) => more.open);
