/** Ideas that wait for an answer, wherever the room is by now: late ones come when it has moved on. */

import { t } from "../../base/i18n";
import { Button } from "../../components/Button";
import { Notice } from "../../components/Notice";
import { answer } from "../../components/Undo";
import type { Idea } from "../../contract/cards";
import { ask } from "../../outbox/outbox";
import { nounOfAll } from "../../sync/idea_nouns";
import { card, cards } from "../../sync/store";
import { told } from "../act";
import type { Standing } from "../steady_list";
import { hide } from "./IdeaRow";

export const waitingIdeas = (): Idea[] =>
  cards("ideas")
    .filter(({ pending }) => pending)
    .sort((a, b) => (a.n ?? 0) - (b.n ?? 0));

const howMany = (ideas: readonly Idea[]): string =>
  t("console.ideas_wait", { n: ideas.length, noun: nounOfAll(ideas) });

/** Before the session ends: afterwards nobody can say yes to them. */
export function LeftWaiting() {
  const ideas = waitingIdeas();
  const [one] = ideas;
  if (!one) return null;
  return (
    <Notice kind="warning">
      <p>
        {howMany(ideas)} {t("console.ideas_wait_end")}
      </p>
      {ideas.length === 1 && <p class="words">{one.text}</p>}
      <div class="buttons">{ideas.length === 1 ? <LetIn idea={one} /> : <TakeAll ideas={ideas} />}</div>
    </Notice>
  );
}

/** The first few; all of them lie in the trays of the ideas step. */
export function WaitingIdeas({ held: { list, rows } }: { held: Standing<Idea> }) {
  const ideas = waitingIdeas();
  if (!rows.length) return null;
  return (
    <div class="door">
      <p>{ideas.length ? howMany(ideas) : t("console.nobody_waits")}</p>
      <ul class="plain waiting-ideas" ref={list}>
        {rows.map(({ card: idea, gone }) => (
          <li key={idea.id}>
            <p class="words clamped">{idea.text}</p>
            <div class="buttons">{gone ? <Answered idea={idea} /> : <LetIn idea={idea} />}</div>
          </li>
        ))}
      </ul>
      <TakeAll ideas={ideas} />
    </div>
  );
}

/** It keeps its place for a moment, so that the next one does not come under the finger. */
export function Answered({ idea }: { idea: Idea }) {
  return (
    <b class="meta">{t(card("ideas", idea.id)?.hidden ? "console.is_hidden" : "console.is_included")}</b>
  );
}

export function LetIn({ idea }: { idea: Idea }) {
  return (
    <>
      <Button small kind="secondary" onClick={() => hide(idea, false, "console.included")}>
        {t("console.include")}
      </Button>
      <Button small kind="quiet" onClick={() => hide(idea, true, "console.hid")}>
        {t("console.leave_out")}
      </Button>
    </>
  );
}

/** One after the other, said once. */
export function TakeAll({ ideas }: { ideas: readonly Idea[] }) {
  if (ideas.length < 2) return null;
  const take = async () => {
    for (const { id } of ideas) if (!answer(await ask("idea.hide", { id, hidden: false }))) return;
    told(t("console.included_all", { n: ideas.length, noun: nounOfAll(ideas) }));
  };
  return (
    <Button small kind="secondary" onClick={take}>
      {t("console.include_all", { n: ideas.length })}
    </Button>
  );
}
