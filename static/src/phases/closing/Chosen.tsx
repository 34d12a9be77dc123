/** What the room goes on with: how it stands to each, and what comes first. What is one's own stands in full beside it. */
import type { Concept } from "../../contract/cards";
import { byDay, day, longDay } from "../../sync/days";
import { cards } from "../../sync/store";
import { MatchCard } from "../../teams/MatchCard";
import { concepts } from "../../teams/opened_concept";
import { actions, inTeam } from "../../teams/own_membership";
import { Who } from "../../teams/people";
import { ahead } from "../../teams/plan_steps";
import { TeamLine } from "../../teams/TeamLine";
import { about } from "../../teams/totals";
import { outcomeWords } from "../../voting/results/outcome_words";
import { atTheEnd } from "../../voting/results/went_on";
import { waitsForOwnYes } from "../concepts/match/needs_and_offers";

/** One line each where there are many: what one has said yes to oneself must not drown. */
const FEW = 4;

/** The concepts, or, where it did not come to concepts, the ideas that were chosen. */
export function Chosen() {
  const { words, list: made } = atTheEnd(concepts());
  const ideas = cards("ideas").filter((idea) => idea.selected);
  if (!made.length && !ideas.length) return null;
  return (
    <section aria-labelledby="chosen">
      <h2 id="chosen">{words}</h2>
      <ul class="cards">
        {made.map((concept) => (
          <li key={concept.id} class="card">
            <One concept={concept} whole={made.length <= FEW} />
          </li>
        ))}
        {!made.length &&
          ideas.map((idea) => (
            <li key={idea.id} class="card words">
              {idea.text}
            </li>
          ))}
      </ul>
    </section>
  );
}

function One({ concept, whole }: { concept: Concept; whole: boolean }) {
  const { kind, title, fields } = concept;
  const told = inTeam(concept) || waitsForOwnYes(concept);
  if (kind === "match")
    return told ? <h3 class="words">{fields.need?.text || title}</h3> : <MatchCard concept={concept} />;
  return (
    <>
      <h3 class="words">{title}</h3>
      <Stands concept={concept} />
      {whole && fields.solution?.text && <p class="words">{fields.solution.text}</p>}
      {whole && <TeamLine concept={concept} />}
      {whole && fields.proposal?.text && <p class="words">{fields.proposal.text}</p>}
      <First concept={concept} />
    </>
  );
}

function Stands({ concept }: { concept: Concept }) {
  const words = outcomeWords(concept);
  return words ? <p class="meta">{words}</p> : null;
}

/** The wall has the day and no name; whoever looks for it finds it here. */
function First({ concept }: { concept: Concept }) {
  const [first] = ahead(about(actions(), concept.id)).sort(byDay);
  if (!first) return null;
  return (
    <>
      <p class="words">{first.what}</p>
      <p class="team-people meta">
        <time dateTime={first.due} title={longDay(first.due)}>
          {day(first.due)}
        </time>
        {first.who && <Who who={first.who} />}
      </p>
    </>
  );
}
