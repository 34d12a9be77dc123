/** Who is in the room, by group. */

import { Mark, sectorName } from "../parts/Mark";
import { cards, session } from "../store";
import type { Count } from "../teams/team";

export function hereByGroup(): Count[] {
  const here = cards("members").filter(({ role, state }) => role === "participant" && state === "in");
  return (session.value?.sectors ?? [])
    .map(({ key }) => ({ key, n: here.filter(({ sector }) => sector === key).length }))
    .filter(({ n }) => n > 0);
}

export function Groups({ counts, names }: { counts: Count[]; names?: boolean }) {
  return (
    <ul class="screen-groups">
      {counts.map(({ key, n }) => (
        <li key={key}>
          <Mark sector={key} silent={names} /> {names && <span>{sectorName(key)}</span>}{" "}
          <b class="num">{n}</b>
        </li>
      ))}
    </ul>
  );
}
