/**
 * Who is in a team, for whoever leads: those with a name by it, the others as the wall has them, how many from where. What
 * tells one nameless person from another in a list of people would be read as so many of them here.
 */
import { t } from "../base/i18n";
import { SectorMark } from "../components/SectorMark";
import type { Concept } from "../contract/cards";
import { card } from "../sync/store";
import { hasLeft, Person } from "./people";
import { counts } from "./TeamLine";

export function TeamMembers({ concept }: { concept: Concept }) {
  const here = concept.team.filter((id) => !hasLeft(id));
  const named = here.filter((id) => card("members", id)?.name);
  const others = here.filter((id) => !named.includes(id));
  return (
    <div class="team-members">
      <p class="num">{t("common.people", { n: here.length })}</p>
      <p class="team-line">
        {named.map((id) => (
          <Person key={id} id={id} />
        ))}
        {counts({ ...concept, team: others }).map(({ key, n }) => (
          <span key={key} class="team-group">
            <SectorMark sector={key} size="small" /> <b class="num">{n}</b>
          </span>
        ))}
      </p>
    </div>
  );
}
