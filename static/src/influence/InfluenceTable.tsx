/**
 * One row a group, one column a stage: how many, and a bar for its share of all at that stage. The line through the bar
 * is the group's share of the room; a bar that passes the line says that the group counts for more than its number.
 */
import type { ComponentChildren } from "preact";
import { t } from "../base/i18n";
import { SectorMark, sectorName } from "../components/SectorMark";
import { TableBox } from "../components/TableBox";
import { sectors } from "../sync/store";
import { at, columnsOf, figure, type Influence, longest, SMALL, type Stage } from "./figures";

export function InfluenceTable({ influence }: { influence: Influence }) {
  const most = longest(influence);
  const columns = columnsOf(influence);
  return (
    <TableBox label={t("influence.title")} kind="influence">
      <thead>
        <tr>
          <td />
          {columns.map((stage) => (
            <th key={stage} scope="col">
              {t(`influence.${stage}`)}
              <span class="meta"> {heading(influence, stage)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {influence.groups.map((group) => (
          <tr key={group}>
            <th scope="row">
              <GroupName group={group} />
            </th>
            {columns.map((stage) => (
              <Cell key={stage} influence={influence} stage={stage} group={group} most={most} />
            ))}
          </tr>
        ))}
      </tbody>
    </TableBox>
  );
}

const heading = (influence: Influence, stage: Stage): string => {
  const found = at(influence, stage);
  return found?.total ? t("influence.of_all", { n: found.of }) : "";
};

function GroupName({ group }: { group: string }) {
  if (group === SMALL) return <span>{t("influence.small")}</span>;
  return (
    <span class="who">
      <SectorMark sector={group} silent />
      <span>{sectorName(group)}</span>
    </span>
  );
}

interface CellProps {
  influence: Influence;
  stage: Stage;
  group: string;
  most: number;
}

function Cell({ influence, stage, group, most }: CellProps) {
  const found = figure(influence, stage, group);
  const room = figure(influence, "present", group)?.[1] ?? 0;
  if (!found) return <Empty>{t("influence.not_yet")}</Empty>;
  const words = stage === "wrote" ? figure(influence, "words", group)?.[0] : undefined;
  return (
    <td>
      <b class="num">{found[0]}</b>{" "}
      <span class="meta num">
        {t("influence.percent", { n: found[1] })}
        {words ? `, ${t("influence.words", { n: words })}` : ""}
      </span>
      <ShareBar group={group} percent={found[1]} room={stage === "present" ? 0 : room} most={most} />
    </td>
  );
}

function Empty({ children }: { children: ComponentChildren }) {
  return (
    <td>
      <span aria-hidden="true">–</span>
      <span class="sr-only">{children}</span>
    </td>
  );
}

interface ShareBarProps {
  group: string;
  percent: number;
  room: number;
  most: number;
}

function ShareBar({ group, percent, room, most }: ShareBarProps) {
  const scale = 100 / most;
  return (
    <svg
      class={`bar share-bar ${sectors.value.get(group)?.shape ?? ""}`}
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect width={Math.min(100, percent * scale)} height="10" />
      {room > 0 && <rect class="of-room" x={Math.min(99, room * scale - 0.5)} width="1" height="10" />}
    </svg>
  );
}
