/**
 * B2: what was chosen, in full, to be read from the last row, and one sentence that says why. One by one where the
 * desk wants it so; a key here goes ahead of it. All of it, with the figures, stands behind the key R.
 */
import { useState } from "preact/hooks";
import { t } from "../base/i18n";
import { Button } from "../components/Button";
import { CorrectedText, option } from "../components/CorrectedText";
import type { Poll, Result } from "../contract/cards";
import { Crowded } from "../voting/access/Crowded";
import { hadRoomForAll } from "../voting/places";
import { whyWon } from "../voting/results/explanation";
import { amount, asksAgreement, figuresOf, shown } from "../voting/results/figures";
import { placesOut } from "../voting/results/one_by_one";
import { goOnWords } from "../voting/results/ResultBars";
import { Fit } from "./Fit";
import { EverythingScene } from "./FullResult";
import { figureNoun, whyAbove } from "./figure_words";
import type { Sizes } from "./fit_text";
import { stepOf, titleOf } from "./poll_titles";
import { keepRevealed, revealedRows } from "./remembered";
import { inOne } from "./result_reason";
import { again, chosen, type OptionRow, rest } from "./result_rows";
import { Loud, Scene } from "./Scene";
import { restShown, useActs } from "./state";

interface RevealProps {
  poll: Poll;
  result: Result;
}

/** In full, at 44 and more. */
const CHOSEN: Sizes = { sizes: [8.4, 7.2, 6.4, 5.6, 4.8, 4.4], least: 40, most: 1000 };

/** As far as the desk has gone, or this machine's keys. Both never go back behind what has been seen. */
function useSteps(poll: Poll, result: Result, all: number) {
  const [own, set] = useState(() => revealedRows(poll.id));
  const out = Math.max(placesOut(poll, result) ?? all, own);
  const to = (n: number) => {
    set(n);
    keepRevealed(poll.id, n);
  };
  const acts = { next: () => to(Math.min(out, all) + 1), all: () => to(all) };
  const done = out >= all;
  useActs(acts, !done);
  return { out, done, acts };
}

export function Reveal({ poll, result }: RevealProps) {
  const all = chosen(poll, result);
  const { out, done, acts } = useSteps(poll, result, all.length);
  if (done && restShown.value) return <EverythingScene poll={poll} result={result} />;
  if (!out && all.length) return <Waiting poll={poll} result={result} left={all.length} acts={acts} />;
  const seen = all.slice(0, out);
  const above = result.few
    ? {}
    : whyAbove(
        result,
        all.map(({ id }) => id),
      );
  const whyOf = ({ id }: OptionRow): string | undefined =>
    (!done && id === seen.at(-1)?.id && !hadRoomForAll(result) && whyWon(result)[id]) || above[id];
  const rows: Entry[] = done ? [...seen, ...again(poll, result), ...divided(poll, result)] : seen;
  return (
    <Scene
      title={heading(result, all.length, done)}
      above={stepOf(poll)}
      aside={<span class="num">{t("projector.cast", { n: result.ballots, of: result.electors })}</span>}
      kind={`result-scene ${asksAgreement(result) ? "agreement" : ""}`}
    >
      <Crowded ballots={result.ballots} electors={result.electors} headcount={result.headcount} />
      <Fit
        items={rows}
        wish={CHOSEN}
        kind="projector-chosen"
        keys={done}
        draw={(row) =>
          row.kind === "heading" ? (
            <h2>{row.words}</h2>
          ) : (
            <ChosenRow row={row} result={result} why={whyOf(row)} />
          )
        }
      />
      {done ? <Below result={result} /> : <Press {...acts} left={all.length - seen.length} />}
    </Scene>
  );
}

/** The turnout first: it is what everybody may know before anything else. */
function Waiting({ poll, result, left, acts }: RevealProps & { left: number; acts: PressActs }) {
  return (
    <Loud title={t("projector.cast", { n: result.ballots, of: result.electors })} above={stepOf(poll)}>
      <Crowded ballots={result.ballots} electors={result.electors} headcount={result.headcount} />
      <Press {...acts} left={left} />
    </Loud>
  );
}

interface Heading {
  id: string;
  kind: "heading";
  words: string;
}
type Entry = OptionRow | Heading;

/** Where nothing is chosen, what people do not agree on is as much of an answer, under a heading of its own. */
function divided(poll: Poll, result: Result): Entry[] {
  const others = asksAgreement(result) && !result.few ? rest(poll, result) : [];
  return others.length ? [{ id: "divided", kind: "heading", words: t("result.divided") }, ...others] : [];
}

function heading(result: Result, n: number, done: boolean): string {
  if (!done) return t("result.title");
  if (!result.ballots) return t("result.nobody_voted");
  if (asksAgreement(result)) return goOnWords(result, n);
  if (!n) return t(result.tie_rule === "runoff" ? "projector.none_yet" : "result.none_go_on");
  return t(result.confirmed ? "projector.goes_on" : "projector.goes_on_if", { n });
}

function ChosenRow({ row, result, why }: { row: OptionRow; result: Result; why: string | undefined }) {
  return (
    <article class={`projector-row arrive ${row.on ? "" : "level"}`}>
      <Place row={row} result={result} />
      <div>
        <p class="words">{titleOf(row.id)}</p>
        <CorrectedText of={option(row.id)} kind="small words" />
        {row.sure && <p class="small">{t("result.sure")}</p>}
        {row.again && <p class="small">{t("projector.voted_again")}</p>}
        {why && <p class="small why words">{why}</p>}
      </div>
      {!result.few && !row.sure && <Total figure={figuresOf(result)[row.id]} result={result} />}
    </article>
  );
}

function Total({ figure, result }: { figure: string | undefined; result: Result }) {
  return (
    <p class="num projector-total">
      <b>{shown(figure, result.method)}</b> <span class="small">{figureNoun(result, amount(figure))}</span>
    </p>
  );
}

/** Nobody wins where people are only asked what they agree on; and of so few, the order would say who was ahead. */
function Place({ row, result }: { row: OptionRow; result: Result }) {
  if (asksAgreement(result)) return null;
  const unranked = row.sure || result.few;
  return (
    <b class="num projector-place" aria-hidden={unranked}>
      {unranked ? "✓" : row.again ? "=" : row.place}
    </b>
  );
}

interface PressActs {
  next(): void;
  all(): void;
}

/** The keys as buttons, too: a finger on a touch screen, or a mouse. */
function Press({ next, all, left }: PressActs & { left: number }) {
  return (
    <div class="projector-press">
      <p class="num">{t("projector.to_come", { n: left })}</p>
      <div class="buttons">
        <Button kind="secondary" onClick={next}>
          {t("projector.press_next")}
        </Button>
        <Button kind="quiet" onClick={all}>
          {t("projector.press_all")}
        </Button>
      </div>
    </div>
  );
}

function Below({ result }: { result: Result }) {
  const why = inOne(result, titleOf);
  return (
    <div class="projector-press">
      <div>
        {why && <p class="words">{why}</p>}
        <p class="meta">{t(`access.meaning_${result.access}`)}</p>
      </div>
      {!result.few && (
        <Button
          kind="quiet"
          onClick={() => {
            restShown.value = true;
          }}
        >
          {t("projector.press_rest")}
        </Button>
      )}
    </div>
  );
}
