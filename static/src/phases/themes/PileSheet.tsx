/** One idea, opened: its whole text, what was merged into it, and everything one can do with it. */
import combine from "lucide-static/icons/combine.svg";
import move from "lucide-static/icons/folder-input.svg";
import ungroup from "lucide-static/icons/ungroup.svg";
import { t } from "../../base/i18n";
import { Button } from "../../components/Button";
import { IdeaCard } from "../../components/IdeaCard";
import { Sheet } from "../../components/Sheet";
import type { Id, Idea } from "../../contract/cards";
import { close, focusCard, open } from "./sheet";
import { pileOf, sortedNoun, takeOut } from "./sorting_moves";

export function PileSheet({ id, may }: { id: Id; may: boolean }) {
  const pile = pileOf(id);
  if (!pile) return null;
  const shut = () => {
    close();
    focusCard(id);
  };
  return (
    <Sheet title={t("themes.idea", { noun: sortedNoun() })} onClose={shut}>
      <IdeaCard idea={pile.idea} />
      {may && (
        <div class="buttons">
          <Button icon={move} onClick={() => open({ kind: "move", ids: [id] })}>
            {t("themes.move")}
          </Button>
          <Button kind="secondary" icon={combine} onClick={() => open({ kind: "merge", ids: [id] })}>
            {t("themes.merge")}
          </Button>
        </div>
      )}
      {pile.under.length > 0 && <Under ideas={pile.under} may={may} />}
    </Sheet>
  );
}

function Under({ ideas, may }: { ideas: Idea[]; may: boolean }) {
  return (
    <section class="under" aria-labelledby="under">
      <h3 id="under">{t("themes.under", { n: ideas.length })}</h3>
      <ul class="cards">
        {ideas.map((idea) => (
          <li key={idea.id}>
            <IdeaCard idea={idea}>
              {may && (
                <Button kind="secondary" small icon={ungroup} onClick={() => takeOut(idea.id)}>
                  {t("themes.take_out")}
                </Button>
              )}
            </IdeaCard>
          </li>
        ))}
      </ul>
    </section>
  );
}
