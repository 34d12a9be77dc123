/**
 * What was hidden of a vote, told to the facilitator before it matters: before the count that it is out of it, after it
 * that the votes are counted again without it before everybody is shown the result, and once they have been shown it,
 * that something chosen is hidden now. Each can be shown again from here.
 */

import { t } from "../../base/i18n";
import { Button } from "../../components/Button";
import type { Idea, Poll, Result } from "../../contract/cards";
import { card } from "../../sync/store";
import { goesOn } from "../../voting/results/figures";
import { hide } from "../ideas/IdeaRow";
import { count, useCounting } from "./counting";

interface Told {
  /** What the notice says of them. */
  says: string;
  ideas: Idea[];
  /** Shown again since the count, so there is nothing to show again. */
  back?: boolean;
}

const ideasOf = ({ options }: Pick<Poll, "options">): Idea[] =>
  options.map((id) => card("ideas", id)).filter((idea) => idea !== undefined);

/** What may be seen is not what was counted. */
function sinceTheCount(poll: Poll, { out = [], later = [] }: Result): Told[] {
  const ideas = ideasOf(poll);
  return [
    { says: "polls.aside_later", ideas: ideas.filter(({ id, hidden }) => hidden && !out.includes(id)) },
    {
      says: "polls.aside_back",
      ideas: ideas.filter(({ id, hidden }) => !hidden && later.includes(id)),
      back: true,
    },
  ];
}

function told(poll: Poll, result?: Result): Told[] {
  const hidden = ideasOf(poll).filter((idea) => idea.hidden);
  if (!result) return [{ says: "polls.aside", ideas: hidden }];
  if (poll.state === "counted") return sinceTheCount(poll, result);
  const chosen = new Set(goesOn(result));
  return [{ says: "polls.aside_chosen", ideas: hidden.filter(({ id }) => chosen.has(id)) }];
}

export function HiddenOptions({ poll, result }: { poll: Poll; result?: Result }) {
  const busy = useCounting(poll);
  if (poll.state === "ready" || poll.erased !== undefined) return null;
  const notices = told(poll, result).filter(({ ideas }) => ideas.length > 0);
  if (!notices.length) return null;
  return (
    <div class="notice warning stack" role="status">
      {notices.map((notice) => (
        <Notice key={notice.says} {...notice} />
      ))}
      {poll.state === "counted" && (
        <Button small kind="secondary" disabled={busy} onClick={() => count(poll)}>
          {t("polls.count_again")}
        </Button>
      )}
    </div>
  );
}

function Notice({ says, ideas, back }: Told) {
  return (
    <div>
      <p>{t(says, { n: ideas.length })}</p>
      <ul class="aside-list">
        {ideas.map((idea) => (
          <li key={idea.id}>
            <span class="words">{idea.text}</span> {!back && <ShowAgain idea={idea} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

const ShowAgain = ({ idea }: { idea: Idea }) => (
  <Button small kind="secondary" onClick={() => void hide(idea, false, "console.showed")}>
    {t("polls.aside_show")}
  </Button>
);
