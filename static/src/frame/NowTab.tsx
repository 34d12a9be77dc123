/** What is now: the phase's own view, and at the side what is at hand in all of them. */
import { useEffect, useRef } from "preact/hooks";
import { t } from "../base/i18n";
import { view } from "../base/lazy_view";
import type { PhaseProps } from "../base/view_props";
import { OpenSession } from "../console/EntryChoice";
import { NowPanel } from "../console/NowPanel";
import { LeftUnconfirmed } from "../console/polls/Unconfirmed";
import { Report } from "../console/Report";
import { NoQuestion } from "../console/SessionWords";
import { toTop } from "../console/scroll_top";
import { panels } from "../console/side_panels";
import type { Phase } from "../contract/cards";
import { consoles } from "../phases/console_views";
import { session, step } from "../sync/store";

/** What needs the width has a narrower side. */
const WIDE: ReadonlySet<Phase | undefined> = new Set(["themes"]);

export function NowTab() {
  useTop();
  if (session.value?.state === "ended") return <After />;
  const wide = WIDE.has(step.value?.phase);
  return (
    <div class={`console-columns ${wide ? "wide" : ""}`}>
      <main class="console-main" id="main">
        {session.value?.state === "draft" && <OpenSession />}
        <NoQuestion />
        <LeftUnconfirmed />
        <AtTheStep />
      </main>
      <aside class="console-side" aria-label={t("console.at_hand")}>
        {panels.map((Panel, at) => (
          <Panel key={at} />
        ))}
      </aside>
    </div>
  );
}

/** Another step begins at its top. */
function useTop(): void {
  const here = step.value?.id;
  const before = useRef(here);
  useEffect(() => {
    if (before.current !== here) toTop();
    before.current = here;
  }, [here]);
}

function AtTheStep() {
  if (!step.value) return <Before />;
  const load = consoles[step.value.phase];
  const View = load ? view(load) : PlainStep;
  return View && <View key={step.value.id} step={step.value} late={false} />;
}

const PlainStep = ({ step: now }: PhaseProps) => <NowPanel step={now} />;

/** What is left to do is the report. */
function After() {
  return (
    <main class="console-main console-session" id="main">
      <section class="panel now" aria-labelledby="after">
        <h1 id="after">{t("console.ended")}</h1>
        <Report />
      </section>
    </main>
  );
}

function Before() {
  return (
    <section class="panel now">
      <h1 tabIndex={-1}>{t("console.before")}</h1>
      <p class="words big-question">{session.value?.question}</p>
      <p>{t("console.before_hint")}</p>
    </section>
  );
}
