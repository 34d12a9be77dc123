/** In a step with a vote: the slips where they vote with slips, and how many people there are. Who can vote stands in the rule. */
import { t } from "../../base/i18n";
import { cards, step } from "../../sync/store";
import { Headcount } from "./Headcount";
import { TicketsLine } from "./TicketsLine";

export function VotersPanel() {
  const polls = cards("polls").filter((poll) => poll.step === step.value?.id);
  const access = polls[0]?.access;
  if (!access) return null;
  return (
    <section class="panel" aria-label={t("access.who")}>
      {access === "tickets" && <TicketsLine />}
      <Headcount />
    </section>
  );
}
