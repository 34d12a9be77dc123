/** One thing, and nothing beside it. */
import type { ComponentChildren } from "preact";
import type { Idea } from "../cards";
import { t } from "../i18n";
import { TimeLeft } from "../parts/TimeLeft";
import { session } from "../store";

export function Loud({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <main class={`screen-loud ${title.length > 40 ? "long" : ""}`} id="main">
      <h1 class="words">{title}</h1>
      {children}
    </main>
  );
}

/** One idea that the facilitator holds up. */
export function Spotlight({ idea }: { idea: Idea }) {
  return <Loud title={idea.text}>{idea.for_whom && <p class="words screen-now">{idea.for_whom}</p>}</Loud>;
}

/** "Kig op": the phones are quiet, and so is the wall. */
export function LookUp({ brief }: { brief: string | null }) {
  const words = session.value?.attention?.message || brief;
  return (
    <main class="screen-loud look" id="main">
      <h1>{t("room.look_up")}</h1>
      {words && <p class="words">{words}</p>}
      <p class="screen-clock">
        <TimeLeft full />
      </p>
    </main>
  );
}
