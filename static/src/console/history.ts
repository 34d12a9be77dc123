/**
 * Everything that can still be taken back, by whomever it was done and on whichever machine: what the server
 * remembers, and what only this console knows how to turn round. Asked for when somebody looks.
 */

import { t } from "../base/i18n";
import { page } from "../base/page";
import { reach } from "../sync/http";
import { type Done, done } from "./act";
import { deedWords, type Told } from "./reversible_words";

export interface Entry extends Done {
  mine: boolean;
}

/** In the words it was done with, where this console did it. */
const entryOf = (told: Told): Entry => {
  const own = done.peek().find(({ id }) => id === told.op_id);
  const text = own?.text ?? deedWords(told);
  return {
    id: told.op_id,
    text,
    at: Date.parse(told.at),
    back: own?.back ?? { said: t("console.taken_back", { what: text }) },
    undid: own?.undid,
    mine: told.mine,
  };
};

/** Newest first; null when the server does not answer. */
export async function fetchHistory(): Promise<Entry[] | null> {
  const answer = (await reach(`/api/sessions/${page.session}/history`)) as { done?: Told[] } | null;
  if (!answer?.done) return null;
  const here = done.peek().filter(({ back }) => back.type !== undefined);
  const all = [...answer.done.map(entryOf), ...here.map((entry) => ({ ...entry, mine: true }))];
  return all.sort((a, b) => b.at - a.at);
}
