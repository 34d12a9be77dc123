/**
 * The buttons of the page, which the server drew as forms: done without leaving it, and taken back in the same way.
 * Whatever is still being written is saved first.
 */
import { signal } from "@preact/signals";
import { t } from "../base/i18n";
import { answer, offer } from "../components/Undo";
import type { Id } from "../contract/cards";
import { ask } from "../outbox/outbox";
import { session } from "../sync/store";
import { open } from "../writing/drafts";

const LISTS = { idea: "hidden_ideas", name: "hidden_names", text: "hidden_texts" } as const;
type Kind = keyof typeof LISTS;

/** Whether it is to be published: asked once. */
export const asking = signal(false);

export function listen(): void {
  document.addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    const deed = form.dataset.deed;
    if (!deed) return;
    event.preventDefault();
    saveAll();
    const given = new FormData(form, event.submitter);
    if (deed === "hide")
      void hide(given.get("kind") as Kind, String(given.get("id")), given.get("hidden") === "1");
    else if (given.get("published") === "1") asking.value = true;
    else void publish(false);
  });
}

const saveAll = (): void => {
  for (const { submit } of open.peek()) submit?.();
};

export async function publish(published: boolean): Promise<void> {
  asking.value = false;
  saveAll();
  if (answer(await ask("report.publish", { published })))
    offer(t(published ? "editor.now_public" : "editor.now_private"), () => void publish(!published));
}

async function hide(kind: Kind, id: Id, hidden: boolean): Promise<void> {
  const list = LISTS[kind];
  const others = (session.peek()?.report[list] ?? []).filter((other) => other !== id);
  if (answer(await ask("report.write", { [list]: hidden ? [...others, id] : others })))
    offer(t(hidden ? "editor.taken_out" : "editor.put_in"), () => void hide(kind, id, !hidden));
}
