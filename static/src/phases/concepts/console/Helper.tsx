/** Who has said they will help, where they are here with a name: then it stands on their phone, too, and they are found. */
import { useId } from "preact/hooks";
import { inOrder } from "../../../base/calendar";
import { t } from "../../../base/i18n";
import { Framed } from "../../../components/Field";
import { sectorName } from "../../../components/SectorMark";
import { participants } from "../../../console/people";
import type { Id } from "../../../contract/cards";

export function Helper({ value, choose }: { value: Id; choose(member: Id): void }) {
  const id = useId();
  const named = participants.value
    .filter(({ name }) => name)
    .sort((a, b) => inOrder(a.name ?? "", b.name ?? ""));
  if (!named.length) return null;
  return (
    <Framed id={id} label={t("match.helper")}>
      <select id={id} value={value} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">{t("match.helper_none")}</option>
        {named.map((member) => (
          <option key={member.id} value={member.id}>
            {`${member.name} · ${sectorName(member.sector)}`}
          </option>
        ))}
      </select>
    </Framed>
  );
}
