/**
 * The plan (L4): each concept's steps, with who, when, and a partner from another group. Only the team writes. After
 * the end whoever has a step, or has taken the concept on, says how far it is.
 */
import plus from "lucide-static/icons/plus.svg";
import { useEffect, useState } from "preact/hooks";
import { t } from "../../base/i18n";
import type { PhaseProps } from "../../base/view_props";
import { AskName } from "../../components/AskName";
import { Brief } from "../../components/Brief";
import { Button } from "../../components/Button";
import { EmptyState } from "../../components/Notice";
import { stepName } from "../../components/step_title";
import type { Action, Concept, Id, Step } from "../../contract/cards";
import { session } from "../../sync/store";
import { ConceptHead, ConceptList } from "../../teams/ConceptList";
import { Totals } from "../../teams/Contributions";
import { canBeGiven } from "../../teams/missing";
import { openConcept, ownTeam, useOpened } from "../../teams/opened_concept";
import { actions, commitments, inTeam, mayUpdate } from "../../teams/own_membership";
import { isMe } from "../../teams/people";
import { ahead, looksBack, overdue, standing } from "../../teams/plan_steps";
import { TeamLine } from "../../teams/TeamLine";
import { about } from "../../teams/totals";
import { read } from "../../writing/drafts";
import { TeamPart } from "../commitment/TeamPart";
import { Membership } from "../concepts/Membership";
import { ActionForm } from "./ActionForm";
import { Plan } from "./Plan";
import { asAction, Promised, promisedSteps } from "./Promised";

export function ActionsRoom({ step }: PhaseProps) {
  const concept = useOpened(step, ownTeam(step));
  return (
    <main class="room-main teams" id="main">
      {concept ? <One key={concept.id} concept={concept} step={step} /> : <All step={step} />}
    </main>
  );
}

function All({ step }: { step: Step }) {
  return (
    <>
      <h1 class="sr-only" tabIndex={-1}>
        {stepName(step)}
      </h1>
      <Brief step={step} otherwise={t("actions.what_to_do")} />
      <ConceptList step={step}>{(concept) => <Choice concept={concept} step={step} />}</ConceptList>
    </>
  );
}

function Choice({ concept, step: { id: step, settings } }: { concept: Concept; step: Step }) {
  const steps = about(actions(), concept.id);
  const late = overdue(steps).length;
  const back = looksBack({ settings });
  const n = (back ? standing(steps) : ahead(steps)).length;
  const words = n ? t(back ? "actions.n_back" : "actions.n_steps", { n }) : t("actions.no_steps");
  return (
    <>
      <p class="concept-state">
        <span class="num">{words}</span>
        {late > 0 && <span class="tag danger">{t("actions.n_overdue", { n: late })}</span>}
        {inTeam(concept) && <span class="tag now">{t("concepts.in_team")}</span>}
      </p>
      <div class="buttons">
        <Button
          kind={inTeam(concept) ? undefined : "secondary"}
          small
          onClick={() => openConcept(step, concept.id)}
        >
          {t(inTeam(concept) ? "actions.write" : "concepts.read")}
        </Button>
        {!inTeam(concept) && <Membership concept={concept} joined={() => openConcept(step, concept.id)} />}
      </div>
    </>
  );
}

/** What was just saved stays in sight, however much of the page closed with its form. */
function useIntoSight(): (id?: Id) => void {
  const [saved, set] = useState<{ id?: Id }>({});
  useEffect(() => {
    const row = saved.id ? document.getElementById(`deed-${saved.id}`) : null;
    row?.scrollIntoView({ block: "center" });
    row?.focus({ preventScroll: true });
  }, [saved]);
  return (id) => set({ id });
}

function One({ concept, step: here }: { concept: Concept; step: Step }) {
  const step = here.id;
  const steps = about(actions(), concept.id);
  const promised = promisedSteps(concept);
  const [editing, edit] = useState<Id | "new" | null>(() =>
    read(step, `action:${concept.id}:`) ? "new" : null,
  );
  const intoSight = useIntoSight();
  const given = steps.find((action) => action.id === editing);
  const taken = promised.find(({ id }) => id === editing);
  const mine = inTeam(concept);
  const ended = session.value?.state === "ended";
  return (
    <>
      <ConceptHead concept={concept} step={step}>
        <div class="concept-team">
          <TeamLine concept={concept} />
          {!mine && <Membership concept={concept} />}
        </div>
        {!mine && <p class="meta">{t("actions.only_team")}</p>}
        <Brief step={here} />
      </ConceptHead>
      {steps.length > 0 && (
        <Plan
          actions={steps}
          mayWrite={mayUpdate}
          edit={ended ? undefined : (action: Action) => edit(action.id)}
        />
      )}
      {steps.length === 0 && promised.length === 0 && (
        <EmptyState text={t(looksBack(here) ? "actions.none_back" : "actions.none")} />
      )}
      {mine && (editing === "new" || given || taken) && (
        <ActionForm
          key={editing}
          {...{ concept, given }}
          step={here}
          promised={taken && asAction(taken)}
          done={(saved) => {
            edit(null);
            intoSight(saved);
          }}
        />
      )}
      <Promised
        steps={promised.filter(({ id }) => id !== editing)}
        take={mine && !ended ? ({ id }) => edit(id) : undefined}
      />
      {mine && !editing && !ended && (
        <div class="buttons">
          <Button icon={plus} onClick={() => edit("new")}>
            {t("actions.add_step")}
          </Button>
        </div>
      )}
      {(isMe(concept.owner) || steps.some(({ who }) => isMe(who))) && <AskName />}
      {(canBeGiven("pledges") || about(commitments(), concept.id).length > 0) && (
        <section class="so-far" aria-labelledby="totals">
          <h2 id="totals">{t("commitment.so_far")}</h2>
          <Totals concept={concept} />
          {canBeGiven("owner") && <TeamPart concept={concept} step={step} />}
        </section>
      )}
    </>
  );
}
