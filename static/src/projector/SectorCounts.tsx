/** Who is in the room, by group. */

import { SectorMark, sectorName } from "../components/SectorMark";
import { cards, isPresent, session } from "../sync/store";
import type { Count } from "../teams/team";

export function hereByGroup(): Count[] {
  const here = cards("members").filter(isPresent);
  return (session.value?.sectors ?? [])
    .map(({ key }) => ({ key, n: here.filter(({ sector }) => sector === key).length }))
    .filter(({ n }) => n > 0);
}

export function SectorCounts({ counts, names }: { counts: Count[]; names?: boolean }) {
  return (
    <ul class="projector-groups">
      {counts.map(({ key, n }) => (
        <li key={key}>
          <SectorMark sector={key} silent={names} /> {names && <span>{sectorName(key)}</span>}{" "}
          <b class="num">{n}</b>
        </li>
      ))}
    </ul>
  );
}
