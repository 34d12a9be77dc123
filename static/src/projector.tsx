/**
 * The projector: read-only, nothing personal, no login; it follows the room by itself and speaks the session's
 * language. Its keys (`?` lists them) change only what this machine shows.
 */
import { useEffect } from "preact/hooks";
import { speak, t } from "./base/i18n";
import { view } from "./base/lazy_view";
import { keepAwake } from "./base/wake";
import type { Locale } from "./contract/cards";
import { boot } from "./frame/boot";
import { screens } from "./phases/projector_views";
import { Foot, Head } from "./projector/Frame";
import { Help } from "./projector/Help";
import { JoinScene } from "./projector/JoinScene";
import { joinState } from "./projector/join_state";
import { listenToKeys, look } from "./projector/keys";
import { Loud } from "./projector/Scene";
import { Spotlight } from "./projector/Spotlight";
import { big, influenceShown } from "./projector/state";
import { out } from "./sync/link";
import { card, session, step } from "./sync/store";

function Screen() {
  useEffect(look, []);
  useLanguageOf(session.value?.language);
  if (out.value) return <Gone />;
  return (
    <div class="projector">
      <Head />
      <Now />
      <Foot />
      <Help />
    </div>
  );
}

function Now() {
  const now = step.value;
  if (big.value || !now) return <JoinScene />;
  const over = joinState() === "over";
  const lit = !over && card("ideas", session.value?.spotlight);
  if (lit) return <Spotlight idea={lit} />;
  if (influenceShown.value) return <Influence />;
  const load = screens[over ? "closing" : now.phase];
  const View = load && view(load);
  return View ? <View key={now.id} step={now} late={false} /> : <main id="main" aria-busy="true" />;
}

const influence = () => import("./projector/InfluenceScene").then((it) => it.InfluenceScene);

function Influence() {
  const View = view(influence);
  return View ? <View step={step.value!} late={false} /> : <main id="main" aria-busy="true" />;
}

function Gone() {
  return (
    <div class="projector">
      <span />
      <Loud title={t("projector.gone")}>
        <p>{t("projector.gone_explain")}</p>
      </Loud>
    </div>
  );
}

/** The machine by the projector may speak another language than the room. */
function useLanguageOf(language: Locale | undefined): void {
  useEffect(() => {
    if (language) void speak(language);
  }, [language]);
}

listenToKeys();
keepAwake();
void boot(Screen, screens);
