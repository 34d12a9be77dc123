/**
 * Everything that can still be taken back, by whomever it was done and on whichever machine: what the server
 * remembers, and what only this console knows how to turn round. Asked for when somebody looks.
 */
import type { Id } from "../cards";
import { reach } from "../http";
import { t } from "../i18n";
import { page } from "../page";
import { stepName } from "../parts/StepsLine";
import { shortened } from "../shortened";
import { card } from "../store";
import { type Done, done, undoing } from "./act";

interface Changed {
  of: string;
  id: Id;
  to: Record<string, unknown>;
}

/** One entry of `GET /api/sessions/<id>/history`. */
export interface Told {
  op_id: Id;
  type: string;
  mine: boolean;
  at: string;
  about: Changed[];
  n: number;
}

export interface Entry extends Done {
  mine: boolean;
}

const LONGEST = 60;
const words = (id: Id): string => shortened(card("ideas", id)?.text ?? "", LONGEST);
const theme = (id: unknown): string => card("themes", String(id))?.title ?? t("desk.no_theme");

type Say = (told: Told, first: Changed) => string;

const hid: Say = (_, { id, to }) => t(to.hidden ? "desk.did_hide" : "desk.did_show", { idea: words(id) });
const placed: Say = (_, { id, to }) => t("desk.did_place", { idea: words(id), theme: theme(to.theme) });
const merged: Say = ({ n, about }) => {
  const into = about.map(({ to }) => to.merged_into).find(Boolean) as Id | undefined;
  return t("desk.did_merge", { n: n + 1, idea: into ? words(into) : "" });
};
const went: Say = ({ about }) => {
  const to = about.find(({ of, to: fields }) => of === "session" && fields.step)?.to.step;
  const step = card("steps", to as Id | undefined);
  return t("desk.did_go", { phase: step ? stepName(step) : "" });
};

const SAY: Readonly<Record<string, Say>> = {
  "idea.hide": hid,
  "idea.hide_like": ({ n }, { to }) => t(to.hidden ? "desk.did_hide_like" : "desk.did_show_like", { n }),
  "idea.place": placed,
  "idea.merge": merged,
  "idea.split": (_, { id }) => t("desk.did_split", { idea: words(id) }),
  "theme.create": (_, { id }) => t("desk.did_theme", { theme: theme(id) }),
  "theme.rename": (_, { id }) => t("desk.did_rename", { theme: theme(id) }),
  "theme.remove": () => t("desk.did_theme_remove"),
  "poll.close": () => t("desk.did_close"),
  "step.go": went,
};

/** In plain words; the words it was done with, where this console did it. */
export function say(told: Told): string {
  const own = done.peek().find(({ id }) => id === told.op_id);
  const first = told.about[0];
  if (own || !first) return own?.text ?? t("desk.did_undo");
  return SAY[told.type]?.(told, first) ?? t("desk.did_undo");
}

const entryOf = (told: Told): Entry => ({
  id: told.op_id,
  text: say(told),
  at: Date.parse(told.at),
  back: undoing(told.op_id),
  undid: done.peek().find(({ id }) => id === told.op_id)?.undid,
  mine: told.mine,
});

/** Newest first; null when the server does not answer. */
export async function fetchHistory(): Promise<Entry[] | null> {
  const answer = (await reach(`/api/sessions/${page.session}/history`)) as { done?: Told[] } | null;
  if (!answer?.done) return null;
  const here = done.peek().filter(({ back }) => back.type !== "undo");
  const all = [...answer.done.map(entryOf), ...here.map((entry) => ({ ...entry, mine: true }))];
  return all.sort((a, b) => b.at - a.at);
}
