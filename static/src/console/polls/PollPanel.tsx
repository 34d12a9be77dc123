/** One poll from opening to result: first what is to be done with it, then by which rule. */

import { t } from "../../base/i18n";
import type { Poll } from "../../contract/cards";
import { card } from "../../sync/store";
import { votedAgain } from "../../voting/results/figures";
import { chosenInOrder, outSoFar } from "../../voting/results/one_by_one";
import { ConfirmResult } from "./ConfirmResult";
import { HiddenOptions } from "./HiddenOptions";
import { ShowNext } from "./OneByOne";
import { Outcome } from "./Outcome";
import { PollActs } from "./PollActs";
import { RuleCard } from "./RuleCard";
import type { Round } from "./rounds";
import { Turnout } from "./Turnout";

interface PanelProps {
  round: Round;
  /** It lies in a row that names it and says how far it has come. */
  inner?: boolean;
}

export function PollPanel({ round: { poll, earlier }, inner = false }: PanelProps) {
  const concept = card("concepts", poll.concept);
  const result = card("results", poll.id);
  const shown = poll.state === "revealed";
  const again = shown && result && votedAgain(result).length > 0;
  return (
    <section class={inner ? "poll-inner" : "panel poll"} aria-labelledby={`poll-${poll.id}`}>
      <div class={inner ? "sr-only" : "panel-head"}>
        <h2 id={`poll-${poll.id}`} class="words">
          {concept?.title ?? t("console.vote")}
        </h2>
        <State poll={poll} />
      </div>
      {poll.state !== "ready" && poll.erased === undefined && !result && <Turnout poll={poll} />}
      <HiddenOptions poll={poll} result={result} />
      {(!shown || again) && <PollActs poll={poll} />}
      {!result && <RuleCard poll={poll} />}
      {result && <ShowNext poll={poll} result={result} />}
      {result && <ConfirmResult poll={poll} result={result} />}
      {result && <Outcome poll={poll} result={result} />}
      {shown && !again && <PollActs poll={poll} />}
      {result && (
        <details class="more">
          <summary>{t("console.rule")}</summary>
          <RuleCard poll={poll} />
        </details>
      )}
      {earlier.map((old) => (
        <Earlier key={old.id} poll={old} />
      ))}
    </section>
  );
}

export function State({ poll }: { poll: Poll }) {
  const result = card("results", poll.id);
  const out = result && outSoFar(poll, result);
  const kind = { ready: "", open: "now", closed: "", counted: "", revealed: out ? "now" : "ok" }[poll.state];
  return (
    <span class={`tag ${kind}`}>
      {poll.round > 1 && `${t("console.round", { n: poll.round })} · `}
      {out
        ? t("console.poll_is_coming_out", { n: out.length, of: chosenInOrder(result, poll.options).length })
        : t(poll.erased === undefined ? `console.poll_is_${poll.state}` : "console.poll_is_erased")}
    </span>
  );
}

function Earlier({ poll }: { poll: Poll }) {
  const result = card("results", poll.id);
  return (
    <details class="more">
      <summary>{t("console.round_earlier", { n: poll.round })}</summary>
      <State poll={poll} />
      {poll.erased === undefined && <Turnout poll={poll} />}
      {poll.state !== "revealed" && <PollActs poll={poll} />}
      {result && <Outcome poll={poll} result={result} />}
    </details>
  );
}
