/** All of a result, for whoever wants to know it exactly: every option with its figure, and what else was found. */

import { own } from "../base/direction";
import { knows, sentence, t } from "../base/i18n";
import { shortened } from "../base/truncate";
import { Bar } from "../components/Bar";
import { Button } from "../components/Button";
import { CorrectedText, option } from "../components/CorrectedText";
import type { Poll, Result } from "../contract/cards";
import { hiddenWords } from "../voting/results/agreement";
import { howChosen, restOfStory, whyNot } from "../voting/results/explanation";
import { amount, asksAgreement, figuresOf, shown, unit, wholeOf } from "../voting/results/figures";
import { opinionsInShort } from "../voting/results/opinion_groups";
import { goOnWords, Shares } from "../voting/results/ResultBars";
import { lookInShort } from "../voting/results/SecondLook";
import { Fit, ROWS } from "./Fit";
import { stepOf, titleOf } from "./poll_titles";
import { everything, type OptionRow, type Row } from "./result_rows";
import { Scene } from "./Scene";
import { restShown } from "./state";

const WISH = { ...ROWS, sizes: [4.2, 3.6, 3.2] };
const FEW = 12;
const LINE = 60; // characters, so that what happened stands on one line
const shortTitle = (id: string): string => shortened(titleOf(id), LINE);

type Entry = Row | { id: string; kind: "told"; words: string };

export function EverythingScene({ poll, result }: { poll: Poll; result: Result }) {
  const most = wholeOf(result, poll.options);
  const all = everything(poll, result);
  const none = all.filter((row) => hasNothing(row, result));
  const items: Entry[] =
    none.length > FEW
      ? [...all.filter((row) => !none.includes(row)), ...withNothing(none), ...told(result)]
      : [...all, ...told(result)];
  return (
    <Scene title={t("projector.everything")} above={stepOf(poll)} aside={knows(unit(poll)) && t(unit(poll))}>
      <Fit
        items={items}
        wish={WISH}
        kind="projector-rows"
        draw={(row) => <AnyRow row={row} result={result} most={most} few={poll.options.length <= FEW} />}
      />
      <div class="projector-press">
        <p class="meta">{hiddenWords(result, "projector.small_groups")}</p>
        <Button
          kind="quiet"
          onClick={() => {
            restShown.value = false;
          }}
        >
          {t("projector.press_chosen")}
        </Button>
      </div>
    </Scene>
  );
}

/** Those that nobody gave anything: a page of noughts tells the room nothing but whose they are not. */
const hasNothing = (row: Row, result: Result): boolean =>
  row.kind === "option" && !row.on && !row.again && amount(figuresOf(result)[row.id]) === 0;

const A_ROW = 4;

/** Once said how many, and their words one after the other. */
function withNothing(rows: readonly Row[]): Entry[] {
  const words = rows.map(({ id }) => titleOf(id));
  const lines = words.flatMap((_, at) =>
    at % A_ROW
      ? []
      : [
          words
            .slice(at, at + A_ROW)
            .map(own)
            .join(" · "),
        ],
  );
  return [t("projector.with_nothing", { n: rows.length }), ...lines].map((words, n) => ({
    id: `none-${n}`,
    kind: "told" as const,
    words,
  }));
}

/** What else there is to say, a sentence a row. */
function told(result: Result): Entry[] {
  const look = lookInShort({ result, title: shortTitle });
  const alike = opinionsInShort(result, shortTitle);
  const all = [
    ...(asksAgreement(result) ? [] : [howChosen(result), ...restOfStory(result)]),
    look && `${sentence(t("look.title"))} ${look}`,
    alike && `${t("opinions.title")}: ${alike}`,
  ];
  return all.flatMap((words, n) => (words ? [{ id: `told-${n}`, kind: "told" as const, words }] : []));
}

interface RowProps {
  result: Result;
  most: number;
  /** So few that there is room for the sectors of those that were not chosen, too. */
  few: boolean;
}

function AnyRow({ row, ...more }: RowProps & { row: Entry }) {
  if (row.kind === "told") return <p class="projector-told words">{row.words}</p>;
  if (row.kind === "cut") return <p class="projector-cut">{cutWords(row, more.result)}</p>;
  if (row.kind === "event") return <Event row={row} />;
  return <OptionLine row={row} {...more} />;
}

const CUTS = {
  goes_on: "projector.goes_on",
  goes_on_if: "projector.goes_on_if",
  agreed: "result.agreed",
  again: "result.again",
} as const;

function cutWords({ what, n }: Extract<Row, { kind: "cut" }>, result: Result): string {
  if (asksAgreement(result)) return goOnWords(result, n);
  return n ? t(CUTS[what], { n }) : t("result.none_go_on");
}

/** Nobody was chosen here, and yet it decides what comes next. */
function Event({ row }: { row: Extract<Row, { kind: "event" }> }) {
  const votes = t("vote.votes", { n: shown(row.votes) });
  return (
    <p class="projector-told words">
      {t(`reveal.${row.what}`, { n: row.round, title: shortTitle(row.option), votes })}
    </p>
  );
}

function OptionLine({ row, result, most, few }: RowProps & { row: OptionRow }) {
  const figure = figuresOf(result)[row.id];
  return (
    <article class="projector-line">
      <b class="num">{asksAgreement(result) ? "" : row.sure ? "✓" : row.place}</b>
      <div>
        <p class="words">{titleOf(row.id)}</p>
        <CorrectedText of={option(row.id)} kind="small words" />
        {whyNot(result)[row.id] && <p class="small why words">{whyNot(result)[row.id]}</p>}
        {(row.on || few) && <Shares shares={result.sectors[row.id] ?? {}} />}
      </div>
      <Bar value={amount(figure)} of={most} chosen={row.on} />
      <b class="num projector-total">{shown(figure, result.method)}</b>
    </article>
  );
}
