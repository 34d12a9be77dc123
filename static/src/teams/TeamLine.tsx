/** Who a team is: how many from each group, and which groups it lacks. */

import { t } from "../base/i18n";
import { SectorMark } from "../components/SectorMark";
import type { Concept } from "../contract/cards";
import { board, session } from "../sync/store";
import { canJoinHere, hasTeam } from "./concept_kinds";
import { groupNames, Person } from "./people";
import { missingGroups, teamCounts } from "./team";

const groups = () => session.value?.sectors ?? [];
export const missing = (concept: Concept): string[] => missingGroups(concept, board.members.value, groups());
export const counts = (concept: Concept) => teamCounts(concept, board.members.value, groups());

/**
 * "●C 2 ■E 1 · mangler ▲F ⬢K": nothing of a thing without a team, and no appeal where nobody can join; a team that is
 * still empty lacks everybody, which tells nobody anything.
 */
export function TeamLine({ concept }: { concept: Concept }) {
  const here = counts(concept);
  const open = canJoinHere();
  if (!hasTeam(concept) || (!open && here.length === 0)) return null;
  return (
    <span class="team-line">
      {here.length === 0 && <span class="meta">{t("concepts.nobody")}</span>}
      {here.map(({ key, n }) => (
        <span key={key} class="team-group">
          <SectorMark sector={key} size="small" /> <b class="num">{n}</b>
        </span>
      ))}
      {open && here.length > 0 && <Missing keys={missing(concept)} />}
    </span>
  );
}

function Missing({ keys }: { keys: string[] }) {
  if (!keys.length) return <span class="meta">{t("concepts.all_groups")}</span>;
  return (
    <span class="team-missing">
      <span class="sr-only">{t("concepts.missing_groups", { groups: groupNames(keys) })}</span>
      <span aria-hidden="true">
        {t("concepts.missing")}{" "}
        {keys.map((key) => (
          <SectorMark key={key} sector={key} size="small" silent />
        ))}
      </span>
    </span>
  );
}

/** Everybody in it, by name where there is one. */
export function TeamPeople({ concept }: { concept: Concept }) {
  const here = concept.team.filter((id) => board.members.value.has(id));
  return (
    <ul class="team-people" aria-label={t("concepts.team")}>
      {here.map((id) => (
        <li key={id}>
          <Person id={id} />
        </li>
      ))}
    </ul>
  );
}
