/** The needs that nobody has answered yet, in full: they are read aloud, and answered by a raised hand. */
import { t } from "../../../base/i18n";
import { IdeaCard } from "../../../components/IdeaCard";
import { unanswered } from "../match/needs_and_offers";

export function Unanswered() {
  const needs = unanswered();
  return (
    <section class="panel" aria-labelledby="unanswered">
      <h2 id="unanswered">
        {needs.length ? `${t("match.unanswered")} (${needs.length})` : t("match.all_answered")}
      </h2>
      <ul class="inbox">
        {needs.map((idea) => (
          <li key={idea.id}>
            <IdeaCard idea={idea} />
          </li>
        ))}
      </ul>
    </section>
  );
}
