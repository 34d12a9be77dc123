/**
 * The two frames of everything that is on the wall: a scene with its heading, and one thing that fills the wall. Both
 * say "Kig op" where the phones are quiet, and what is called out to the room; neither hides what the room looks at.
 */
import type { ComponentChildren } from "preact";
import { t } from "../base/i18n";
import { wordsWithoutMessage } from "../components/attention_words";
import { Brief } from "../components/Brief";
import type { Step } from "../contract/cards";
import { session } from "../sync/store";
import { Fit } from "./Fit";
import type { Sizes } from "./fit_text";

interface SceneProps {
  title: string;
  /** Small, above the title: where one is, when the title does not say it. */
  above?: string;
  step?: Step;
  /** To the right of the heading: the figures of the moment. */
  aside?: ComponentChildren;
  kind?: string;
  children: ComponentChildren;
}

export function Scene({ step, aside, kind = "", children, ...named }: SceneProps) {
  const { title, above } = headed(named);
  return (
    <main class={`scene ${kind} ${length(title)}`} id="main">
      <header class="scene-head">
        {above && <p class="scene-above words">{above}</p>}
        <h1 class="words">
          <LookUp />
          {title}
        </h1>
        {aside && <div class="scene-aside">{aside}</div>}
      </header>
      <Say step={step} />
      {children}
    </main>
  );
}

interface LoudProps {
  title: string;
  above?: string;
  step?: Step;
  children?: ComponentChildren;
}

const LOUD: Sizes = { sizes: [9.6, 8.4, 7.2, 6, 4.8, 4, 3.2, 2.8], least: 40, most: 1000 };
const ONE = [{ id: "one" }];

/** One thing, and nothing beside it. */
export function Loud({ step, children, ...named }: LoudProps) {
  const { title, above } = headed(named);
  const draw = () => (
    <>
      <header>
        <p class="scene-above words">
          <LookUp />
          {above}
        </p>
        <h1 class="words">{title}</h1>
      </header>
      <Say step={step} />
      {children}
    </>
  );
  return (
    <main class="projector-loud" id="main">
      <Fit items={ONE} kind="loud" wish={LOUD} draw={draw} />
    </main>
  );
}

/** A long title may take less room, never be cut. */
const length = (title: string): string => (title.length > 160 ? "longest" : title.length > 60 ? "long" : "");

export const lookUp = (): boolean => session.value?.attention?.on ?? false;

const calledOut = (): string => (lookUp() && session.value?.attention?.message) || "";

/** What somebody calls out to the room is what is large; where the room is stands small above it. */
function headed({ title, above }: Pick<SceneProps, "title" | "above">): Pick<SceneProps, "title" | "above"> {
  const called = calledOut();
  return called ? { title: called, above: title } : { title, above };
}

/** Small: what is to be looked at is what is large. A break is called by its name, and asks nobody to look. */
const LookUp = () =>
  lookUp() && !session.value?.attention?.title ? (
    <>
      <b class="projector-look">{t("room.look_up")}</b>{" "}
    </>
  ) : null;

/** While phones rest, what they say; what is called out is the heading already. Else the step's own instruction. */
function Say({ step }: { step?: Step }) {
  if (!step || calledOut()) return null;
  return lookUp() ? <p class="brief words">{wordsWithoutMessage()}</p> : <Brief step={step} />;
}
