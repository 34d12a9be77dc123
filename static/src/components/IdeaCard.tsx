/**
 * One idea. Own ones always show the own mark and how far they got; others' show no mark until the result is
 * known, because in a small group a mark is a name.
 */

import type { ComponentChildren } from "preact";
import { own } from "../base/direction";
import { t } from "../base/i18n";
import type { Idea } from "../contract/cards";
import type { Item } from "../outbox/item";
import { nounOfIdea } from "../sync/idea_nouns";
import { card } from "../sync/store";
import { CorrectedText } from "./CorrectedText";
import { SectorMark } from "./SectorMark";
import { SendState } from "./SendState";

interface IdeaCardProps {
  idea: Idea;
  /** The own sector, when it is one's own idea. */
  own?: string;
  item?: Item;
  /** Beside the words: a ⋯, one thing to do, or some in `idea-acts`. */
  act?: ComponentChildren;
  /** In the foot, after how far it got. */
  children?: ComponentChildren;
}

export function IdeaCard({ idea, own, item, act, children }: IdeaCardProps) {
  const sector = own ?? idea.sector;
  return (
    <article
      class={`card idea ${own ? "own" : ""} ${idea.pending ? "waits" : idea.hidden ? "quiet" : ""} ${idea.selected ? "chosen" : ""}`}
      id={`idea-${idea.id}`}
    >
      <div class="idea-text">
        {sector && <SectorMark sector={sector} size="small" />}
        <p>
          <span class="words">{idea.text}</span> {own && <SendState item={item} saved={!idea.hidden} />}
        </p>
      </div>
      {act}
      <CorrectedText of={idea} />
      <Origin idea={idea} />
      <div class="card-foot">
        {item?.state === "refused" && <span class="refusal">{item.error?.message}</span>}
        {own && <Fate idea={idea} />}
        {children}
      </div>
    </article>
  );
}

function Origin({ idea }: { idea: Idea }) {
  const from = card("ideas", idea.builds_on);
  if (!idea.for_whom && !from) return null;
  return (
    <p class="meta words">
      {idea.for_whom && t("room.for_whom_of", { whom: idea.for_whom })}
      {idea.for_whom && from && " · "}
      {from && `${t("room.builds_on")}: ${own(from.text)}`}
    </p>
  );
}

/** One that waits to be seen is hidden, too: but nobody has put it away. */
function fateOf({ pending, late, hidden, merged_into }: Idea): string | null {
  if (pending) return late ? "room.late" : "room.pending";
  if (hidden) return "room.hidden";
  return merged_into ? "room.merged" : null;
}

/** What became of one's own idea, in one neutral line. */
function Fate({ idea }: { idea: Idea }) {
  const fate = fateOf(idea);
  return fate && <span>{t(fate, { noun: nounOfIdea(idea) })}</span>;
}
