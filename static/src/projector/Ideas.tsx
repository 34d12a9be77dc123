/** The ideas on the wall, without marks or names. What is hidden or awaits approval never comes here. */

import { useRef, useState } from "preact/hooks";
import { own } from "../base/direction";
import { t } from "../base/i18n";
import { shortened } from "../base/truncate";
import { CorrectedText } from "../components/CorrectedText";
import type { Idea, Step } from "../contract/cards";
import { nounOfAll } from "../sync/idea_nouns";
import { card } from "../sync/store";
import { Fit, PageOf, usePacked } from "./Fit";
import type { Sizes } from "./fit_text";
import { type Pile, pilesOf, toRead, tracks } from "./ideas_to_read";
import { useTurning } from "./page_turner";

export function Ideas({ step, some }: { step: Step; some?: readonly Idea[] }) {
  const piles = pilesOf(step, some);
  if (piles.length > 1 || piles[0]?.read) return <Piles piles={piles} />;
  return <Fit items={piles[0]?.ideas ?? []} kind="projector-wall" draw={(idea) => <Card idea={idea} />} />;
}

const INSIDE: Sizes = { sizes: [5.6, 4.8, 4.2, 3.6], dense: 2.8, least: 8, most: 1000 };

/**
 * Written in several steps: side by side, each under its own heading, which stays while the pages turn; so no card stands
 * in a column that does not say where it is from.
 */
function Piles({ piles }: { piles: Pile[] }) {
  const place = useRef<HTMLDivElement>(null);
  const [pages, setPages] = useState(1);
  const page = useTurning(pages);
  usePacked(place, INSIDE, page, setPages);
  const wide = tracks(piles.map(({ ideas, read }) => ideas.length + (read?.length ?? 0)));
  return (
    <div class="fit" ref={place}>
      <div
        class="projector-columns piles"
        style={{ gridTemplateColumns: wide.map((n) => `minmax(0, ${n}fr)`).join(" ") }}
      >
        {piles.map(({ id, heading, ideas, read = [] }, at) => (
          <section key={id} class="projector-column">
            <h2 class="words">
              {heading} <span class="num">{ideas.length + read.length}</span>
            </h2>
            <ul class="fit-list projector-wall" data-tracks={wide[at]}>
              {read.map(({ id, concept, text }) => (
                <li key={id} class="fit-item">
                  <article class="card">
                    <p class="small words">{concept.title}</p>
                    <p class="words">{text}</p>
                  </article>
                </li>
              ))}
              {ideas.map((idea) => (
                <li key={idea.id} class="fit-item">
                  <Card idea={idea} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <PageOf page={page} of={pages} />
    </div>
  );
}

/** "46 idéer": so many on every wall, desk and phone. */
export function HowMany({ step }: { step: Step }) {
  const all = toRead(step);
  return <>{t("common.ideas", { n: all.length, noun: nounOfAll(all) })}</>;
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
