/** Each option with its total and its support within each group; those that go on stand above the line. */
import check from "lucide-static/icons/check.svg";
import { knows, t } from "../../base/i18n";
import { Bar } from "../../components/Bar";
import { CorrectedText, option } from "../../components/CorrectedText";
import { Icon } from "../../components/Icon";
import { SectorMark, sectorName } from "../../components/SectorMark";
import type { Id, Poll, Result } from "../../contract/cards";
import { sectors } from "../../sync/store";
import { hadRoomForAll } from "../places";
import { hiddenWords } from "./agreement";
import { ownLevel, whyNot, whyWon } from "./explanation";
import {
  amount,
  asksAgreement,
  figuresOf,
  goesOn,
  perCent,
  placeOf,
  ranking,
  shown,
  unit,
  votedAgain,
  wholeOf,
} from "./figures";

const AT_FIRST = 5;

interface BarsProps {
  poll: Poll;
  result: Result;
  title(id: Id): string;
}

export function ResultBars({ poll, result, title }: BarsProps) {
  const order = ranking(result, poll.options);
  const figures = figuresOf(result);
  const on = new Set(goesOn(result));
  const agree = asksAgreement(result);
  const told = !agree && !hadRoomForAll(result); // where some were chosen and some were not: which place, and why
  const most = wholeOf(result, order);
  const row = (id: Id) => (
    <BarRow
      key={id}
      id={id}
      place={told ? placeOf(result, order, id) : null}
      title={title(id)}
      figure={shown(figures[id], result.method)}
      value={amount(figures[id])}
      most={most}
      on={on.has(id)}
      shares={result.sectors[id] ?? {}}
      why={
        told
          ? besideFigure(result, id, (on.has(id) ? whyWon : whyNot)(result)[id] ?? ownLevel(result, id))
          : undefined
      }
    />
  );
  const again = new Set(votedAgain(result));
  const rest = order.filter((id) => !on.has(id) && !again.has(id));
  const first = rest.length === AT_FIRST + 1 ? rest.length : AT_FIRST;
  return (
    <>
      {(on.size > 0 || !again.size) && <h3>{goOnWords(result, on.size)}</h3>}
      <ol class="bars">
        {[...on]
          .filter((id) => !order.includes(id))
          .map((id) => (
            <SureRow key={id} title={title(id)} />
          ))}
        {order.filter((id) => on.has(id)).map(row)}
      </ol>
      {again.size > 0 && <h3>{t("result.again", { n: again.size })}</h3>}
      <ol class="bars">{order.filter((id) => again.has(id)).map(row)}</ol>
      {rest.length > 0 && <h3>{t(agree ? "result.divided" : "result.not_on")}</h3>}
      <ol class="bars">{rest.slice(0, first).map(row)}</ol>
      {rest.length > first && (
        <details class="more">
          <summary>{t("result.more", { n: rest.length - first })}</summary>
          <ol class="bars">{rest.slice(first).map(row)}</ol>
        </details>
      )}
      <p class="meta">
        {knows(unit(poll)) && t(unit(poll))} {sharesWords(result)}{" "}
        {hiddenWords(result, "result.hidden_groups")}
      </p>
    </>
  );
}

/** Why, where that is more than the place and the figure that stand on the row already. */
function besideFigure(result: Result, id: Id, why: string | undefined): string | undefined {
  const n = amount(figuresOf(result)[id]);
  const place = result.winners.indexOf(id) + 1;
  const said = { place, n, ticks: t("voting.n_ticks", { n }), among: "", fresh: "" };
  const row = ["ticks", "supported"].map((key) => t(`voting.because.${key}`, said).toLowerCase());
  return why && row.includes(why.toLowerCase()) ? undefined : why;
}

export function goOnWords(result: Result, n: number): string {
  if (asksAgreement(result)) return t(agreeKey(result, n), { n });
  if (!n) return t("result.none_go_on");
  return t(result.confirmed ? "result.go_on_confirmed" : "result.go_on", { n });
}

const agreeKey = ({ few }: Result, n: number): string =>
  !n ? "result.none_agreed" : few ? "result.most_ticks" : "result.agreed";

/** Chosen already, before the run-off. */
function SureRow({ title }: { title: string }) {
  return (
    <li class="bar-row">
      <Icon svg={check} />
      <span>
        <span class="words">{title}</span>
        <span class="meta below">{t("result.sure")}</span>
      </span>
    </li>
  );
}

interface RowProps {
  id: Id;
  /** Null where nobody wins: a number would make a ranking of it. */
  place: number | null;
  title: string;
  figure: string;
  value: number;
  most: number;
  on: boolean;
  shares: Record<string, string | null>;
  why?: string;
}

function BarRow({ id, place, title, figure, value, most, on, shares, why }: RowProps) {
  return (
    <li class={`bar-row ${place === null ? "plain" : ""}`}>
      {place !== null && <b class="num bar-place">{place}</b>}
      <span class="words">{title}</span>
      <b class="num bar-total">{figure}</b>
      <Bar value={value} of={most} chosen={on} />
      <CorrectedText of={option(id)} kind="why words" />
      {why && <p class="why words">{why}</p>}
      <Shares shares={shares} />
    </li>
  );
}

/** "●C 78 %  ▲F 40 %", in the camp's order of sectors. What is kept back is said once, for all rows together. */
export function Shares({ shares }: { shares: Record<string, string | null> }) {
  const told = [...sectors.value.keys()].flatMap((key) => {
    const share = shares[key];
    return share ? [{ key, share }] : [];
  });
  if (!told.length) return null;
  return (
    <ul class="shares" aria-label={t("result.within_groups")}>
      {told.map(({ key, share }) => (
        <li key={key} title={`${sectorName(key)}: ${words(share)}`}>
          <SectorMark sector={key} size="small" /> <span class="num">{perCent(share)}</span>
        </li>
      ))}
    </ul>
  );
}

/** Percent of whom, said once for all rows. */
const sharesWords = ({ sectors }: Result): string =>
  Object.values(sectors).some((shares) => Object.values(shares).some(Boolean)) ? t("result.shares_are") : "";

const words = (share: string): string =>
  t("result.n_of", { n: share.split("/")[0], of: share.split("/")[1] });
