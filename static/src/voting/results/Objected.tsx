/**
 * What was objected to a thing when it was last voted on. It follows the thing: wherever the thing is read or put right
 * afterwards, on every screen, until another vote about it has been shown.
 */

import { t } from "../../base/i18n";
import type { Concept, Poll, Result } from "../../contract/cards";
import { card, cards } from "../../sync/store";
import { answersTo } from "../poll_question";
import { Said } from "./ObjectionList";
import { openOnes } from "./objections";

type About = Pick<Concept, "id">;

/** The last vote about it that everybody has seen, and that said something against it. */
export function objectedTo({ id }: About): { poll: Poll; result: Result } | null {
  const poll = cards("polls")
    .filter((one) => one.concept === id && one.state === "revealed")
    .sort(byAge)
    .at(-1);
  const result = card("results", poll?.id);
  return poll && result?.objections.length ? { poll, result } : null;
}

/** Of two steps the later one, of two rounds in one step the second. */
const byAge = (a: Poll, b: Poll): number => place(a) - place(b) || a.round - b.round;
const place = ({ step }: Poll): number => card("steps", step)?.position ?? 0;

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

/** On the wall only what is still to be dealt with. */
export function OpenObjections({ concept }: { concept: About }) {
  const found = objectedTo(concept);
  const open = found ? openOnes(found.result) : [];
  if (!found || !open.length) return null;
  return (
    <section class="objected">
      <h3 class="small">{t(`objection.from_${answersTo(found.result)}`)}</h3>
      {open.map(({ id, text }) => (
        <p key={id} class="words">
          {text || t("objection.without_words")}
        </p>
      ))}
    </section>
  );
}
