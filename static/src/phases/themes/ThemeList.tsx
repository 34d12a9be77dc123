/** The themes with their ideas, one under the other: to read on a phone, and to put right where one may sort. */

import ellipsis from "lucide-static/icons/ellipsis.svg";
import { useState } from "preact/hooks";
import { t } from "../../base/i18n";
import { shortened } from "../../base/truncate";
import { Button } from "../../components/Button";
import { IdeaCard } from "../../components/IdeaCard";
import { EmptyState } from "../../components/Notice";
import type { Column, Pile } from "./board_state";
import { open } from "./sheet";
import { columns, sortedNoun } from "./sorting_moves";

const OPEN_UP_TO = 12;

export function ThemeList({ may }: { may: boolean }) {
  const all = columns.value;
  const ideas = all.reduce((sum, { piles }) => sum + piles.length, 0);
  const [unfolded] = useState(ideas <= OPEN_UP_TO);
  if (ideas === 0 && all.length === 1)
    return <EmptyState text={t("themes.nothing_yet", { noun: sortedNoun() })} />;
  const [loose, ...themes] = all;
  return (
    <div class="theme-list">
      {[...themes, loose!].map((column) => (
        <Theme key={column.theme?.id ?? ""} column={column} may={may} unfolded={unfolded} />
      ))}
    </div>
  );
}

function Theme({ column, may, unfolded }: { column: Column; may: boolean; unfolded: boolean }) {
  const { theme, piles } = column;
  if (!theme && piles.length === 0) return null;
  return (
    <details class="theme" open={unfolded || undefined}>
      <summary>
        <span class="words">{theme?.title ?? t("themes.none")}</span>{" "}
        <span class="num meta">{piles.length}</span>
      </summary>
      {may && theme && (
        <Button kind="quiet" small onClick={() => open({ kind: "theme", id: theme.id })}>
          {t("themes.edit_theme")}
        </Button>
      )}
      <ul class="cards wall">
        {piles.map((pile) => (
          <li key={pile.idea.id}>
            <PileCard pile={pile} may={may} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function PileCard({ pile: { idea, under }, may }: { pile: Pile; may: boolean }) {
  const acts = may && (
    <Button
      kind="quiet"
      icon={ellipsis}
      label={t("themes.acts_of", { idea: shortened(idea.text, 60) })}
      data-card={idea.id}
      aria-haspopup="dialog"
      onClick={() => open({ kind: "pile", id: idea.id })}
    />
  );
  return (
    <IdeaCard idea={idea} act={acts}>
      {under.length > 0 && (
        <button type="button" class="word-button" onClick={() => open({ kind: "pile", id: idea.id })}>
          {t("themes.pile", { n: under.length + 1, noun: sortedNoun() })}
        </button>
      )}
    </IdeaCard>
  );
}
