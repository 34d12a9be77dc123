/**
 * What was done to the room, told by what it changed: so taking it back, and doing it again, are told as what they are.
 * The table has a row for everything that the server takes back; a command without one does not compile. Pure.
 */

import { t } from "../base/i18n";
import { shortened } from "../base/truncate";
import { stepName } from "../components/step_title";
import type { Id } from "../contract/cards";
import type { REVERSIBLE } from "../protocol";
import { card } from "../sync/store";

interface Changed {
  of: string;
  id: Id;
  to: Record<string, unknown>;
  /** What was dropped was called this. */
  gone?: { title?: string | null };
}

/** One entry of `GET /api/sessions/<id>/history`. */
export interface Told {
  op_id: Id;
  type: string;
  /** Of an undo, or of what does it again: the command that was done in the first place. */
  root: string;
  mine: boolean;
  at: string;
  about: Changed[];
  n: number;
}

const LONGEST = 60;
const words = (id: Id): string => shortened(card("ideas", id)?.text ?? "", LONGEST);
const theme = (id: unknown): string => card("themes", String(id))?.title ?? "";

type Say = (told: Told, first: Changed) => string;

const hid: Say = (_, { id, to }) =>
  t(to.hidden ? "console.did_hide" : "console.did_show", { idea: words(id) });
const placed: Say = (_, { id, to }) =>
  to.theme
    ? t("console.did_place", { idea: words(id), theme: theme(to.theme) })
    : t("console.did_unplace", { idea: words(id) });
const piled: Say = ({ n, about }, { id }) => {
  const into = about.map(({ to }) => to.merged_into).find(Boolean) as Id | undefined;
  return into
    ? t("console.did_merge", { n: n + 1, idea: words(into) })
    : t("console.did_split", { idea: words(id) });
};
const themed: Say = (_, { id, gone }) =>
  gone
    ? t("console.did_theme_remove", { theme: gone.title ?? "" })
    : t("console.did_theme", { theme: theme(id) });
const went: Say = ({ about }) => {
  const to = about.find(({ of, to: fields }) => of === "session" && "step" in fields)?.to.step;
  const step = card("steps", to as Id | undefined);
  return step ? t("console.did_go", { phase: stepName(step) }) : t("console.not_begun");
};

/** What an author takes back of their own is nobody else's business: the server does not tell it. */
type Steered = Exclude<(typeof REVERSIBLE)[number], "undo" | "idea.withdraw">;

const SAY: Readonly<Record<Steered, Say>> = {
  "idea.hide": hid,
  "idea.hide_like": ({ n }, { to }) =>
    t(to.hidden ? "console.did_hide_like" : "console.did_show_like", { n }),
  "idea.place": placed,
  "idea.merge": piled,
  "idea.split": piled,
  "theme.create": themed,
  "theme.rename": (_, { id, to }) => t("console.did_rename", { theme: String(to.title ?? theme(id)) }),
  "theme.remove": themed,
  "poll.close": (_, { to }) => t(to.state === "closed" ? "console.did_close" : "console.did_reopen"),
  "team.set": ({ type }) => t(type === "undo" ? "console.did_teams_back" : "console.did_teams"),
  "step.go": went,
};

/** In plain words. */
export function deedWords(told: Told): string {
  const first = told.about[0];
  const words = SAY[told.root as Steered];
  return first && words ? words(told, first) : t("console.did_other");
}
