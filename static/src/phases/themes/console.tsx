/**
 * Themes, from the console: the same table as everybody's, always open to the facilitator's hand, and beside it
 * groups that might belong together, to say yes or no to.
 */

import { useState } from "preact/hooks";
import { t } from "../../base/i18n";
import type { PhaseProps } from "../../base/view_props";
import { StandsTwice } from "../../components/AlreadyThere";
import { SearchBox } from "../../components/SearchBox";
import { Segments } from "../../components/Segments";
import { act } from "../../console/act";
import { useFootActs } from "../../console/foot_actions";
import { NowPanel } from "../../console/NowPanel";
import { Board } from "./Board";
import { TickedActs } from "./BoardBar";
import { Groups, GroupsButton } from "./console/Groups";
import { BoardRow } from "./console/Row";
import { Sheets } from "./Sheets";
import { ticked } from "./sheet";
import { columns, themeTitles, useTable } from "./sorting_moves";
import { ThemeList } from "./ThemeList";
import { wide } from "./wide_screen";

export function ThemesConsole({ step }: PhaseProps) {
  useTable(true);
  useFootActs(ticked.value.size > 0 ? Ticked : null);
  return (
    <>
      <NowPanel step={step}>
        <WhoSorts step={step} />
      </NowPanel>
      <Table />
      <Sheets may />
    </>
  );
}

/** In the bar below, where they stay in sight however far down the ticked card lies. */
function Ticked() {
  return (
    <section class="foot-acts" aria-label={t("themes.sort")}>
      <TickedActs />
    </section>
  );
}

const SEARCH_FROM = 20;

function Table() {
  const [query, setQuery] = useState("");
  const piles = columns.value.reduce((sum, column) => sum + column.piles.length, 0);
  return (
    <section class="console-table" aria-label={t("console.table")}>
      <div class="console-table-bar">
        <BoardRow />
        <GroupsButton />
        {wide.value && piles >= SEARCH_FROM && (
          <SearchBox value={query} onText={setQuery} label={t("room.search_ideas")} />
        )}
      </div>
      <StandsTwice among={themeTitles()} />
      <div class="console-table-body">
        <Groups />
        {wide.value ? <Board may query={query} /> : <ThemeList may />}
      </div>
    </section>
  );
}

type Who = "everyone" | "facilitators";

function WhoSorts({ step }: Pick<PhaseProps, "step">) {
  const now = (step.settings.who ?? "everyone") as Who;
  const words: Record<Who, string> = {
    everyone: t("console.everyone_sorts"),
    facilitators: t("console.only_we_sort"),
  };
  const said = (who: Who) => t("console.sorts_now", { who: words[who] });
  const choose = (who: Who) =>
    act("step.update", { id: step.id, settings: { who } }, said(who), {
      type: "step.update",
      payload: { id: step.id, settings: { who: now } },
      said: said(now),
    });
  return (
    <Segments name="who-sorts" legend={t("console.who_sorts")} value={now} words={words} choose={choose} />
  );
}
