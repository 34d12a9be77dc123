/**
 * What was objected to a thing when it was last voted on. It follows the thing: wherever the thing is read or put right
 * afterwards, on every screen, until another vote about it has been shown.
 */

import { t } from "../../base/i18n";
import type { Concept, Poll, Result } from "../../contract/cards";
import { answersTo } from "../poll_question";
import { lastResultOn, lastVoteOn } from "./last_vote";
import { Said } from "./ObjectionList";

type About = Pick<Concept, "id">;

/** The last vote about it, where it said something against it. */
export function objectedTo(about: About): { poll: Poll; result: Result } | null {
  const [poll, result] = [lastVoteOn(about), lastResultOn(about)];
  return poll && result?.objections.length ? { poll, result } : null;
}

export function Objected({ concept }: { concept: About }) {
  const found = objectedTo(concept);
  if (!found) return null;
  return (
    <section class="objected stack">
      <h3>{t(`objection.from_${answersTo(found.result)}`)}</h3>
      <ul class="stack plain">
        {found.result.objections.map((one) => (
          <li key={one.id} class="words">
            <Said objection={one} named={answersTo(found.result) === "consent"} />
          </li>
        ))}
      </ul>
    </section>
  );
}
