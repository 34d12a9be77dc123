/** The needs that nobody has answered yet, in full: they are read aloud, and answered by a raised hand. */
import { t } from "../../../base/i18n";
import { IdeaCard } from "../../../components/IdeaCard";
import type { Idea } from "../../../contract/cards";
import { unanswered } from "../match/needs_and_offers";

/** Folded where the step is about what was agreed. */
export function Unanswered({ folded }: { folded: boolean }) {
  const needs = unanswered();
  const words = needs.length ? `${t("match.unanswered")} (${needs.length})` : t("match.all_answered");
  if (!folded || !needs.length)
    return (
      <section class="panel" aria-labelledby="unanswered">
        <h2 id="unanswered">{words}</h2>
        <List needs={needs} />
      </section>
    );
  return (
    <details class="more panel">
      <summary>{words}</summary>
      <List needs={needs} />
    </details>
  );
}

function List({ needs }: { needs: Idea[] }) {
  return (
    <ul class="inbox">
      {needs.map((idea) => (
        <li key={idea.id}>
          <IdeaCard idea={idea} />
        </li>
      ))}
    </ul>
  );
}
