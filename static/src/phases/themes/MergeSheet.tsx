/**
 * "Saml med …". Of several ticked ones: which text shall stand in front? Of a single one: which idea does it belong
 * with? The others lie under it, unchanged.
 */

import { useState } from "preact/hooks";
import { t } from "../../base/i18n";
import { found } from "../../base/search";
import { SearchBox } from "../../components/SearchBox";
import { Sheet } from "../../components/Sheet";
import type { Id } from "../../contract/cards";
import type { Pile } from "./board_state";
import { close, settle, useFirstFocus } from "./sheet";
import { columns, merge, pileOf, themeName } from "./sorting_moves";

const SEARCH_FROM = 8;
const AT_ONCE = 60;

const all = (): Pile[] => columns.value.flatMap(({ piles }) => piles);

/** Those of the same theme first: what is alike mostly lies together. */
function candidates(id: Id): Pile[] {
  const theme = pileOf(id)?.idea.theme ?? null;
  const near = ({ idea }: Pile): number => ((idea.theme ?? null) === theme ? 0 : 1);
  return all()
    .filter(({ idea }) => idea.id !== id)
    .sort((a, b) => near(a) - near(b));
}

export function MergeSheet({ ids }: { ids: Id[] }) {
  const [query, setQuery] = useState("");
  const list = useFirstFocus();
  const several = ids.length > 1;
  const piles = several ? all().filter(({ idea }) => ids.includes(idea.id)) : candidates(ids[0]!);
  const fitting = piles.filter(({ idea }) => found(query, idea.text));
  const choose = (into: Id) =>
    settle(several ? ids : [ids[0]!], () =>
      merge(
        into,
        ids.filter((id) => id !== into),
      ),
    );
  return (
    <Sheet title={t(several ? "themes.merge_front" : "themes.merge")} onClose={close}>
      {!several && <p class="words clamped">{pileOf(ids[0]!)?.idea.text}</p>}
      <p class="meta">{t("themes.merge_keeps")}</p>
      {piles.length >= SEARCH_FROM && (
        <SearchBox value={query} onText={setQuery} label={t("room.search_ideas")} />
      )}
      {fitting.length === 0 && <p>{t("room.none_found")}</p>}
      <ul class="choices theme-choices" ref={list}>
        {fitting.slice(0, AT_ONCE).map(({ idea, under }) => (
          <li key={idea.id}>
            <button type="button" class="choice" onClick={() => choose(idea.id)}>
              <span>
                <span class="words clamped">{idea.text}</span>
                {!several && <span class="meta">{themeName(idea.theme ?? null)}</span>}
              </span>
              {under.length > 0 && <span class="tag num">×{under.length + 1}</span>}
            </button>
          </li>
        ))}
      </ul>
      {fitting.length > AT_ONCE && <p class="meta">{t("themes.search_for_more")}</p>}
    </Sheet>
  );
}
