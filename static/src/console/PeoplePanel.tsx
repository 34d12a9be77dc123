/** Who is here, by group: letter and shape, the name is read aloud. How many they are stands in the head. */
import { t } from "../base/i18n";
import { Group } from "../components/SectorMark";
import { addressOf } from "./console_tabs";
import { away, bySector, missing, participants } from "./people";

export function PeoplePanel() {
  return (
    <section class="panel people-panel" aria-labelledby="people">
      <h2 id="people">{t("console.who_is_here")}</h2>
      <Groups />
      {away.value > 0 && <p class="meta">{t("console.away", { n: away.value })}</p>}
      <p>
        <a class="button secondary small" href={addressOf("people")}>
          {t("console.see_all")}
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
          {t("console.missing")}{" "}
          {missing.value.map(({ key }) => (
            <Group key={key} sector={key} size="small" />
          ))}
        </p>
      )}
    </>
  );
}
