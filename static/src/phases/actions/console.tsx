/** The action plan, from the console: each concept's steps; those without any, and those that are late, are seen first. */
import pencil from "lucide-static/icons/pencil.svg";
import plus from "lucide-static/icons/plus.svg";
import { useState } from "preact/hooks";
import { t } from "../../base/i18n";
import type { PhaseProps } from "../../base/view_props";
import { Button } from "../../components/Button";
import { EmptyState } from "../../components/Notice";
import { SectorMark } from "../../components/SectorMark";
import { Figure, NowPanel } from "../../console/NowPanel";
import { nameOf } from "../../console/people";
import type { Action, Concept } from "../../contract/cards";
import { byDay, day, isAhead, isOverdue } from "../../sync/days";
import { card, cards } from "../../sync/store";
import { conceptsOf } from "../../teams/concept_kinds";
import { FindAnother, hasLeft, whoWords } from "../../teams/people";
import { AddThing } from "../concepts/console/AddThing";
import { noneWords } from "../concepts/console/none_words";
import { StepSheet } from "./console/StepSheet";
import { Promised, promisedSteps } from "./Promised";

export function ActionsConsole({ step }: PhaseProps) {
  const concepts = conceptsOf(step);
  const actions = cards("actions").filter(({ state }) => state !== "dropped");
  const planned = new Set(actions.map(({ concept }) => concept)).size;
  return (
    <>
      <NowPanel step={step}>
        <dl class="facts">
          <Figure label={t("console.actions_label")} value={actions.length} />
          <Figure
            label={t("console.planned_label")}
            value={planned}
            of={t("console.of", { n: concepts.length })}
          />
        </dl>
      </NowPanel>
      {concepts.length === 0 && <EmptyState text={noneWords(step)} />}
      <div class="action-board">
        {concepts.map((concept) => (
          <Column key={concept.id} concept={concept} />
        ))}
      </div>
      <AddThing step={step} />
    </>
  );
}

function Column({ concept }: { concept: Concept }) {
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
          given={edited === "new" ? undefined : edited}
          onClose={() => edit(null)}
        />
      )}
    </section>
  );
}

/** A member's name with their mark, or the words that were written. */
function Who({ who }: { who: string }) {
  const member = card("members", who);
  if (!member || hasLeft(who)) return <span class="words">{whoWords(who)}</span>;
  return (
    <span class="who">
      <SectorMark sector={member.sector} size="small" /> <span class="words">{nameOf(member)}</span>
    </span>
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
