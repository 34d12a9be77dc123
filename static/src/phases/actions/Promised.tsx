/**
 * First steps that somebody has promised and that are not in the plan yet: they lack a day, or hang on an "if". One tap
 * takes them along, with whoever promised them.
 */
import plus from "lucide-static/icons/plus.svg";
import { useId } from "preact/hooks";
import { t } from "../../base/i18n";
import { Button } from "../../components/Button";
import type { Action, Commitment, Concept } from "../../contract/cards";
import { day } from "../../sync/days";
import { actions, commitments } from "../../teams/own_membership";
import { Who } from "../../teams/people";
import { notPlanned } from "../../teams/plan_steps";

export const promisedSteps = (concept: Concept): Commitment[] =>
  notPlanned(concept, commitments(), actions());

/** The step of the plan that it would be. */
export const asAction = ({ id, concept, first_step, member, due }: Commitment): Action => ({
  id,
  concept,
  what: first_step ?? "",
  who: member ?? "",
  due: due ?? "",
  state: "open",
});

interface PromisedProps {
  steps: Commitment[];
  /** Only the team writes the plan. */
  take?(given: Commitment): void;
}

export function Promised({ steps, take }: PromisedProps) {
  const id = useId();
  if (!steps.length) return null;
  return (
    <section class="promised" aria-labelledby={id}>
      <h2 id={id}>{t("actions.promised", { n: steps.length })}</h2>
      <p class="meta">{t("actions.promised_why")}</p>
      <ul class="cards">
        {steps.map((given) => (
          <li key={given.id} class="card">
            <p class="words">{given.first_step}</p>
            <p class="card-foot">
              <Who who={given.member ?? ""} />
              <span>{given.due ? day(given.due) : t("teams.no_date")}</span>
              {given.standing === "waiting" && <span class="tag">{t("commitment.tag_waiting")}</span>}
            </p>
            {take && (
              <div class="buttons">
                <Button kind="secondary" small icon={plus} onClick={() => take(given)}>
                  {t("actions.take_along")} <span class="sr-only">{given.first_step}</span>
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
