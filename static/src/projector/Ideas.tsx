/** The ideas on the wall, without marks or names. What is hidden or awaits approval never comes here. */

import { own } from "../base/direction";
import { t } from "../base/i18n";
import { shortened } from "../base/truncate";
import { CorrectedText } from "../components/CorrectedText";
import type { Idea, Step } from "../contract/cards";
import { nounOfAll } from "../sync/idea_nouns";
import { card } from "../sync/store";
import { Fit } from "./Fit";
import { type Entry, inSteps, toRead } from "./ideas_to_read";

export function Ideas({ step }: { step: Step }) {
  return (
    <Fit items={inSteps(toRead(step), step)} kind="screen-wall" draw={(entry) => <One entry={entry} />} />
  );
}

/** "46 idéer": so many on every wall, desk and phone. */
export function HowMany({ step }: { step: Step }) {
  const all = toRead(step);
  return <>{t("common.ideas", { n: all.length, noun: nounOfAll(all) })}</>;
}

function One({ entry }: { entry: Entry }) {
  if ("idea" in entry) return <Card idea={entry.idea} />;
  return (
    <h2 class="words">
      {entry.heading} <span class="num">{entry.n}</span>
    </h2>
  );
}

const LINE = 60; // characters of what it builds on: that stands in full elsewhere

function Card({ idea }: { idea: Idea }) {
  const from = card("ideas", idea.builds_on);
  return (
    <article class="card arrive">
      <p class="words">{idea.text}</p>
      {idea.for_whom && <p class="small words">{t("room.for_whom_of", { whom: idea.for_whom })}</p>}
      {from && <p class="small words">{`${t("room.builds_on")}: ${own(shortened(from.text, LINE))}`}</p>}
      <CorrectedText of={idea} kind="small words" />
    </article>
  );
}
