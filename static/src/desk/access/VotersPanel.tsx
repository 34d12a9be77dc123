/** In a step with a vote: who can vote in it, the slips where they vote with slips, and how many people there are. */
import { t } from "../../i18n";
import { cards, step } from "../../store";
import { Headcount } from "./Headcount";
import { TicketsLine } from "./TicketsLine";

export function VotersPanel() {
  const polls = cards("polls").filter((poll) => poll.step === step.value?.id);
  const access = polls[0]?.access;
  if (!access) return null;
  return (
    <section class="panel" aria-labelledby="voters">
      <h2 id="voters">{t("access.who")}</h2>
      <p>{t(`access.now_${access}`)}</p>
      {access === "tickets" && <TicketsLine />}
      <Headcount />
    </section>
  );
}
