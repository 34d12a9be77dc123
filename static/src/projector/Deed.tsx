/** One step of a plan: the day, what, and where those who do it come from. */
import { t } from "../base/i18n";
import { Group } from "../components/SectorMark";
import type { Action } from "../contract/cards";
import { day, isOverdue } from "../sync/days";

type Doer = NonNullable<Action["doers"]>[number];

interface DeedProps {
  action: Action;
  /** It is told how far it is, too. */
  back?: boolean;
  /** The phones show names no more. */
  ending?: boolean;
}

export function Deed({ action, back = false, ending = false }: DeedProps) {
  const doers = (action.doers ?? []).filter(({ sector, left }) => !ending || sector || left);
  return (
    <>
      <b class="num">{day(action.due)}</b>
      <span>
        <span class="words">{action.what}</span>
        <span class="small projector-doers">
          {doers.map((doer, at) => (
            <Who key={at} doer={doer} />
          ))}
          {back && !isOverdue(action) && <b class="tag">{t(`actions.state_${action.state}`)}</b>}
          {isOverdue(action) && <b class="tag">{t("actions.overdue")}</b>}
        </span>
      </span>
    </>
  );
}

/** By name only on the phones; who is written in by a name alone comes from nowhere that we know. */
function Who({ doer: { sector, left } }: { doer: Doer }) {
  if (left) return <b class="tag">{t("teams.find_another")}</b>;
  return sector ? <Group sector={sector} size="small" /> : <span>{t("projector.name_on_phone")}</span>;
}
