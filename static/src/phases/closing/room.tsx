/**
 * Closing: what we chose, what I have said I will do, whether my name may stand in the report, and how to find all
 * of it again. Thanks, and nothing about who was fastest.
 */

import { t } from "../../base/i18n";
import type { PhaseProps } from "../../base/view_props";
import { Brief } from "../../components/Brief";
import { stepName } from "../../components/step_title";
import type { Action, Commitment, Concept, Step } from "../../contract/cards";
import { card, cards, me, session, steps } from "../../sync/store";
import { Contribution } from "../../teams/Contributions";
import { thingOf } from "../../teams/concept_kinds";
import { MatchCard } from "../../teams/MatchCard";
import { isAgreed } from "../../teams/match";
import { actions, inTeam, mayUpdate, ownCommitments } from "../../teams/own_membership";
import { Plan } from "../actions/Plan";
import { OwnAnswers } from "../concepts/match/OwnAnswers";
import { Chosen } from "./Chosen";
import { KeepUp } from "./KeepUp";
import { MyName } from "./MyName";
import { ReportLink } from "./ReportLink";
import { TakeHome } from "./TakeHome";

export function ClosingRoom({ step }: PhaseProps) {
  return (
    <main class="room-main teams closing" id="main">
      <Thanks step={step} />
      <NextUp />
      <ReportLink />
      <TakeHome key={step.id} step={step} />
      <OwnAnswers waiting />
      <Chosen />
      <MyPart />
      {session.value?.names !== "off" && <MyName />}
      <KeepUp />
    </main>
  );
}

function Thanks({ step }: { step: Step }) {
  const over = session.value?.state === "ended";
  return (
    <header class="concept-head">
      <h1 tabIndex={-1}>{over || !step.title ? t("closing.thanks") : stepName(step)}</h1>
      {over ? <p class="meta">{t("room.over")}</p> : <Brief step={step} />}
    </header>
  );
}

/** As the facilitator takes it down while it is agreed aloud: the last that everybody reads. */
function NextUp() {
  const text = session.value?.report?.next;
  if (!text) return null;
  return (
    <section class="card stack" aria-labelledby="next-up">
      <h2 id="next-up">{t("editor.label_next")}</h2>
      <p class="words">{text}</p>
    </section>
  );
}

const isMine = ({ who }: Action): boolean => who === me.value?.id;

/** A first step that has come into the plan stands there, and is not said twice. */
const apartFromPlan = (given: Commitment, plan: readonly Action[]): Commitment =>
  plan.some(({ id }) => id === given.id) ? { ...given, first_step: null, due: null } : given;

const saysSomething = ({ kinds, first_step, due }: Commitment): boolean =>
  Object.values(kinds).some(Boolean) || Boolean(first_step || due);

/** Somewhere in this plan people were asked what they say yes to. */
const wasAsked = (): boolean =>
  steps.value.some((step) => ["commitment", "actions"].includes(step.phase) || thingOf(step) === "match");

function MyPart() {
  const plan = actions().filter(isMine);
  const given = ownCommitments().map((one) => apartFromPlan(one, plan));
  const matches = cards("concepts").filter((concept) => concept.kind === "match" && inTeam(concept));
  const agreed = matches.filter(isAgreed);
  const none = !given.length && !plan.length && !agreed.length;
  if (none && !wasAsked()) return null;
  return (
    <>
      {!(none && matches.length) && (
        <Mine none={none} agreed={agreed} given={given.filter(saysSomething)} plan={plan} />
      )}
      <Offered matches={matches.filter((match) => !isAgreed(match))} />
    </>
  );
}

/** Nobody has taken it: it is no promise, and whoever needs it may still say yes. */
function Offered({ matches }: { matches: Concept[] }) {
  if (!matches.length) return null;
  return (
    <section aria-labelledby="offered">
      <h2 id="offered">{t("match.you_offered")}</h2>
      <ul class="cards">
        {matches.map((match) => (
          <li key={match.id} class="card">
            <MatchCard concept={match} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface MineProps {
  none: boolean;
  agreed: Concept[];
  given: Commitment[];
  plan: Action[];
}

function Mine({ none, agreed, given, plan }: MineProps) {
  return (
    <section aria-labelledby="mine">
      <h2 id="mine">{t("closing.mine")}</h2>
      {none && <p class="meta">{t("closing.nothing_mine")}</p>}
      <ul class="cards">
        {agreed.map((match) => (
          <li key={match.id} class="card own">
            <MatchCard concept={match} />
          </li>
        ))}
        {given.map((one) => (
          <li key={one.id} class="card own">
            <h3 class="words">{card("concepts", one.concept)?.title}</h3>
            <Contribution given={one} />
          </li>
        ))}
      </ul>
      {plan.length > 0 && <Plan actions={plan} mayWrite={mayUpdate} />}
    </section>
  );
}
