/** One person: name, group, part, and the way out. Taking somebody out is asked first; everything else acts at once. */
import { useState } from "preact/hooks";
import { t } from "../base/i18n";
import { page } from "../base/page";
import { AskedFirst } from "../components/AskedFirst";
import { Field } from "../components/Field";
import { nameProblem } from "../components/MenuParts";
import { sectorName } from "../components/SectorMark";
import { Segments } from "../components/Segments";
import { Sheet } from "../components/Sheet";
import { answer } from "../components/Undo";
import type { Id, Member, Role } from "../contract/cards";
import { ask } from "../outbox/outbox";
import { card, me, session } from "../sync/store";
import { act } from "./act";
import { GroupChoice } from "./GroupChoice";
import { countsAs, isMe, leaders, nameOf } from "./people";

interface Part {
  member: Member;
  done(): void;
}

export function PersonSheet({ id, onClose }: { id: Id; onClose(): void }) {
  const member = card("members", id);
  if (!member) return null;
  return (
    <Sheet title={nameOf(member)} onClose={onClose}>
      <div class="stack">
        {session.value?.names !== "off" && <Name member={member} done={onClose} />}
        {countsAs(member) && <Sector member={member} done={onClose} />}
        <RoleChoice member={member} done={onClose} />
        {!isMe(member) && <HandOver member={member} done={onClose} />}
        {!isMe(member) && <Remove member={member} done={onClose} />}
      </div>
    </Sheet>
  );
}

function Name({ member }: Part) {
  const [name, setName] = useState(member.name ?? "");
  const wrong = name === (member.name ?? "") ? null : nameProblem(name);
  const save = () => {
    const next = name.trim();
    if (wrong || next === (member.name ?? "")) return;
    const said = (now?: string | null) =>
      now ? t("console.renamed", { name: now }) : t("console.unnamed", { name: member.name || next });
    void act("member.update", { member: member.id, name: next || null }, said(next), {
      type: "member.update",
      payload: { member: member.id, name: member.name ?? null },
      said: said(member.name),
    });
  };
  return (
    <Field
      label={t("common.name")}
      hint={session.value?.names === "on" ? undefined : t("console.name_may_go")}
      name="name"
      value={name}
      error={wrong}
      saves
      onText={setName}
      onBlur={save}
      attributes={{ autoComplete: "off" }}
    />
  );
}

function Sector({ member }: Part) {
  const choose = (sector: string) => {
    const said = (group: string) =>
      t("console.moved_group", { name: nameOf(member), group: sectorName(group) });
    void act("member.update", { member: member.id, sector }, said(sector), {
      type: "member.update",
      payload: { member: member.id, sector: member.sector },
      said: said(member.sector),
    });
  };
  return <GroupChoice label="console.comes_from" value={member.sector} choose={choose} />;
}

const said = (member: Member, role: Role): string =>
  t("console.new_role", { name: nameOf(member), role: t(`common.${role}`) });

function RoleChoice({ member }: Part) {
  const last = member.role === "facilitator" && leaders.value.length < 2;
  if (last) return <p class="meta">{t("console.only_facilitator")}</p>;
  const choose = (role: Role) =>
    act("member.role", { member: member.id, role }, said(member, role), {
      type: "member.role",
      payload: { member: member.id, role: member.role },
      said: said(member, member.role),
    });
  const words = {
    participant: t("common.participant"),
    facilitator: t("common.facilitator"),
    observer: t("common.observer"),
  };
  return (
    <Segments name="role" legend={t("console.role")} value={member.role} words={words} choose={choose} />
  );
}

/** They lead, and I take part: this page becomes the participant's. */
function HandOver({ member }: Part) {
  const hand = async () => {
    if (
      member.role !== "facilitator" &&
      !answer(await ask("member.role", { member: member.id, role: "facilitator" }))
    )
      return;
    if (answer(await ask("member.role", { member: me.peek()?.id ?? "", role: "participant" })))
      location.assign(`/room/${page.session}`);
  };
  return (
    <AskedFirst word={t("console.hand_over")} act={hand}>
      <p>{t("console.hand_over_ask", { name: nameOf(member) })}</p>
    </AskedFirst>
  );
}

function Remove({ member, done }: Part) {
  const name = nameOf(member);
  const remove = async () => {
    const back = {
      type: "member.admit",
      payload: { members: [member.id] },
      said: t("console.admitted", { name }),
    };
    const ack = await act("member.remove", { member: member.id }, t("console.took_out", { name }), back);
    if (ack?.ok) done();
  };
  return (
    <AskedFirst word={t("console.take_out")} act={remove} danger>
      <p>{t("console.take_out_ask", { name })}</p>
      <p>{t(member.role === "participant" ? "console.knows_code" : "console.knows_all", { name })}</p>
    </AskedFirst>
  );
}
