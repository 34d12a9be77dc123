/**
 * The projector: read-only, nothing personal, no login; it follows the room by itself and speaks the session's
 * language. Its keys (`?` lists them) change only what this machine shows.
 */
import { useEffect } from "preact/hooks";
import { boot } from "./boot";
import { speak, t } from "./i18n";
import { out } from "./link";
import { screens } from "./phases/index.screen";
import { view } from "./phases/load";
import { DoorScene } from "./screen/DoorScene";
import { door } from "./screen/door";
import { Foot, Head } from "./screen/Frame";
import { Help } from "./screen/Help";
import { listenToKeys, look } from "./screen/keys";
import { Loud } from "./screen/Scene";
import { Spotlight } from "./screen/Spotlight";
import { big, influenceShown } from "./screen/state";
import { card, session, step } from "./store";
import { keepAwake } from "./wake";

function Screen() {
  useEffect(look, []);
  useLanguageOf(session.value?.language);
  if (out.value) return <Gone />;
  return (
    <div class="screen">
      <Head />
      <Now />
      <Foot />
      <Help />
    </div>
  );
}

function Now() {
  const now = step.value;
  if (big.value || !now) return <DoorScene />;
  const over = door() === "over";
  const lit = !over && card("ideas", session.value?.spotlight);
  if (lit) return <Spotlight idea={lit} />;
  if (influenceShown.value) return <Influence />;
  const load = screens[over ? "closing" : now.phase];
  const View = load && view(load);
  return View ? <View key={now.id} step={now} late={false} /> : <main id="main" aria-busy="true" />;
}

const influence = () => import("./influence/InfluenceScene").then((it) => it.InfluenceScene);

function Influence() {
  const View = view(influence);
  return View ? <View step={step.value!} late={false} /> : <main id="main" aria-busy="true" />;
}

function Gone() {
  return (
    <div class="screen">
      <span />
      <Loud title={t("screen.gone")}>
        <p>{t("screen.gone_explain")}</p>
      </Loud>
    </div>
  );
}

/** The machine by the projector may speak another language than the room. */
function useLanguageOf(language: "da" | "en" | undefined): void {
  useEffect(() => {
    if (language) void speak(language);
  }, [language]);
}

listenToKeys();
keepAwake();
void boot(Screen, screens);
