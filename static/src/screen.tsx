/**
 * The projector: read-only, nothing personal, follows the room by itself. Light unless the room is dark (D);
 * F full screen, Q big code, + and − text size.
 */
import { signal } from "@preact/signals";
import { boot } from "./boot";
import { t } from "./i18n";
import { out } from "./link";
import { Out } from "./parts/Places";
import { grouped, Qr } from "./parts/Qr";
import { stepName } from "./parts/StepsLine";
import { TimeLeft } from "./parts/TimeLeft";
import { screens } from "./phases/index.screen";
import { view } from "./phases/load";
import type { PhaseProps } from "./phases/props";
import { screenKeys } from "./screen/keys";
import { presence, session, step } from "./store";
import { keepAwake } from "./wake";

const big = signal(false);

function Screen() {
  if (out.value) return <Out why={out.value} />;
  return (
    <div class="screen">
      <Head />
      <Scene />
      <Foot />
    </div>
  );
}

function Head() {
  return (
    <header class="screen-head">
      <p>{session.value?.title}</p>
      <p>{step.value && stepName(step.value)}</p>
      <p>
        <TimeLeft full />
      </p>
    </header>
  );
}

function Scene() {
  if (big.value || !step.value) return <JoinHere />;
  if (session.value?.attention?.on) return <Loud />;
  const load = screens[step.value.phase];
  const View = load ? view(load) : PlainStep;
  return View && <View key={step.value.id} step={step.value} late={false} />;
}

export function JoinHere() {
  return (
    <main class="screen-columns" id="main">
      <div>
        <h1>{t("common.join_on_phone")}</h1>
        <p class="screen-url">{location.host}</p>
        <p>{t("common.and_code")}</p>
        <p class="code screen-code">{grouped(session.value?.code)}</p>
      </div>
      <Qr />
    </main>
  );
}

function Loud() {
  return (
    <main class="screen-loud" id="main">
      <h1>{t("room.look_up")}</h1>
      <p class="words">{session.value?.attention?.message}</p>
    </main>
  );
}

function PlainStep({ step: now }: PhaseProps) {
  return (
    <main class="screen-loud" id="main">
      <h1>{stepName(now)}</h1>
      <p class="words">{session.value?.question}</p>
    </main>
  );
}

function Foot() {
  return (
    <footer class="screen-foot">
      <p>{t("common.joined", { n: presence.value?.online ?? session.value?.online ?? 0 })}</p>
      <p>
        {location.host} · <span class="code">{grouped(session.value?.code)}</span>
      </p>
    </footer>
  );
}

screenKeys({ big });
keepAwake();
void boot(Screen, screens);
