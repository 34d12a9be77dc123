/**
 * B2: the result, row by row, at the pace of whoever holds the clicker. The turnout first; in each row the total and
 * the support within each group, which is hidden where a group is small.
 */
import { useState } from "preact/hooks";
import type { Poll, Result } from "../cards";
import { t } from "../i18n";
import { Bar } from "../parts/Bar";
import { Button } from "../parts/Button";
import { card } from "../store";
import { amount, shown } from "../voting/figures";
import { Shares } from "../voting/ResultBars";
import { lookInShort } from "../voting/SecondLook";
import { Fit } from "./Fit";
import { keepRevealed, revealedRows } from "./kept";
import { afterPress, decisiveTies, leftOut, type Row, rows } from "./rows";
import { Scene } from "./Scene";
import { useActs } from "./state";

interface RevealProps {
  poll: Poll;
  result: Result;
  title: string;
}

/** More rows than there can be: what comes later is shown, too. */
const EVERYTHING = 1_000_000;
/** From so many rows on each takes one line, so that the line between them stays in sight. */
const COMPACT_FROM = 6;

/** What the group has confirmed is no secret any more: a machine that comes late shows all of it. */
function useSteps(poll: Poll, result: Result) {
  const all = rows(poll, result);
  const [n, set] = useState(() => (result.confirmed ? EVERYTHING : revealedRows(poll.id)));
  const to = (rows: number) => {
    const next = rows >= all.length ? EVERYTHING : rows;
    set(next);
    keepRevealed(poll.id, next);
  };
  const done = n >= all.length;
  const acts = { next: () => to(afterPress(all, n)), all: () => to(all.length) };
  useActs(acts, !done);
  return { all: all.length, seen: all.slice(0, n), done, acts };
}

export function Reveal({ poll, result, title }: RevealProps) {
  const { all, seen, done, acts } = useSteps(poll, result);
  const most = Math.max(1, ...poll.options.map((id) => amount(result.totals[id])));
  const turnout = t("screen.cast_closed", { n: result.ballots, of: result.electors });
  return (
    <Scene title={t("screen.result", { step: title })} aside={turnout} kind="result-scene">
      {!seen.length && (
        <p class="screen-cast num">{t("screen.cast", { n: result.ballots, of: result.electors })}</p>
      )}
      <Fit
        key={done ? "all" : "one by one"}
        items={seen}
        kind={`screen-rows ${all > COMPACT_FROM ? "compact" : ""}`}
        follow={done ? undefined : true}
        counts={({ kind }) => kind === "option"}
        draw={(row) => <AnyRow row={row} result={result} most={most} />}
      />
      {done ? <After poll={poll} result={result} /> : <Press {...acts} />}
    </Scene>
  );
}

/** The keys as buttons, too: a finger on a touch screen, or a mouse. */
function Press({ next, all }: { next(): void; all(): void }) {
  return (
    <div class="buttons screen-press">
      <Button onClick={next}>{t("screen.press_next")}</Button>
      <Button kind="secondary" onClick={all}>
        {t("screen.press_all")}
      </Button>
    </div>
  );
}

interface RowProps {
  row: Row;
  result: Result;
  most: number;
}

function AnyRow({ row, result, most }: RowProps) {
  if (row.kind === "cut")
    return (
      <p class="screen-cut">{t(row.confirmed ? "screen.goes_on" : "screen.goes_on_if", { n: row.n })}</p>
    );
  return (
    <article class="screen-row arrive">
      <b class="num">{row.place}</b>
      <p class="words">{titleOf(row.id)}</p>
      <Bar value={amount(result.totals[row.id])} of={most} chosen={row.on} />
      <b class="num screen-total">{shown(result.totals[row.id])}</b>
      <Shares shares={result.sectors[row.id] ?? {}} />
    </article>
  );
}

export const titleOf = (id: string): string =>
  card("ideas", id)?.text ??
  card("themes", id)?.title ??
  card("concepts", id)?.title ??
  t("result.hidden_option");

function After({ poll, result }: { poll: Poll; result: Result }) {
  const hidden = Object.values(result.sectors).some((shares) => Object.values(shares).includes(null));
  const more = leftOut(poll, result);
  return (
    <div class="screen-after">
      {decisiveTies(result).map((tie) => (
        <p key={tie.round} class="words">
          {t("screen.tie", { options: tie.tied.map(titleOf).join(" · ") })}
        </p>
      ))}
      {result.reason && <p class="words">{`${t("result.reason")} ${result.reason}`}</p>}
      <SecondOpinion result={result} />
      <p class="meta">
        {more > 0 && <span>{t("screen.and_others", { n: more })} </span>}
        {hidden && <span>{t("screen.small_groups")}</span>}
      </p>
    </div>
  );
}

function SecondOpinion({ result }: { result: Result }) {
  const told = lookInShort({ result, title: titleOf });
  return told && <p class="meta words">{`${t("look.title")}: ${told}`}</p>;
}
