/** Everybody: to be found, let in, moved to another group, given another part, taken out and let in again. */

import { signal } from "@preact/signals";
import ellipsis from "lucide-static/icons/ellipsis.svg";
import { useState } from "preact/hooks";
import { t } from "../base/i18n";
import { found } from "../base/search";
import { Button } from "../components/Button";
import { EmptyState } from "../components/Notice";
import { SearchBox } from "../components/SearchBox";
import { SectorMark, sectorName } from "../components/SectorMark";
import type { Id, Member } from "../contract/cards";
import { session } from "../sync/store";
import { act } from "./act";
import { ClearOut } from "./ClearOut";
import { Links } from "./Links";
import { over } from "./over";
import { Groups } from "./PeoplePanel";
import { PersonSheet } from "./PersonSheet";
import { byName, countsAs, gone, inside, isMe, nameOf, removed } from "./people";
import { Door } from "./WaitingPeople";

const SEARCH_FROM = 12;
const chosen = signal<Id | null>(null);

export function PeopleTab() {
  return (
    <div class="console-columns">
      <main class="console-main" id="main">
        <h1 class="sr-only">{t("console.tab_people")}</h1>
        <section class="panel">
          {!over.value && <Door />}
          <Groups />
          <Everybody />
          {!over.value && <ClearOut />}
        </section>
      </main>
      <aside class="console-side" aria-label={t("console.invite")}>
        <Links />
      </aside>
      {chosen.value && (
        <PersonSheet
          key={chosen.value}
          id={chosen.value}
          onClose={() => {
            chosen.value = null;
          }}
        />
      )}
    </div>
  );
}

const LEADS = { facilitator: 0, observer: 1, participant: 2 } as const;
const inOrder = (members: readonly Member[]): Member[] =>
  [...members].sort((a, b) => LEADS[a.role] - LEADS[b.role] || byName(a, b));

function Everybody() {
  const [query, setQuery] = useState("");
  const [sector, setSector] = useState("");
  const fits = (member: Member): boolean =>
    (!sector || countsAs(member) === sector) &&
    found(query, nameOf(member), countsAs(member) ? sectorName(member.sector) : "");
  const here = inOrder(inside.value).filter(fits);
  const out = inOrder(removed.value).filter(fits);
  return (
    <>
      {inside.value.length >= SEARCH_FROM && (
        <div class="people-tools">
          <SearchBox
            value={query}
            onText={setQuery}
            label={t("console.find_person")}
            placeholder={t("console.find_person")}
          />
          <select
            aria-label={t("console.comes_from")}
            value={sector}
            onChange={(event) => setSector(event.currentTarget.value)}
          >
            <option value="">{t("console.all_groups")}</option>
            {session.value?.sectors.map(({ key }) => (
              <option key={key} value={key}>
                {sectorName(key)}
              </option>
            ))}
          </select>
        </div>
      )}
      {here.length === 0 && (
        <EmptyState text={t(query || sector ? "console.nobody_found" : "console.nobody_yet")} />
      )}
      <ul class="people">
        {here.map((member) => (
          <Person key={member.id} member={member} />
        ))}
      </ul>
      {out.length > 0 && (
        <details class="more">
          <summary>{t("console.removed", { n: out.length })}</summary>
          <ul class="people">
            {out.map((member) => (
              <Gone key={member.id} member={member} />
            ))}
          </ul>
        </details>
      )}
      {gone.value.length > 0 && <p class="meta">{t("console.have_left", { n: gone.value.length })}</p>}
    </>
  );
}

const Who = ({ member }: { member: Member }) => (
  <span class="who">
    {countsAs(member) && <SectorMark sector={member.sector} size="small" />}{" "}
    <span class="words">{nameOf(member)}</span>
    {member.role !== "participant" && <span class="tag">{t(`common.${member.role}`)}</span>}
    {isMe(member) && <span class="meta">{t("console.you")}</span>}
  </span>
);

function Person({ member }: { member: Member }) {
  return (
    <li>
      <Who member={member} />
      {!over.value && (
        <Button
          kind="quiet"
          icon={ellipsis}
          label={t("console.more_about", { name: nameOf(member) })}
          aria-haspopup="dialog"
          onClick={() => {
            chosen.value = member.id;
          }}
        />
      )}
    </li>
  );
}

function Gone({ member }: { member: Member }) {
  const admit = () =>
    act("member.admit", { members: [member.id] }, t("console.admitted", { name: nameOf(member) }), {
      type: "member.remove",
      payload: { member: member.id },
      said: t("console.took_out", { name: nameOf(member) }),
    });
  return (
    <li>
      <Who member={member} />
      {!over.value && (
        <Button small kind="secondary" onClick={admit}>
          {t("console.let_in_again")}
        </Button>
      )}
    </li>
  );
}
