/** A scene with its heading. The question stands where the step asks it; the brief is what the planner wrote. */
import type { ComponentChildren } from "preact";
import type { Step } from "../cards";
import { Brief } from "../parts/Brief";

interface SceneProps {
  title: ComponentChildren;
  step?: Step;
  /** To the right of the heading: the figures of the moment. */
  aside?: ComponentChildren;
  kind?: string;
  children: ComponentChildren;
}

export function Scene({ title, step, aside, kind = "", children }: SceneProps) {
  return (
    <main class={`scene ${kind}`} id="main">
      <div class="scene-head">
        <h1 class="words">{title}</h1>
        {aside && <div class="scene-aside">{aside}</div>}
      </div>
      {step && <Brief step={step} />}
      {children}
    </main>
  );
}
