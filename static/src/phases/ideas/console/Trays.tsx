/**
 * What is not in the room's sight: ideas that wait for a yes, that came late, and that are hidden. Nothing is deleted.
 * They lie folded in one row, so that none that comes pushes the list below; those that wait for a yes are marked.
 */

import { t } from "../../../base/i18n";
import { Button } from "../../../components/Button";
import { IdeaCard } from "../../../components/IdeaCard";
import { hide } from "../../../console/ideas/IdeaRow";
import { Answered, LetIn, TakeAll } from "../../../console/ideas/WaitingIdeas";
import { useStanding } from "../../../console/steady_list";
import type { Idea } from "../../../contract/cards";
import { cards, step } from "../../../sync/store";

type Tray = "pending" | "late" | "hidden";

const TRAYS: Readonly<Record<Tray, (idea: Idea) => boolean>> = {
  pending: ({ pending, late }) => Boolean(pending && !late),
  late: ({ pending, late }) => Boolean(pending && late),
  hidden: ({ pending, hidden }) => Boolean(hidden && !pending),
};

const inOrder = (a: Idea, b: Idea): number => (a.n ?? 0) - (b.n ?? 0);

export function Trays() {
  return (Object.keys(TRAYS) as Tray[]).map((tray) => <OneTray key={tray} tray={tray} />);
}

function OneTray({ tray }: { tray: Tray }) {
  const found = cards("ideas").filter(TRAYS[tray]).sort(inOrder);
  const { list, rows } = useStanding(found);
  if (!rows.length) return null;
  return (
    <details
      class={`panel more ${tray === "hidden" ? "" : "waits"}`}
      open={tray === "pending" && step.value?.settings.approval === true}
    >
      <summary>{t(`console.tray_${tray}`, { n: found.length })}</summary>
      {tray !== "hidden" && <TakeAll ideas={found} />}
      <ul class="inbox" ref={list}>
        {rows.map(({ card: idea, gone }) => (
          <li key={idea.id}>
            <IdeaCard idea={idea} act={<div class="idea-acts">{acts(tray, idea, gone)}</div>} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function acts(tray: Tray, idea: Idea, gone: boolean) {
  if (gone) return <Answered idea={idea} />;
  if (tray !== "hidden") return <LetIn idea={idea} />;
  return (
    <Button small kind="secondary" onClick={() => hide(idea, false, "console.showed")}>
      {t("common.show_again")}
    </Button>
  );
}
