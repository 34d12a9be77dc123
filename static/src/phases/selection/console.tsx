/** Selection, from the console: the rule, the vote's life, the result, and what the group takes on. */

import { t } from "../../base/i18n";
import type { PhaseProps } from "../../base/view_props";
import { EmptyState } from "../../components/Notice";
import { NowPanel } from "../../console/NowPanel";
import { PollPanel } from "../../console/polls/PollPanel";
import { rounds } from "../../console/polls/rounds";
import { conceptsOf } from "../../teams/concept_kinds";
import { AddThing } from "../concepts/console/AddThing";

export function SelectionConsole({ step }: PhaseProps) {
  const polls = rounds(step);
  return (
    <>
      <NowPanel step={step} />
      {polls.length === 0 && <EmptyState text={t("console.no_polls")} />}
      {step.settings.over === "concepts" && !conceptsOf(step).length && <AddThing step={step} />}
      {polls.map((round) => (
        <PollPanel key={round.poll.id} round={round} />
      ))}
    </>
  );
}
