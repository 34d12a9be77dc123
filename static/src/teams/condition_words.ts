/** An "if" in words: what a contribution hangs on, and how far that is. */

import { own } from "../base/direction";
import { number, t } from "../base/i18n";
import { sectorName } from "../components/SectorMark";
import type { Commitment, Id } from "../contract/cards";
import { card } from "../sync/store";
import { kindWords } from "./contribution_words";

type Given = Pick<Commitment, "conditional" | "condition" | "depends">;

/** Many write the "if" themselves. */
const asIf = (condition: string): string =>
  /^(hvis|if)\b/i.test(condition) ? condition : t("commitment.if_words", { condition });

function offerWords({ kind, at_least = 1, sector }: NonNullable<Commitment["depends"]>): string {
  const group = sector ? sectorName(sector) : "";
  if (kind === "join" && group) return t("commitment.if_join", { n: at_least, group });
  if (kind === "join" || !kind) return t("commitment.if_others", { n: at_least });
  const who = group ? t("commitment.who_group", { group }) : t("commitment.who_anyone");
  return t(`commitment.if_${kind}`, { who, n: kind === "money_dkk" ? number(at_least) : at_least });
}

function pledgeWords(id: Id): string {
  const kinds = card("commitments", id)?.kinds;
  return kinds
    ? t("commitment.if_pledge", { what: kindWords(kinds).map(own).join(", ") })
    : t("commitment.if_pledge_gone");
}

function figureWords({ depends }: Given): string[] {
  if (!depends) return [];
  if (depends.others) return [t("commitment.if_others", { n: depends.others })];
  return [depends.commitment ? pledgeWords(depends.commitment) : offerWords(depends)];
}

/** Every "if" of a contribution; the projector, which is told no words, says that there is one. */
export function ifWords(given: Given): string[] {
  const said = [...figureWords(given), ...(given.condition ? [asIf(given.condition)] : [])];
  return said.length || !given.conditional ? said : [t("commitment.if_some")];
}

/** "2 af 3 indtil nu", "5 indtil nu, og det er nok"; nothing where there is but one thing to wait for. */
export function soFar({ progress }: Pick<Commitment, "progress">): string {
  if (!progress || progress.need < 2) return "";
  if (progress.have >= progress.need) return t("commitment.enough", { have: number(progress.have) });
  return t("commitment.condition_so_far", { have: number(progress.have), need: number(progress.need) });
}
