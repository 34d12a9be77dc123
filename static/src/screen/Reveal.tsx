/**
 * B2: the result, row by row, at the pace of whoever holds the clicker; round by round where it was counted so. The
 * turnout first; in each row the total and the support within each group, which is hidden where a group is small. The
 * row that has just come also says why.
 */
import { useState } from "preact/hooks";
import { Crowded } from "../access/Crowded";
import type { Poll, Result } from "../cards";
import { knows, t } from "../i18n";
import { Bar } from "../parts/Bar";
import { Button } from "../parts/Button";
import { Corrected, option } from "../parts/Corrected";
import { shortened } from "../shortened";
import { card } from "../store";
import { hiddenWords } from "../voting/agreement";
import { opinionsInShort } from "../voting/alike";
import { fewWords } from "../voting/Few";
import { amount, figuresOf, shown, unit, votedAgain } from "../voting/figures";
import { Shares } from "../voting/ResultBars";
import { lookInShort } from "../voting/SecondLook";
import { levelAtCut, whyWon } from "../voting/story";
import { Fit } from "./Fit";
import { keepRevealed, revealedRows } from "./kept";
import { afterPress, decisiveTies, lastRound, leftOut, type Row, rows, tieOf } from "./rows";
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
  return { all, seen: done ? rows(poll, result, false) : all.slice(0, n), done, acts };
}

export function Reveal({ poll, result, title }: RevealProps) {
  const { all, seen, done, acts } = useSteps(poll, result);
  const figures = figuresOf(result);
  const most = Math.max(...poll.options.map((id) => amount(figures[id])), 0) || 1;
  const newest = done ? undefined : seen.filter(({ kind }) => kind !== "cut").at(-1);
  const compact = (done ? seen : all).length > COMPACT_FROM;
  const turnout = t("screen.cast_closed", { n: result.ballots, of: result.electors });
  return (
    <Scene
      title={t("screen.result", { step: title })}
      aside={seen.length ? turnout : undefined}
      kind="result-scene"
    >
      {!seen.length && (
        <>
          <p class="screen-cast num">{t("screen.cast", { n: result.ballots, of: result.electors })}</p>
          <p>{t(`method.${result.method}.hint`)}</p>
          <p>{t(`access.meaning_${result.access}`)}</p>
          <Crowded ballots={result.ballots} electors={result.electors} headcount={result.headcount} />
        </>
      )}
      {newest && "round" in newest && newest.round && (
        <p class="screen-round num">{t("reveal.round", { n: newest.round, of: lastRound(all) })}</p>
      )}
      <Fit
        key={done ? "all" : "one by one"}
        items={seen}
        kind={`screen-rows ${compact ? "compact" : ""}`}
        follow={done ? undefined : true}
        counts={({ kind }) => kind !== "cut"}
        draw={(row) => <AnyRow row={row} result={result} most={most} why={row === newest || !compact} />}
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
  /** Whether there is room to say why. */
  why: boolean;
}

function AnyRow({ row, result, most, why }: RowProps) {
  if (row.kind === "cut")
    return <p class="screen-cut">{row.n ? t(`screen.${row.what}`, { n: row.n }) : t("result.none_go_on")}</p>;
  if (row.kind === "event") return <Event row={row} />;
  if (row.sure || result.few)
    return (
      <article class="screen-row arrive">
        <b aria-hidden="true">{row.on ? "✓" : "="}</b>
        <p class="words">{titleOf(row.id)}</p>
        {row.sure && <p class="meta">{t("result.sure")}</p>}
      </article>
    );
  const figure = figuresOf(result)[row.id];
  const reason = why && row.on && whyWon(result)[row.id];
  return (
    <article class="screen-row arrive">
      <b class="num">{row.place}</b>
      <p class="words">{titleOf(row.id)}</p>
      <Bar value={amount(figure)} of={most} chosen={row.on} />
      <b class="num screen-total">{shown(figure, result.method)}</b>
      <Corrected of={option(row.id)} kind="why words" />
      {reason && <p class="why words">{reason}</p>}
      {why && row.on && <Level row={row} result={result} />}
      <Shares shares={result.sectors[row.id] ?? {}} />
    </article>
  );
}

/** Nobody was chosen here, and yet it decides what comes next. */
function Event({ row }: { row: Extract<Row, { kind: "event" }> }) {
  const votes = t("vote.votes", { n: shown(row.votes) });
  const values = { n: row.round, title: shortTitle(row.option), votes };
  return <p class="screen-event words arrive">{t(`reveal.${row.what}`, values)}</p>;
}

const LINE = 60; // characters, so that what happened stands on one line

const shortTitle = (id: string): string => shortened(titleOf(id), LINE);

function Level({ row, result }: { row: Row; result: Result }) {
  const tie = tieOf(result, row);
  if (!tie) return null;
  const others = tie.tied.filter((id) => id !== row.id).map(titleOf);
  return <p class="why words">{t(`reveal.level_${tie.broken_by}`, { options: others.join(" · ") })}</p>;
}

export const titleOf = (id: string): string =>
  card("ideas", id)?.text ??
  card("themes", id)?.title ??
  card("concepts", id)?.title ??
  t("result.hidden_option");

const MOST_TIES = 2; // more would push the rows off the wall

function After({ poll, result }: { poll: Poll; result: Result }) {
  const more = leftOut(poll, result);
  const level = levelAtCut(result);
  const ties = level || votedAgain(result).length ? [] : decisiveTies(result);
  return (
    <div class="screen-after">
      {result.few && <p>{fewWords(result)}</p>}
      {level && <p class="words">{t("reveal.cut_all", { options: level.map(shortTitle).join(" · ") })}</p>}
      {ties.length > MOST_TIES ? (
        <p>{t("screen.ties", { n: ties.length })}</p>
      ) : (
        ties.map((tie) => (
          <p key={tie.round} class="words">
            {t("screen.tie", { options: tie.tied.map(shortTitle).join(" · ") })}
          </p>
        ))
      )}
      {result.reason && <p class="words">{`${t("result.reason")} ${result.reason}`}</p>}
      <SecondOpinion result={result} />
      <p class="meta">
        {!result.few && knows(unit(poll)) && <span>{t(unit(poll))} </span>}
        <span>{t(`access.meaning_${result.access}`)} </span>
        {more > 0 && <span>{t("screen.and_others", { n: more })} </span>}
        <span>{hiddenWords(result, "screen.small_groups")}</span>
      </p>
    </div>
  );
}

function SecondOpinion({ result }: { result: Result }) {
  const told = lookInShort({ result, title: shortTitle });
  const alike = opinionsInShort(result, shortTitle);
  return (
    <>
      {told && <p class="meta words">{`${t("look.title")}. ${told}`}</p>}
      {alike && <p class="meta words">{`${t("opinions.title")}: ${alike}`}</p>}
    </>
  );
}
