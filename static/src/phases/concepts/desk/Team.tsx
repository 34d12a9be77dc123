/** One team: who is in it, whom it lacks, how many of the nine boxes are filled, and what stands in them. */
import type { Concept } from "../../../cards";
import { nameOf } from "../../../desk/people";
import { t } from "../../../i18n";
import { Bar } from "../../../parts/Bar";
import { Group, Mark } from "../../../parts/Mark";
import { card } from "../../../store";
import { BOXES, filled, lacking } from "./boxes";

export function Team({ concept }: { concept: Concept }) {
  const team = concept.team.flatMap((id) => card("members", id) ?? []);
  const done = filled(concept);
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
      {team.length > 0 && lacking(team).length > 0 && (
        <p class="missing">
          {t("desk.missing")}{" "}
          {lacking(team).map((key) => (
            <Group key={key} sector={key} size="small" />
          ))}
        </p>
      )}
      <div class="progress">
        <p class="num">{t("desk.boxes", { n: done, of: BOXES.length })}</p>
        <Bar value={done} of={BOXES.length} />
      </div>
      {done > 0 && <Written concept={concept} />}
    </li>
  );
}

function Written({ concept }: { concept: Concept }) {
  return (
    <details class="more">
      <summary>{t("desk.read_concept")}</summary>
      <dl class="written">
        {BOXES.filter((name) => concept.fields[name]?.text.trim()).map((name) => (
          <div key={name}>
            <dt>{t(`desk.box_${name}`)}</dt>
            <dd class="words">{concept.fields[name]?.text}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
