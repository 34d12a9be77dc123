/**
 * Themes: on a phone one card at a time, or the themes to read (P4); on a wide screen the whole table (L2). Where
 * only the facilitators sort, everybody watches the themes grow.
 */

import { useState } from "preact/hooks";
import { t } from "../../base/i18n";
import type { PhaseProps } from "../../base/view_props";
import { Brief } from "../../components/Brief";
import { SearchBox } from "../../components/SearchBox";
import { Segments } from "../../components/Segments";
import { stepName } from "../../components/step_title";
import { Board } from "./Board";
import { BoardBar } from "./BoardBar";
import { NewTheme } from "./NewTheme";
import { Sheets } from "./Sheets";
import { Sorter, SorterBar } from "./Sorter";
import { intoSight } from "./sheet";
import { useSorting } from "./sorting";
import { columns, sortedNoun, useTable } from "./sorting_moves";
import { ThemeList } from "./ThemeList";
import { wide } from "./wide_screen";

export function ThemesRoom({ step, late }: PhaseProps) {
  const may = step.settings.who !== "facilitators" && !late;
  useTable(may);
  return (
    <>
      {wide.value ? <Table step={step} may={may} /> : <Small step={step} may={may} />}
      <Sheets may={may} />
    </>
  );
}

interface Part {
  step: PhaseProps["step"];
  may: boolean;
}

function Heading({ step, may }: Part) {
  return (
    <>
      <h1 class="sr-only" tabIndex={-1}>
        {stepName(step)}
      </h1>
      <Brief step={step} otherwise={may ? undefined : t("themes.watch", { noun: sortedNoun() })} />
    </>
  );
}

const SEARCH_FROM = 20;

function Table({ step, may }: Part) {
  const [query, setQuery] = useState("");
  const ideas = columns.value.reduce((sum, { piles }) => sum + piles.length, 0);
  return (
    <>
      <main class="room-main board-main" id="main">
        <div class="board-top">
          <Heading step={step} may={may} />
          {ideas >= SEARCH_FROM && (
            <SearchBox
              value={query}
              onText={setQuery}
              label={t("room.search_ideas")}
              placeholder={t("room.search_ideas")}
            />
          )}
        </div>
        {may && <NewTheme focus={false} made={intoSight} />}
        <Board may={may} query={query} />
      </main>
      {may && <BoardBar />}
    </>
  );
}

type View = "sort" | "see";
const views = (): Record<View, string> => ({
  sort: t("themes.sort"),
  see: t("themes.see", { n: columns.value.length - 1 }),
});

function Small({ step, may }: Part) {
  const [view, setView] = useState<View>("sort");
  const sorting = useSorting(step);
  const sorts = may && view === "sort";
  return (
    <>
      <main class="room-main" id="main">
        <Heading step={step} may={may} />
        {may && <Segments name="view" value={view} words={views()} choose={setView} />}
        {sorts ? <Sorter sorting={sorting} /> : <ThemeList may={may} />}
      </main>
      {sorts && sorting.pile && <SorterBar sorting={sorting} />}
    </>
  );
}
