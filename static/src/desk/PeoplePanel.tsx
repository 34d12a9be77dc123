/** Who is here, by group, and who stands at the door. The rest is one press away. */
import { t } from "../i18n";
import { Group } from "../parts/Mark";
import { away, bySector, missing, participants } from "./people";
import { addressOf } from "./places";
import { Door } from "./Waiting";

export function PeoplePanel() {
  return (
    <section class="panel" aria-labelledby="people">
      <h2 id="people">{t("desk.people", { n: participants.value.length })}</h2>
      <Door />
      <Groups />
      {away.value > 0 && <p class="meta">{t("desk.away", { n: away.value })}</p>}
      <p>
        <a class="button secondary small" href={addressOf("people")}>
          {t("desk.see_all")}
        </a>
      </p>
    </section>
  );
}

export function Groups() {
  return (
    <>
      <ul class="group-counts">
        {bySector.value.map(({ key, n }) => (
          <li key={key} class={n ? "" : "none"}>
            <Group sector={key} size="small" /> <b class="num">{n}</b>
          </li>
        ))}
      </ul>
      {participants.value.length > 0 && missing.value.length > 0 && (
        <p class="missing">
          {t("desk.missing")}{" "}
          {missing.value.map(({ key }) => (
            <Group key={key} sector={key} size="small" />
          ))}
        </p>
      )}
    </>
  );
}
