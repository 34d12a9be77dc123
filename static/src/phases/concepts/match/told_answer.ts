/** Somebody has answered one's own need: said when it comes, wherever one is, with the way to it where it is on the page. */
import { effect } from "@preact/signals";
import { own as apart } from "../../../base/direction";
import { t } from "../../../base/i18n";
import { offer, tellOnThePage } from "../../../components/Undo";
import type { Concept, Id } from "../../../contract/cards";
import { card, me } from "../../../sync/store";
import { isOwn, matches } from "./needs_and_offers";

/** At the top of the page of matches. */
export const OWN_ANSWERS = "own-answers";

/** An answer of another's, and not one that one gave oneself. */
function toOneself({ idea, team }: Concept): boolean {
  const need = card("ideas", idea);
  return need !== undefined && isOwn(need) && !team.includes(me.value?.id ?? "");
}

/** What was there when this page was opened is no news. */
export function watchAnswers(): void {
  let known: Set<Id> | null = null;
  effect(() => {
    const all = me.value ? matches().filter(toOneself) : [];
    const fresh = known ? all.filter(({ id }) => !known?.has(id)) : [];
    if (me.value) known = new Set([...(known ?? []), ...all.map(({ id }) => id)]);
    const [first] = fresh;
    if (first) tellAnswer(first);
  });
}

function tellAnswer({ idea }: Concept): void {
  const words = t("match.answered_you", { need: apart(card("ideas", idea)?.text ?? "") });
  const list = () => document.getElementById(OWN_ANSWERS);
  setTimeout(() => {
    if (list()) offer(words, () => list()?.scrollIntoView({ block: "start" }), t("match.see_answer"));
    else tellOnThePage(words);
  });
}
