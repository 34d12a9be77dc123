/** One team: who is in it, whom it lacks, how many of the nine boxes are filled, and what stands in them. */
import type { Concept } from "../../../cards";
import { nameOf } from "../../../desk/people";
import { Written } from "../../../desk/Written";
import { t } from "../../../i18n";
import { Bar } from "../../../parts/Bar";
import { Group, Mark } from "../../../parts/Mark";
import { card } from "../../../store";
import { missing } from "../../../teams/TeamLine";
import { BOXES, filledIn } from "../../../teams/team";

export function Team({ concept }: { concept: Concept }) {
  const team = concept.team.flatMap((id) => card("members", id) ?? []);
  const done = filledIn(concept);
  const lacking = missing(concept);
  return (
    <li class="card team">
      <h3 class="words">{concept.title}</h3>
      {team.length === 0 ? (
        <p class="meta">{t("desk.team_empty")}</p>
      ) : (
        <ul class="team-list">
          {team.map((member) => (
            <li key={member.id} class="who">
              <Mark sector={member.sector} size="small" /> <span class="words">{nameOf(member)}</span>
            </li>
          ))}
        </ul>
      )}
      {team.length > 0 && lacking.length > 0 && (
        <p class="missing">
          {t("desk.missing")}{" "}
          {lacking.map((key) => (
            <Group key={key} sector={key} size="small" />
          ))}
        </p>
      )}
      <div class="progress">
        <p class="num">{t("desk.boxes", { n: done, of: BOXES.length })}</p>
        <Bar value={done} of={BOXES.length} />
      </div>
      <Written concept={concept} boxes={BOXES} title={t("desk.read_concept")} />
    </li>
  );
}
