/**
 * What came of a vote: the whole first, then each option, then how it was counted. The same on a phone, on the desk
 * and where it is read afterwards; only "2 af dine 5" is for one voter's eyes, from this device's own memory.
 */

import { t } from "../../base/i18n";
import { page } from "../../base/page";
import type { ResultProps } from "../../base/view_props";
import { Notice } from "../../components/Notice";
import type { Poll, Result as ResultCard } from "../../contract/cards";
import { Crowded } from "../access/Crowded";
import { supported } from "../ballots/choices";
import { remembered } from "../ballots/vote";
import { optionsOf } from "../options";
import { hadRoomForAll } from "../places";
import { howChosen, levelAtCut, namedOrCounted, restOfStory, toldApart } from "./explanation";
import { asksAgreement, goesOn, ownShare } from "./figures";
import { Matrix } from "./MatrixView";
import { OneByOne } from "./OneByOne";
import { Opinions } from "./Opinions";
import { outSoFar } from "./one_by_one";
import { Answers } from "./ResultAnswers";
import { ResultBars } from "./ResultBars";
import { Figures } from "./ResultFigures";
import { SecondLook } from "./SecondLook";
import { SmallPoll } from "./SmallPoll";

/** What was hidden before the count, and between it and its showing; of few votes their one sentence says so. */
function notCounted({ out = [], later = [] }: ResultCard): string[] {
  const told: [string, number][] = [
    ["voting.story.out", out.length - later.length],
    ["voting.story.later", later.length],
  ];
  return told.filter(([, n]) => n > 0).map(([key, n]) => t(key, { n }));
}

export function Result({ poll, result, options }: ResultProps) {
  const titles = new Map([...options, ...sureOnes(poll)].map(({ id, title }) => [id, title]));
  const title = (id: string): string => titles.get(id) ?? t("result.hidden_option");
  const out = page.kind === "room" ? outSoFar(poll, result) : null;
  if (out) return <OneByOne result={result} out={out} title={title} />;
  const all = hadRoomForAll(result);
  const turnout = { n: result.ballots, of: result.electors };
  return (
    <section class="result" aria-label={t("result.title")}>
      <h2>{t(poll.round > 1 ? "result.title_round" : "result.title", { n: poll.round })}</h2>
      {howChosen(result) && <p class="how-chosen">{howChosen(result)}</p>}
      <p class="result-turnout">{t("result.turnout", turnout)}</p>
      <p class="meta">{t(`access.meaning_${result.access}`)}</p>
      <Crowded ballots={result.ballots} electors={result.electors} headcount={result.headcount} />
      {!result.few &&
        notCounted(result).map((words) => (
          <p key={words} class="meta">
            {words}
          </p>
        ))}
      {!all && <Own poll={poll} result={result} />}
      <Confirmed poll={poll} result={result} title={title} />
      {result.few ? (
        <SmallPoll poll={poll} result={result} title={title} />
      ) : (
        <Told poll={poll} result={result} title={title} />
      )}
      {!result.few && <Follow poll={poll} />}
      <Opinions result={result} title={title} />
      {!all && <SecondLook result={result} title={title} />}
      <Figures poll={poll} result={result} title={title}>
        {!result.few && <Story result={result} />}
      </Figures>
    </section>
  );
}

function Told({ poll, result, title }: ConfirmedProps) {
  return (
    <>
      {poll.options.length === 1 ? (
        <Answers result={result} title={title(poll.options[0] ?? "")} />
      ) : (
        <ResultBars poll={poll} result={result} title={title} />
      )}
      {poll.method === "impact_effort" && <Matrix poll={poll} result={result} title={title} />}
      <AtCut result={result} title={title} />
    </>
  );
}

/** A run-off was about the last places only; the others were taken before it. */
const sureOnes = (poll: Poll) =>
  poll.run_off?.sure.length ? optionsOf({ ...poll, options: poll.run_off.sure }) : [];

/** Only on the voter's own page. */
function Own({ poll, result }: { poll: Poll; result: ResultCard }) {
  const share = page.kind === "room" ? ownShare(result, supported(remembered(poll))) : null;
  if (!share) return null;
  return (
    <p class="own-share">
      <b>{ownWords(result, share)}</b> <span class="meta">{t("result.own_only_you")}</span>
    </p>
  );
}

/** Where nothing is chosen, nobody's is in or out: it is said how many see some of it as one does oneself. */
function ownWords(result: ResultCard, share: { n: number; of: number }): string {
  if (asksAgreement(result)) return t(share.n ? "result.own_shared" : "result.own_alone", share);
  return share.n ? t("result.own", share) : t("result.own_none", { n: share.of });
}

interface ConfirmedProps {
  poll: Poll;
  result: ResultCard;
  title(id: string): string;
}

/** What the group made of it, and why, where that is not what the count says. */
function Confirmed({ poll, result, title }: ConfirmedProps) {
  if (!result.confirmed) return null;
  const same = [...result.confirmed].sort().join() === [...(result.goes_on ?? result.winners)].sort().join();
  const none = goesOn(result).length === 0;
  return (
    <Notice kind="ok">
      <p>
        <b>{t(none ? "result.confirmed_none" : "result.confirmed")}</b>{" "}
        {poll.options.length > 1 && t(same ? "result.as_counted" : "result.departs")}
      </p>
      {!same && poll.options.length > 1 && (
        <ul class="confirmed">
          {result.confirmed.map((id) => (
            <li key={id} class="words">
              {title(id)}
            </li>
          ))}
        </ul>
      )}
      {result.reason && (
        <p>
          {t("result.reason")} <q class="words">{result.reason}</q>
        </p>
      )}
    </Notice>
  );
}

function AtCut({ result, title }: { result: ResultCard; title(id: string): string }) {
  const level = levelAtCut(result);
  if (!level) return null;
  return <p class="words">{namedOrCounted("reveal.cut_all", level, title)}</p>;
}

/** A page of its own, which can also be printed: who wants to know it exactly, reads there. */
function Follow({ poll }: { poll: Poll }) {
  if (page.kind === "projector") return null;
  return (
    <p>
      <a class="button secondary small" href={`/room/${page.session}/count/${poll.id}`}>
        {t("reveal.follow")}
      </a>
    </p>
  );
}

function Story({ result }: { result: ResultCard }) {
  if (asksAgreement(result)) return null; // it tells who won, and here nobody does
  const { main, rounds } = toldApart(restOfStory(result));
  if (!main.length) return null;
  return (
    <section class="story">
      <h3>{t("result.why")}</h3>
      <Sentences list={main} />
      {rounds.length > 0 && (
        <details class="more">
          <summary>{t("result.round_by_round")}</summary>
          <Sentences list={rounds} />
        </details>
      )}
    </section>
  );
}

function Sentences({ list }: { list: string[] }) {
  return (
    <ul>
      {list.map((sentence) => (
        <li key={sentence} class="words">
          {sentence}
        </li>
      ))}
    </ul>
  );
}
