/**
 * A vote in which fewer than five people took part: what was chosen, and one sentence that says why there is no more.
 * Three people who try the tool out see this first, so it is an answer and no apology.
 */

import { t } from "../../base/i18n";
import { page } from "../../base/page";
import { Notice } from "../../components/Notice";
import type { Id, Poll, Result } from "../../contract/cards";
import { useNamed } from "../proposal_heading";
import { fewWords } from "./few_words";
import { goesOn, votedAgain } from "./figures";
import { Objections } from "./ObjectionList";
import { Verdict } from "./ResultAnswers";
import { goOnWords } from "./ResultBars";

interface FewProps {
  poll: Poll;
  result: Result;
  title(id: Id): string;
}

export function SmallPoll({ poll, result, title }: FewProps) {
  return (
    <>
      {poll.options.length === 1 ? (
        <OfOne result={result} title={title(poll.options[0] ?? "")} />
      ) : (
        <Chosen result={result} title={title} />
      )}
      <Notice>
        <p>{fewWords(result)}</p>
      </Notice>
    </>
  );
}

function OfOne({ result, title }: { result: Result; title: string }) {
  return (
    <>
      {!useNamed() && <p class="words">{title}</p>}
      <Verdict result={result} />
      {page.kind !== "console" && <Objections result={result} />}
    </>
  );
}

function Chosen({ result, title }: Omit<FewProps, "poll">) {
  const on = goesOn(result);
  const again = votedAgain(result);
  return (
    <>
      {(on.length > 0 || !again.length) && <h3>{goOnWords(result, on.length)}</h3>}
      <Titles ids={on} title={title} />
      {again.length > 0 && <h3>{t("result.again", { n: again.length })}</h3>}
      <Titles ids={again} title={title} />
    </>
  );
}

function Titles({ ids, title }: { ids: readonly Id[]; title(id: Id): string }) {
  if (!ids.length) return null;
  return (
    <ul class="confirmed">
      {ids.map((id) => (
        <li key={id} class="words">
          {title(id)}
        </li>
      ))}
    </ul>
  );
}
