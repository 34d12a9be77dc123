/**
 * Ideas on the wall: while it is silent only that people write; then the newest 24 at most, newest first, without
 * marks or names. What is hidden or awaits approval never comes here.
 */
import type { Idea, Step } from "../../cards";
import { t } from "../../i18n";
import { nounOf, nounOfAll } from "../../nouns";
import { Brief } from "../../parts/Brief";
import { stepName } from "../../parts/StepsLine";
import { Fit } from "../../screen/Fit";
import { online } from "../../screen/Frame";
import { Loud } from "../../screen/Loud";
import { Scene } from "../../screen/Scene";
import { card, cards, session } from "../../store";
import type { PhaseProps } from "../props";

const MOST = 24;

export const wall = (ideas: readonly Idea[], step: Step): Idea[] =>
  ideas
    .filter((idea) => idea.step === step.id && !idea.merged_into && !idea.hidden)
    .sort((a, b) => b.n - a.n);

export function IdeasScreen({ step }: PhaseProps) {
  const question = session.value?.question || stepName(step);
  const ideas = step.settings.hidden === false ? wall(cards("ideas"), step) : [];
  if (!ideas.length)
    return (
      <Loud title={question}>
        <Brief step={step} />
        <p class="screen-now">{now(step)}</p>
      </Loud>
    );
  return (
    <Scene
      title={question}
      kind="wall-scene"
      aside={t("common.ideas", { n: ideas.length, noun: nounOfAll(ideas) })}
    >
      <Fit
        key={ideas.length > MOST ? "many" : "few"}
        items={ideas}
        most={MOST}
        kind="screen-wall"
        draw={(idea) => <Card idea={idea} />}
      />
    </Scene>
  );
}

const now = (step: Step): string =>
  step.settings.hidden === false
    ? t("room.no_ideas", { noun: nounOf(step) })
    : t("screen.writing", { n: Math.max(1, online()) });

function Card({ idea }: { idea: Idea }) {
  const from = card("ideas", idea.builds_on);
  return (
    <article class="card arrive">
      <p class="words">{idea.text}</p>
      {from && <p class="meta words">{`${t("room.builds_on")}: ${from.text}`}</p>}
    </article>
  );
}
