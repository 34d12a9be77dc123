/**
 * Needs and who answers them: those that wait for an answer first, then each match in full. While some wait and people may
 * answer, what was offered stands beside them: that is where an answer is found. Where the step asks what was agreed, the
 * matches alone, and how many needs still wait.
 */

import type { ComponentChildren } from "preact";
import { t } from "../../../base/i18n";
import type { Concept, Idea, Step } from "../../../contract/cards";
import { Team } from "../../../projector/Concepts";
import { Fit, NAMED } from "../../../projector/Fit";
import type { Sizes } from "../../../projector/fit_text";
import { plainName } from "../../../projector/Reading";
import { Loud, lookUp, Scene } from "../../../projector/Scene";
import { isAgreed } from "../../../teams/match";
import { asksForAgreements, matches, needsWords, offers, unanswered } from "./needs_and_offers";

const OFFERS: Sizes = { sizes: [4.8, 4.2, 3.6, 3.2], dense: 2.8, least: 60, most: 1000 };

/** What is agreed comes first: it is what the others are to become. */
const agreedFirst = (): Concept[] => [...matches()].sort((a, b) => Number(isAgreed(b)) - Number(isAgreed(a)));

type Entry = { id: string; need: Idea } | { id: string; match: Concept };

const entries = (agreeing: boolean): Entry[] => [
  ...(agreeing ? [] : unanswered().map((need) => ({ id: need.id, need }))),
  ...agreedFirst().map((match) => ({ id: match.id, match })),
];

/** Where only what nobody has answered is read out, there is nothing to read when all has been. */
const nothingLeft = ({ settings }: Step): boolean =>
  settings.reading === true &&
  (settings.fields as unknown[] | null | undefined)?.length === 0 &&
  !unanswered().length;

export function Market({ step }: { step: Step }) {
  if (nothingLeft(step)) return <Loud above={plainName(step)} title={t("match.all_answered")} />;
  const draw = (entry: Entry) =>
    "need" in entry ? <Waiting need={entry.need} /> : <Answer match={entry.match} step={step} />;
  const agreeing = asksForAgreements(step);
  const beside = !lookUp() && !agreeing && unanswered().length > 0 ? offers() : [];
  const list = <Fit items={entries(agreeing)} wish={NAMED} kind="projector-concepts" draw={draw} />;
  return (
    <Scene title={plainName(step)} step={step} aside={agreeing ? <HowFar /> : needsWords()}>
      {beside.length ? <Beside offers={beside}>{list}</Beside> : list}
    </Scene>
  );
}

/** Their pages turn by themselves; the keys are for the needs. */
function Beside({ offers: all, children }: { offers: Idea[]; children: ComponentChildren }) {
  return (
    <div class="projector-market">
      {children}
      <section class="projector-column">
        <h2>{t("common.ideas", { n: all.length, noun: "offer" })}</h2>
        <Fit items={all} wish={OFFERS} keys={false} draw={({ text }) => <p class="words">{text}</p>} />
      </section>
    </div>
  );
}

/** What the room shakes hands on now is what counts; what nobody has answered is told below it. */
function HowFar() {
  const agreed = matches().filter(isAgreed).length;
  const waiting = matches().length - agreed;
  const words = [
    t("match.n_agreed", { n: agreed }),
    ...(waiting ? [t("match.n_wait_for_yes", { n: waiting })] : []),
  ];
  return (
    <>
      <p class="num">{words.join(" · ")}</p>
      <p class="small num">{needsWords()}</p>
    </>
  );
}

function Answer({ match, step }: { match: Concept; step: Step }) {
  const agreed = isAgreed(match);
  return (
    <Team concept={match} step={step}>
      <b class={`tag ${agreed ? "ok" : ""}`}>{t(agreed ? "match.agreed" : "match.waits_for_yes")}</b>
    </Team>
  );
}

function Waiting({ need }: { need: Idea }) {
  return (
    <article class="projector-concept">
      <h2 class="words">{need.text}</h2>
      <p class="small">{t("match.waits")}</p>
    </article>
  );
}
