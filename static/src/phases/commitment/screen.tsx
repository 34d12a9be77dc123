/**
 * Hvem går med? on the wall: the votes while they run; then what the room brings, certain and conditional apart, in
 * all and by concept. Whoever brings it is not named here.
 */
import { t } from "../../i18n";
import { stepName } from "../../parts/StepsLine";
import { Brings } from "../../screen/Brings";
import { MatrixScene } from "../../screen/MatrixScene";
import { Reveal } from "../../screen/Reveal";
import { Scene } from "../../screen/Scene";
import { Turnout } from "../../screen/Turnout";
import { Verdicts } from "../../screen/Verdicts";
import { card, cards } from "../../store";
import { concepts } from "../../teams/opened";
import { newestRounds } from "../../voting/rounds";
import type { PhaseProps } from "../props";

export function CommitmentScreen({ step }: PhaseProps) {
  const order = concepts().map(({ id }) => id);
  const polls = newestRounds(cards("polls"), step.id, order).filter(({ state }) => state !== "ready");
  const [poll] = polls;
  const voting = polls.some(({ state }) => state !== "revealed");
  if (!poll || (!voting && cards("commitments").length > 0)) return <Brings step={step} />;
  if (poll.concept) return <Verdicts step={step} polls={polls} />;
  const result = card("results", poll.id);
  if (poll.state === "revealed" && result && poll.method === "impact_effort")
    return <MatrixScene poll={poll} result={result} title={stepName(step)} />;
  if (poll.state === "revealed" && result)
    return <Reveal poll={poll} result={result} title={stepName(step)} />;
  return (
    <Scene title={t("screen.vote_title", { step: stepName(step) })} kind="vote-scene">
      <Turnout poll={poll} />
    </Scene>
  );
}
