/** What a thing that is not sent yet waits for, in the same words wherever it lies: on its card, in the list, in the header. */
import { connection } from "../base/connection";
import { t } from "../base/i18n";
import { type Item, isHeld } from "../outbox/item";
import { reached } from "../sync/reached_step";
import { phase, steps } from "../sync/store";
import { stepName } from "./step_title";

type Wait = "sending" | "step" | "net" | "turn";

/** "Sender" only while somebody has been asked and has not answered. */
export function waitOf(item: Item): Wait {
  if (item.state === "sending") return "sending";
  if (isHeld(item, { phase: () => phase.value, reached })) return "step";
  return connection.value === "connected" || connection.value === "back" ? "turn" : "net";
}

/** By its id; of older ones, the first of that phase. */
export function stepWaitedFor({ hold }: Item): string {
  const step = steps.value.find(({ id }) => id === hold) ?? steps.value.find(({ phase }) => phase === hold);
  return step ? stepName(step) : t("common.phase_ideas");
}

const SAID: Readonly<Record<Wait, (item: Item) => string>> = {
  sending: () => t("common.sending"),
  step: (item) => t("welcome.waits", { step: stepWaitedFor(item) }),
  net: ({ unkept }) => t(unkept ? "common.only_here" : "common.waiting"),
  turn: () => t("common.sends_soon"),
};

export const waitingWords = (item: Item): string => SAID[waitOf(item)](item);

/** Whether pressing "Send nu" does something: it is asked again at once. */
export const canGoNow = (item: Item): boolean =>
  item.state === "refused" || (item.state === "waiting" && waitOf(item) === "turn" && item.tries > 0);

/** For the header: how many, and for which step where it is the same for all of them. */
export function waitingInAll(items: readonly Item[]): string {
  const n = items.length;
  const named = new Set(items.map((item) => (waitOf(item) === "step" ? stepWaitedFor(item) : "")));
  const [step] = named;
  return step && named.size === 1 ? t("common.n_wait_for", { n, step }) : t("common.n_waiting", { n });
}
