/**
 * A result that everybody has seen and nobody has confirmed follows the facilitator through the later steps, with the
 * one press that is missing: what was chosen comes on only then.
 */
import { t } from "../../base/i18n";
import { Button } from "../../components/Button";
import { Notice } from "../../components/Notice";
import { stepName } from "../../components/step_title";
import type { Poll, Result } from "../../contract/cards";
import { card } from "../../sync/store";
import { leftUnconfirmed, unconfirmed } from "../../sync/unconfirmed";
import { optionsOf } from "../../voting/options";
import { act } from "../act";
import { proposed, TieAtCut } from "./TieAtCut";

const whereOf = ({ step }: Poll): string => {
  const there = card("steps", step);
  return there ? stepName(there) : t("console.vote");
};

const decidedBy = (poll: Poll) =>
  optionsOf({ ...poll, options: [...(poll.run_off?.sure ?? []), ...poll.options] });

/** As the count proposes. Where the group chooses otherwise it gives a reason, and the form below asks for it. */
export async function confirmNow(poll: Poll): Promise<boolean> {
  const result = card("results", poll.id);
  if (!result) return false;
  const ideas = proposed(result, decidedBy(poll));
  const ack = await act(
    "selection.confirm",
    { poll: poll.id, ideas },
    t("console.cut_confirmed", { n: ideas.length }),
  );
  return Boolean(ack?.ok);
}

interface OneProps {
  poll: Poll;
  result: Result;
}

function One({ poll, result }: OneProps) {
  const n = proposed(result, decidedBy(poll)).length;
  return (
    <Notice kind="warning">
      <p>
        <b>{t("console.unconfirmed", { phase: whereOf(poll) })}</b> {t("console.unconfirmed_hint", { n })}
      </p>
      <Button small kind="secondary" onClick={() => void confirmNow(poll)}>
        {t("console.confirm_now")}
      </Button>
      <details class="more">
        <summary>{t("console.confirm_other")}</summary>
        <TieAtCut poll={poll} result={result} options={decidedBy(poll)} />
      </details>
    </Notice>
  );
}

const shownIn = (polls: readonly Poll[]) =>
  polls.map((poll) => {
    const result = card("results", poll.id);
    return result && <One key={poll.id} poll={poll} result={result} />;
  });

/** In the steps after it. */
export const LeftUnconfirmed = () => <>{shownIn(leftUnconfirmed())}</>;

/** Before the session ends: afterwards nobody can confirm it. */
export const AllUnconfirmed = () => <>{shownIn(unconfirmed())}</>;
