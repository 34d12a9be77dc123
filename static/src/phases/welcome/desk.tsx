/** Welcome, from the console: who has come, who is missing, and how the rest come in. */

import { WaysIn } from "../../desk/CodeSheet";
import { Figure, NowPanel } from "../../desk/NowPanel";
import { active, participants } from "../../desk/people";
import { t } from "../../i18n";
import { session, steps } from "../../store";
import { toWriteIn } from "../../teams/asked";
import { AddThing } from "../concepts/desk/AddThing";
import type { PhaseProps } from "../props";

export function WelcomeDesk({ step }: PhaseProps) {
  return (
    <>
      <NowPanel step={step}>
        <p class="words big-question">{session.value?.question}</p>
        <dl class="facts">
          <Figure label={t("desk.here_label")} value={participants.value.length} />
          <Figure label={t("desk.active_label")} value={active.value} />
        </dl>
      </NowPanel>
      <section class="panel" aria-labelledby="ways-in">
        <h2 id="ways-in">{t("desk.invite_room")}</h2>
        <WaysIn />
      </section>
      <BeforeWeBegin />
    </>
  );
}

/** What a later step works on and nobody has written in yet. */
function BeforeWeBegin() {
  const step = toWriteIn(steps.value);
  return step ? <AddThing step={step} /> : null;
}
