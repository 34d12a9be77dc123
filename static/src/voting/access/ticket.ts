/** Using a ticket, scanned or typed. A code that was refused stays in the box, with what to look at. */
import { signal } from "@preact/signals";
import { t } from "../../base/i18n";
import { tell } from "../../components/Undo";
import type { Ack } from "../../contract/messages";
import { ask } from "../../outbox/outbox";
import { board } from "../../sync/store";
import { faultIn, plain } from "./code";

export const typed = signal("");
export const fault = signal<string | null>(null);
export const busy = signal(false);

export function type(text: string): void {
  typed.value = text;
  fault.value = null;
}

/** What the server said; undefined where the code could not be sent as it is, null when there was no answer. */
export async function use(): Promise<Ack | null | undefined> {
  const wrong = faultIn(typed.peek());
  if (wrong) {
    fault.value = t(wrong.key, { n: wrong.n, sign: wrong.sign });
    return undefined;
  }
  busy.value = true;
  const ack = await ask("ticket.redeem", { code: plain(typed.peek()) });
  busy.value = false;
  if (ack?.ok) taken();
  else fault.value = ack ? ack.error.message : t("common.no_answer");
  return ack;
}

function taken(): void {
  type("");
  const open = [...board.polls.peek().values()].some(
    ({ access, state }) => access === "tickets" && state === "open",
  );
  tell(t(open ? "access.ticket_taken" : "access.ticket_kept"));
}
