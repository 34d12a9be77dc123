/** Welcome, from the console: the question, and how the rest come in. Who is here stands in the head and at the side. */

import { WaysIn } from "../../desk/CodeSheet";
import { NowPanel } from "../../desk/NowPanel";
import { t } from "../../i18n";
import { session, steps } from "../../store";
import { toWriteIn } from "../../teams/asked";
import { AddThing } from "../concepts/desk/AddThing";
import type { PhaseProps } from "../props";

export function WelcomeDesk({ step }: PhaseProps) {
  return (
    <>
      <NowPanel step={step}>
        {session.value?.question && <p class="words big-question">{session.value.question}</p>}
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
