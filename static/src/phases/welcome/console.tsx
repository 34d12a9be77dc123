/** Welcome, from the console: the question, and how the rest come in. Who is here stands in the head and at the side. */

import { t } from "../../base/i18n";
import type { PhaseProps } from "../../base/view_props";
import { WaysIn } from "../../console/CodeSheet";
import { NowPanel } from "../../console/NowPanel";
import { session, steps } from "../../sync/store";
import { toWriteIn } from "../../teams/concept_kinds";
import { AddThing } from "../concepts/console/AddThing";

export function WelcomeConsole({ step }: PhaseProps) {
  return (
    <>
      <NowPanel step={step}>
        {session.value?.question && <p class="words big-question">{session.value.question}</p>}
      </NowPanel>
      <section class="panel" aria-labelledby="ways-in">
        <h2 id="ways-in">{t("console.invite_room")}</h2>
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
