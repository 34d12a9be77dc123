/**
 * What becomes of what is under way here when the room goes on, for the question before it does: one row for each
 * situation, and of those that hold their sentences. Nothing is said that does not concern this step.
 */
import { t } from "../base/i18n";
import type { Poll } from "../contract/cards";
import { asksToVote, asksToWrite } from "../sync/step_questions";
import { unconfirmedIn } from "../sync/unconfirmed";
import { outSoFar } from "../voting/results/one_by_one";
import { newest, type Sight } from "./consequences";

const LATE = 120; // seconds, where the step says nothing else

const polls = (sight: Sight): Poll[] => newest(sight.polls.filter(({ step }) => step === sight.step.id));
const some =
  (state: Poll["state"]) =>
  (sight: Sight): boolean =>
    polls(sight).some((poll) => poll.state === state && poll.erased === undefined);

const isComingOut = (sight: Sight): boolean =>
  polls(sight).some((poll) => {
    const result = sight.results.find(({ id }) => id === poll.id);
    return result !== undefined && outSoFar(poll, result) !== null;
  });

const isUnconfirmed = ({ polls, results, step }: Sight): boolean =>
  unconfirmedIn({ polls: polls.filter((poll) => poll.step === step.id), results, steps: [step] }).length > 0;

const isWriting = ({ step }: Sight): boolean => asksToWrite(step);
const comesLate = ({ step }: Sight): boolean => Number(step.settings.late_seconds ?? LATE) > 0;

const THEN: readonly (readonly [key: string, is: (sight: Sight) => boolean])[] = [
  ["console.then_poll_open", some("open")],
  ["console.then_poll_closed", some("closed")],
  ["console.then_poll_counted", some("counted")],
  ["console.then_all_shown", isComingOut],
  ["console.unconfirmed_then", isUnconfirmed],
  ["console.then_poll_ready", (sight) => asksToVote(sight.step) && some("ready")(sight)],
  ["console.nothing_is_lost", (sight) => isWriting(sight) && comesLate(sight)],
  ["console.then_drafts_stay", (sight) => isWriting(sight) && !comesLate(sight)],
];

/** At least that one can go back. */
export function afterwards(sight: Sight): string[] {
  const found = THEN.filter(([, is]) => is(sight)).map(([key]) => t(key));
  return found.length ? found : [t("console.you_can_go_back")];
}
