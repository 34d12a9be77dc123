/** The action plan, from the console: each concept's steps; those without any, and those that are late, are seen first. */
import pencil from "lucide-static/icons/pencil.svg";
import plus from "lucide-static/icons/plus.svg";
import { useState } from "preact/hooks";
import { t } from "../../base/i18n";
import type { PhaseProps } from "../../base/view_props";
import { Button } from "../../components/Button";
import { EmptyState } from "../../components/Notice";
import { Figure, NowPanel } from "../../console/NowPanel";
import type { Action, Concept } from "../../contract/cards";
import { byDay, day, isAhead, isOverdue } from "../../sync/days";
import { cards } from "../../sync/store";
import { conceptsOf } from "../../teams/concept_kinds";
import { FindAnother, hasLeft, Who } from "../../teams/people";
import { ahead, looksBack, standing, withSteps } from "../../teams/plan_steps";
import { AddThing } from "../concepts/console/AddThing";
import { noneWords } from "../concepts/console/none_words";
import { StepSheet } from "./console/StepSheet";
import { Promised, promisedSteps } from "./Promised";

export function ActionsConsole({ step }: PhaseProps) {
  const concepts = conceptsOf(step);
  return (
    <>
      <NowPanel step={step}>{concepts.length > 0 && <Counts step={step} concepts={concepts} />}</NowPanel>
      {concepts.length === 0 && <EmptyState text={noneWords(step)} />}
      <div class="action-board">
        {concepts.map((concept) => (
          <Column key={concept.id} concept={concept} back={looksBack(step)} />
        ))}
      </div>
      <AddThing step={step} />
    </>
  );
}

/** What this step is about: what lies ahead, or what was agreed last time; and how many of the concepts have some. */
function Counts({ step, concepts }: Pick<PhaseProps, "step"> & { concepts: Concept[] }) {
  const back = looksBack(step);
  const actions = back ? standing(cards("actions")) : ahead(cards("actions"));
  return (
    <dl class="facts">
      <Figure label={t(back ? "console.steps_back" : "console.steps_ahead")} value={actions.length} />
      <Figure
        label={t(back ? "console.with_steps_back" : "console.with_steps")}
        value={withSteps(concepts, actions)}
        of={t("console.of", { n: concepts.length })}
      />
    </dl>
  );
}

function Column({ concept, back }: { concept: Concept; back: boolean }) {
  const [edited, edit] = useState<Action | "new" | null>(null);
  const actions = cards("actions")
    .filter((action) => action.concept === concept.id)
    .sort(byDay);
  const promised = promisedSteps(concept);
  return (
    <section class="panel" aria-labelledby={`actions-${concept.id}`}>
      <h2 id={`actions-${concept.id}`} class="words">
        {concept.title}
      </h2>
      {actions.length + promised.length === 0 && <p class="notice warning">{t("console.no_actions")}</p>}
      <ul class="cards">
        {actions.map((action) => (
          <Step key={action.id} action={action} edit={() => edit(action)} />
        ))}
      </ul>
      <Promised steps={promised} />
      <p>
        <Button small kind="secondary" icon={plus} aria-haspopup="dialog" onClick={() => edit("new")}>
          {t("actions.add_step")}
        </Button>
      </p>
      {edited && (
        <StepSheet
          concept={concept}
          back={back}
          given={edited === "new" ? undefined : edited}
          onClose={() => edit(null)}
        />
      )}
    </section>
  );
}

function Step({ action, edit }: { action: Action; edit(): void }) {
  const asks = isAhead(action) ? (hasLeft(action.who) ? action.who : action.partner) : null;
  return (
    <li class={`card ${action.state === "dropped" ? "quiet" : ""}`}>
      <p class="words">{action.what}</p>
      <div class="card-foot">
        {action.who ? (
          <Who who={action.who} />
        ) : (
          <span class="tag danger">{t("console.nobody_does_it")}</span>
        )}
        {action.partner && (
          <span>
            {t("console.with")} <Who who={action.partner} />
          </span>
        )}
        <FindAnother who={asks} />
        {action.due && <span class={`num ${isOverdue(action) ? "late" : ""}`}>{day(action.due)}</span>}
        <span class={`tag ${action.state === "done" ? "ok" : ""}`}>{t(`actions.state_${action.state}`)}</span>
        <Button small kind="quiet" icon={pencil} aria-haspopup="dialog" onClick={edit}>
          {t("common.edit")}
        </Button>
      </div>
    </li>
  );
}
