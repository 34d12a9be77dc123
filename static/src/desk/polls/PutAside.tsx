/**
 * What was hidden while people vote on it, told to the facilitator before it matters: it is out of the count, and can be
 * shown again; once it is counted, that it won is said before everybody is shown the result.
 */
import type { Poll, Result } from "../../cards";
import { t } from "../../i18n";
import { Button } from "../../parts/Button";
import { card } from "../../store";
import { goesOn } from "../../voting/figures";
import { act } from "../act";

export function PutAside({ poll, result }: { poll: Poll; result?: Result }) {
  if (poll.state === "ready" || poll.state === "revealed" || poll.erased !== undefined) return null;
  const hidden = poll.options.map((id) => card("ideas", id)).filter((idea) => idea?.hidden);
  const won = new Set(result ? goesOn(result) : []);
  const told = hidden.filter((idea) => idea && (!result || won.has(idea.id)));
  if (!told.length) return null;
  return (
    <div class="notice warning" role="status">
      <p>{t(result ? "polls.aside_won" : "polls.aside", { n: told.length })}</p>
      <ul class="aside-list">
        {told.map(
          (idea) =>
            idea && (
              <li key={idea.id}>
                <span class="words">{idea.text}</span>{" "}
                <Button
                  small
                  kind="secondary"
                  onClick={() =>
                    void act("idea.hide", { id: idea.id, hidden: false }, t("polls.aside_shown"), "undo")
                  }
                >
                  {t("polls.aside_show")}
                </Button>
              </li>
            ),
        )}
      </ul>
    </div>
  );
}
