/**
 * The facilitator's console, on a laptop or a phone. The frame: what is now, where it can go, and at the side
 * what is always at hand. A person moves the room, by these buttons and by no key.
 */
import { boot } from "./boot";
import { DeskHead } from "./desk/DeskHead";
import { DeskNav } from "./desk/DeskNav";
import { panels } from "./desk/panels";
import { t } from "./i18n";
import { out } from "./link";
import { Menu } from "./parts/Menu";
import { EmptyState } from "./parts/Notice";
import { OutboxSheet } from "./parts/OutboxSheet";
import { Loading, Out } from "./parts/Places";
import { stepName } from "./parts/StepsLine";
import { useTimeKey } from "./parts/TimeLeft";
import { UndoBar } from "./parts/Undo";
import { desks } from "./phases/index.desk";
import { view } from "./phases/load";
import type { PhaseProps } from "./phases/props";
import { session, step } from "./store";
import { keepAwake } from "./wake";

function Desk() {
  useTimeKey();
  return (
    <div class="desk">
      <a class="skip" href="#main">
        {t("common.skip")}
      </a>
      <DeskHead />
      <Body />
      <DeskNav />
      <UndoBar />
      <Menu />
      <OutboxSheet />
    </div>
  );
}

function Body() {
  if (out.value) return <Out why={out.value} />;
  if (!session.value) return <Loading />;
  return (
    <div class="desk-body">
      <main class="desk-main" id="main">
        <Now />
      </main>
      <aside class="desk-side">
        {panels.map((Panel, at) => (
          <Panel key={at} />
        ))}
      </aside>
    </div>
  );
}

function Now() {
  if (!step.value) return <EmptyState text={t("room.not_started")} />;
  const load = desks[step.value.phase];
  const View = load ? view(load) : PlainStep;
  return View && <View key={step.value.id} step={step.value} late={false} />;
}

function PlainStep({ step: now }: PhaseProps) {
  return (
    <section class="panel">
      <h1>{stepName(now)}</h1>
      <p class="words">{session.value?.question}</p>
    </section>
  );
}

keepAwake();
void boot(Desk, desks);
