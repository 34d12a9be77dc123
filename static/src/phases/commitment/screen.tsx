/**
 * Hvem går med? on the wall: the votes while they run; then what the room brings, certain and conditional apart, in
 * all and by concept. Whoever brings it is not named here.
 */
import type { Concept, Step } from "../../cards";
import { t } from "../../i18n";
import { stepName } from "../../parts/StepsLine";
import { Fit } from "../../screen/Fit";
import { Reveal } from "../../screen/Reveal";
import { Scene } from "../../screen/Scene";
import { Turnout } from "../../screen/Turnout";
import { Verdicts } from "../../screen/Verdicts";
import { card, cards } from "../../store";
import { totalWords } from "../../teams/kinds";
import { concepts } from "../../teams/opened";
import { about, apart } from "../../teams/totals";
import { newestRounds } from "../../voting/rounds";
import type { PhaseProps } from "../props";

export function CommitmentScreen({ step }: PhaseProps) {
  const order = concepts().map(({ id }) => id);
  const polls = newestRounds(cards("polls"), step.id, order).filter(({ state }) => state !== "ready");
  const [poll] = polls;
  const voting = polls.some(({ state }) => state !== "revealed");
  if (!poll || (!voting && cards("commitments").length > 0)) return <Totals step={step} />;
  if (poll.concept) return <Verdicts step={step} polls={polls} />;
  const result = card("results", poll.id);
  if (poll.state === "revealed" && result)
    return <Reveal poll={poll} result={result} title={stepName(step)} />;
  return (
    <Scene title={t("screen.vote_title", { step: stepName(step) })} kind="vote-scene">
      <Turnout poll={poll} />
    </Scene>
  );
}

function Totals({ step }: { step: Step }) {
  const sums = apart(cards("commitments"));
  return (
    <Scene
      title={stepName(step)}
      step={step}
      aside={t("screen.contributions", { n: sums.n.firm + sums.n.conditional })}
    >
      <div class="screen-sums">
        <Sum name={t("commitment.firm")} words={totalWords(sums.firm)} />
        {sums.n.conditional > 0 && (
          <Sum name={t("commitment.if")} words={totalWords(sums.conditional)} conditional />
        )}
      </div>
      <Fit items={concepts()} kind="screen-rows" draw={(concept) => <Row concept={concept} />} />
    </Scene>
  );
}

function Sum({ name, words, conditional }: { name: string; words: string[]; conditional?: boolean }) {
  return (
    <div class={`screen-sum ${conditional ? "conditional" : ""}`}>
      <h2>{name}</h2>
      <p class="num">{words.length ? words.join(" · ") : t("commitment.nothing_yet")}</p>
    </div>
  );
}

function Row({ concept }: { concept: Concept }) {
  const sums = apart(about(cards("commitments"), concept.id));
  return (
    <article class="screen-brings">
      <p class="words">{concept.title}</p>
      <p class="num">{totalWords(sums.firm).join(" · ") || "–"}</p>
      {sums.n.conditional > 0 && (
        <p class="num conditional">
          {t("commitment.if")} {totalWords(sums.conditional).join(" · ")}
        </p>
      )}
    </article>
  );
}
