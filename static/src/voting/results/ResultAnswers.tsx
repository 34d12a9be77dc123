/** About one proposal: how many stand where, and the reasons people gave, without names. */

import { t } from "../../base/i18n";
import { page } from "../../base/page";
import { Bar } from "../../components/Bar";
import { CorrectedText, option } from "../../components/CorrectedText";
import type { Result } from "../../contract/cards";
import { answersTo } from "../poll_question";
import { useNamed } from "../proposal_heading";
import { Agreement } from "./AgreementLine";
import { lowest } from "./agreement";
import { howChosen } from "./explanation";
import { Objections } from "./ObjectionList";
import { verdictKey } from "./objections";
import { Shares } from "./ResultBars";

type Round = Record<string, unknown>;

interface Answer {
  words: string;
  n: number;
  /** How many fingers, as it stood on the ballot. */
  fingers?: number;
}

const number = (value: unknown): number => (typeof value === "number" ? value : 0);
const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** Grades where there are grades, stances where there are stances. */
export function answersIn(round: Round, words = "consent"): Answer[] {
  const grades = round.grades as Record<string, number> | undefined;
  if (grades)
    return [5, 4, 3, 2, 1].map((g) => ({ words: t(`vote.grade_${g}`), n: number(grades[g]), fingers: g }));
  return ["ok", "concern", "object"].map((s) => ({ words: t(`vote.${words}_${s}`), n: number(round[s]) }));
}

export function Answers({ result, title }: { result: Result; title: string }) {
  const round = (result.rounds?.[0] ?? {}) as Round;
  const answers = answersIn(round, answersTo(result));
  const id = Object.keys(result.totals)[0] ?? "";
  return (
    <>
      {!useNamed() && <p class="words">{title}</p>}
      <CorrectedText of={option(id)} />
      <Verdict result={result} />
      <Agreement result={result} />
      <ul class="bars">
        {answers.map(({ words, n, fingers }) => (
          <li key={words} class="bar-row plain">
            <span>
              {fingers && <b class="num">{fingers}</b>} {words}
            </span>
            <b class="num bar-total">{n}</b>
            <Bar value={n} of={result.ballots} />
          </li>
        ))}
      </ul>
      {answersTo(result) === "consent" && lowest(result) && (
        <>
          <p class="meta">{t("result.can_live_with_it")}</p>
          <Shares shares={result.sectors[id] ?? {}} />
        </>
      )}
      {page.kind !== "console" && <Objections result={result} />}
      <Reasons title={t("result.concerns")} list={[...texts(round.concerns), ...texts(round.reasons)]} />
    </>
  );
}

/** Once: where the sentence above it says so already, it is not said again. */
export function Verdict({ result }: { result: Result }) {
  const verdict = t(verdictKey(result));
  const said = howChosen(result).toLowerCase().includes(verdict.toLowerCase());
  return said ? null : <h3>{verdict}</h3>;
}

function Reasons({ title, list }: { title: string; list: string[] }) {
  if (!list.length) return null;
  return (
    <section class="reason-list">
      <h3>{title}</h3>
      <ul>
        {list.map((text) => (
          <li key={text} class="words">
            {text}
          </li>
        ))}
      </ul>
    </section>
  );
}
