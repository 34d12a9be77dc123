/** What is brought, in words: "8 timer om måneden", "10.000 kr.", "2 går med". */

import { number, t } from "../base/i18n";
import type { Commitment, Concept, Kinds } from "../contract/cards";
import { hasTeam } from "./concept_kinds";
import { going, KINDS, type Kind, saidYesTo, type Totals } from "./totals";

const SAID: Record<Kind, (n: number) => string> = {
  join: (n) => t("commitment.n_join", { n }),
  hours_per_month: (n) => t("commitment.n_hours", { n }),
  money_dkk: (n) => t("commitment.n_money", { amount: number(n) }),
  in_kind: (n) => t("commitment.n_in_kind", { n }),
  contacts: (n) => t("commitment.n_contacts", { n }),
  mandate: (n) => t("commitment.n_mandate", { n }),
};

export const totalWords = (totals: Totals): string[] =>
  KINDS.filter((kind) => totals[kind] > 0).map((kind) => SAID[kind](totals[kind]));

/**
 * "10 er i teamet": with those who have promised to join it. Nobody has said yes to anything by that alone; and two who
 * shake hands on something are no team.
 */
export function teamWords(concept: Concept): string[] {
  const n = hasTeam(concept) && concept.kind !== "match" ? going(concept) : 0;
  return n > 0 ? [t("commitment.n_in_team", { n })] : [];
}

/** In one line: who is in the team, then what else is certain. */
export function certainWords(concept: Concept, all: readonly Commitment[]): string[] {
  const { firm } = saidYesTo(concept, all);
  const team = teamWords(concept);
  return [...team, ...totalWords(team.length ? { ...firm, join: 0 } : firm)];
}

/** One person's contribution; a text is said as it was written. */
export function kindWords(kinds: Kinds): string[] {
  return KINDS.filter((kind) => kinds[kind]).map((kind) => {
    const given = kinds[kind];
    if (typeof given === "string") return `${t(`commitment.kind_${kind}`)}: ${given}`;
    return kind === "join" ? t("commitment.kind_join") : SAID[kind](Number(given));
  });
}
