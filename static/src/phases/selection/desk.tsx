/** Selection, from the console: the rule, the vote's life, the result, and what the group takes on. */
import { NowPanel } from "../../desk/NowPanel";
import { PollPanel } from "../../desk/polls/PollPanel";
import { rounds } from "../../desk/polls/rounds";
import { t } from "../../i18n";
import { EmptyState } from "../../parts/Notice";
import { conceptsOf } from "../../teams/asked";
import { AddThing } from "../concepts/desk/AddThing";
import type { PhaseProps } from "../props";

export function SelectionDesk({ step }: PhaseProps) {
  const polls = rounds(step);
  return (
    <>
      <NowPanel step={step} />
      {polls.length === 0 && <EmptyState text={t("desk.no_polls")} />}
      {step.settings.over === "concepts" && !conceptsOf(step).length && <AddThing step={step} />}
      {polls.map((round) => (
        <PollPanel key={round.poll.id} round={round} />
      ))}
    </>
  );
}
