/** Each option with its total and its support within each group; those that go on stand above the line. */
import type { Id, Poll, Result } from "../cards";
import { t } from "../i18n";
import { Bar } from "../parts/Bar";
import { Mark, sectorName } from "../parts/Mark";
import { sectors } from "../store";
import { amount, goesOn, percent, ranking, shown } from "./figures";

const REST_AT_FIRST = 5;

interface BarsProps {
  poll: Poll;
  result: Result;
  title(id: Id): string;
}

export function ResultBars({ poll, result, title }: BarsProps) {
  const order = ranking(result, poll.options);
  const on = new Set(goesOn(result));
  const most = Math.max(...order.map((id) => amount(result.totals[id])), 1);
  const row = (id: Id) => (
    <BarRow
      key={id}
      id={id}
      title={title(id)}
      result={result}
      most={most}
      place={order.indexOf(id) + 1}
      on={on.has(id)}
    />
  );
  const rest = order.filter((id) => !on.has(id));
  return (
    <>
      <h3>{t(result.confirmed ? "result.go_on_confirmed" : "result.go_on", { n: on.size })}</h3>
      <ol class="bars">{order.filter((id) => on.has(id)).map(row)}</ol>
      {rest.length > 0 && <h3>{t("result.not_on")}</h3>}
      <ol class="bars">{rest.slice(0, REST_AT_FIRST).map(row)}</ol>
      {rest.length > REST_AT_FIRST && (
        <details class="more">
          <summary>{t("result.more", { n: rest.length - REST_AT_FIRST })}</summary>
          <ol class="bars">{rest.slice(REST_AT_FIRST).map(row)}</ol>
        </details>
      )}
      {someHidden(result) && <p class="meta">{t("result.hidden_groups")}</p>}
    </>
  );
}

const someHidden = (result: Result): boolean =>
  Object.values(result.sectors).some((shares) => Object.values(shares).includes(null));

interface RowProps {
  id: Id;
  title: string;
  result: Result;
  most: number;
  place: number;
  on: boolean;
}

function BarRow({ id, title, result, most, place, on }: RowProps) {
  return (
    <li class="bar-row">
      <b class="num bar-place">{place}</b>
      <span class="words">{title}</span>
      <b class="num bar-total">{shown(result.totals[id])}</b>
      <Bar value={amount(result.totals[id])} of={most} chosen={on} />
      <Shares shares={result.sectors[id] ?? {}} />
    </li>
  );
}

/** "●C 78 %  ▲F –", in the camp's order of groups. */
export function Shares({ shares }: { shares: Record<string, string | null> }) {
  const keys = [...sectors.value.keys()].filter((key) => key in shares);
  if (!keys.length) return null;
  return (
    <ul class="shares" aria-label={t("result.within_groups")}>
      {keys.map((key) => (
        <li key={key} title={`${sectorName(key)}: ${words(shares[key] ?? null)}`}>
          <Mark sector={key} size="small" /> <Share share={shares[key] ?? null} />
        </li>
      ))}
    </ul>
  );
}

const words = (share: string | null): string =>
  share ? t("result.n_of", { n: share.split("/")[0], of: share.split("/")[1] }) : t("result.not_shown");

function Share({ share }: { share: string | null }) {
  const n = percent(share);
  if (n !== null) return <span class="num">{n} %</span>;
  return (
    <span>
      <span aria-hidden="true">–</span>
      <span class="sr-only">{t("result.not_shown")}</span>
    </span>
  );
}
