/** Ideas that wait for an answer, wherever the room is by now: late ones come when it has moved on. */
import type { Idea } from "../../../cards";
import { told } from "../../../desk/act";
import { t } from "../../../i18n";
import { ask } from "../../../outbox";
import { Button } from "../../../parts/Button";
import { answer } from "../../../parts/Undo";
import { cards } from "../../../store";
import { hide } from "./IdeaRow";

const FEW = 3;

export const waitingIdeas = (): Idea[] =>
  cards("ideas")
    .filter(({ pending }) => pending)
    .sort((a, b) => (a.n ?? 0) - (b.n ?? 0));

/** The first few; all of them lie in the trays of the ideas step. */
export function WaitingIdeas() {
  const ideas = waitingIdeas();
  if (!ideas.length) return null;
  return (
    <div class="door">
      <p>{t("desk.ideas_wait", { n: ideas.length })}</p>
      <ul class="plain waiting-ideas">
        {ideas.slice(0, FEW).map((idea) => (
          <li key={idea.id}>
            <p class="words clamped">{idea.text}</p>
            <div class="buttons">
              <LetIn idea={idea} />
            </div>
          </li>
        ))}
      </ul>
      <TakeAll ideas={ideas} />
    </div>
  );
}

export function LetIn({ idea }: { idea: Idea }) {
  return (
    <>
      <Button small kind="secondary" onClick={() => hide(idea, false, "desk.included")}>
        {t("desk.include")}
      </Button>
      <Button small kind="quiet" onClick={() => hide(idea, true, "desk.hid")}>
        {t("desk.leave_out")}
      </Button>
    </>
  );
}

/** One after the other, said once. */
export function TakeAll({ ideas }: { ideas: readonly Idea[] }) {
  if (ideas.length < 2) return null;
  const take = async () => {
    for (const { id } of ideas) if (!answer(await ask("idea.hide", { id, hidden: false }))) return;
    told(t("desk.included_all", { n: ideas.length }));
  };
  return (
    <Button small kind="secondary" onClick={take}>
      {t("desk.include_all", { n: ideas.length })}
    </Button>
  );
}
