/**
 * Voting: that it is open, by which rule, and how many have voted; never how. When it is revealed, the result comes
 * row by row (B2).
 */
import type { Poll } from "../../cards";
import { t } from "../../i18n";
import { stepName } from "../../parts/StepsLine";
import { MatrixScene } from "../../screen/MatrixScene";
import { Reveal } from "../../screen/Reveal";
import { Scene } from "../../screen/Scene";
import { Turnout } from "../../screen/Turnout";
import { Verdicts } from "../../screen/Verdicts";
import { card, cards } from "../../store";
import { concepts } from "../../teams/opened";
import { newestRounds } from "../../voting/rounds";
import type { PhaseProps } from "../props";

export function SelectionScreen({ step }: PhaseProps) {
  const polls = newestRounds(
    cards("polls"),
    step.id,
    concepts().map(({ id }) => id),
  );
  const [poll] = polls;
  if (!poll)
    return (
      <Scene title={stepName(step)} step={step}>
        {null}
      </Scene>
    );
  if (polls.length > 1 || poll.concept) return <Verdicts step={step} polls={polls} />;
  return <One poll={poll} title={stepName(step)} />;
}

function One({ poll, title }: { poll: Poll; title: string }) {
  const result = card("results", poll.id);
  if (poll.state === "revealed" && result && !result.few && poll.method === "impact_effort")
    return <MatrixScene poll={poll} result={result} title={title} />;
  if (poll.state === "revealed" && result)
    return <Reveal key={poll.id} poll={poll} result={result} title={title} />;
  return (
    <Scene title={t("screen.vote_title", { step: title })} kind="vote-scene">
      <Turnout poll={poll} />
    </Scene>
  );
}
