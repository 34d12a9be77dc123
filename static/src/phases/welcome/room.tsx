/**
 * Welcome (P2): you are in, so are these, this is the question. Whoever has an idea already may write it; it is kept
 * on this device until the room comes to the ideas.
 */
import { useSignal } from "@preact/signals";
import { useState } from "preact/hooks";
import { t } from "../../base/i18n";
import type { PhaseProps } from "../../base/view_props";
import { Brief } from "../../components/Brief";
import { Button } from "../../components/Button";
import { showGroups } from "../../components/Menu";
import { Group } from "../../components/SectorMark";
import type { Id, Idea, Step } from "../../contract/cards";
import { MAX_IDEA } from "../../contract/lengths";
import { nounOf } from "../../sync/idea_nouns";
import { me, session, steps } from "../../sync/store";
import { read } from "../../writing/drafts";
import { Composer } from "../ideas/Composer";
import { lazyPart } from "../lazy_part";
import { useHeld } from "./held_ideas";
import { NextSteps } from "./NextSteps";
import { WhoIsHere } from "./WhoIsHere";

const EarlyIdeas = lazyPart((it) => it.EarlyIdeas);

/**
 * The step that early ideas are for: the first ahead in which everybody writes in silence, or else the first of all. What
 * is written after the room has worked on something else cannot be known yet.
 */
function ideasAhead(step: Step): Step | undefined {
  const coming = steps.value.filter(({ position }) => position > step.position);
  const other = coming.findIndex(({ phase }) => phase !== "welcome" && phase !== "ideas");
  const ahead = coming
    .slice(0, other < 0 ? undefined : other)
    .filter(({ phase, settings }) => phase === "ideas" && !settings.reading);
  return ahead.find(({ settings }) => settings.hidden !== false) ?? ahead[0];
}

const first = (step: Step): boolean => steps.value[0]?.id === step.id;

export function WelcomeRoom({ step, late }: PhaseProps) {
  const ahead = ideasAhead(step);
  const held = useHeld();
  const [writing, setWriting] = useState(held.length > 0 || (ahead && read(ahead.id, "idea") !== ""));
  return (
    <>
      <main class="room-main welcome" id="main">
        <h1 tabIndex={-1}>
          {first(step) && !late ? t("room.not_started") : step.title || t("common.phase_welcome")}
        </h1>
        <WhoIsHere />
        {session.value?.question && (
          <section class="welcome-question" aria-labelledby="question">
            <h2 id="question">{t("room.question")}</h2>
            <p class="big-question words">{session.value.question}</p>
          </section>
        )}
        <Brief step={step} />
        {ahead && !writing && (
          <div class="buttons">
            <Button onClick={() => setWriting(true)}>{t("room.idea_early", { noun: nounOf(ahead) })}</Button>
          </div>
        )}
        {held.length > 0 && <EarlyIdeas items={held} ahead={ahead} />}
        <NextSteps step={step} />
        <Me />
      </main>
      {ahead && writing && <Early from={step.id} ahead={ahead} />}
    </>
  );
}

function Early({ from, ahead }: { from: Id; ahead: Step }) {
  const builds = useSignal<Idea | null>(null);
  const max = Number(ahead.settings.max_length ?? MAX_IDEA);
  return <Composer step={ahead} max={max} builds={builds} from={from} focus />;
}

function Me() {
  return (
    <p class="menu-row welcome-me">
      <Group sector={me.value?.sector ?? ""} size="small" />
      <Button kind="secondary" small onClick={showGroups}>
        {t("room.change_group")}
      </Button>
    </p>
  );
}
