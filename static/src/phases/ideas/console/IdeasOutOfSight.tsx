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

type Kind = "pending" | "late" | "hidden";

const KINDS: Readonly<Record<Kind, (idea: Idea) => boolean>> = {
  pending: ({ pending, late }) => Boolean(pending && !late),
  late: ({ pending, late }) => Boolean(pending && late),
  hidden: ({ pending, hidden }) => Boolean(hidden && !pending),
};

const inOrder = (a: Idea, b: Idea): number => (a.n ?? 0) - (b.n ?? 0);

export function IdeasOutOfSight() {
  return (Object.keys(KINDS) as Kind[]).map((kind) => <OneKind key={kind} kind={kind} />);
}

function OneKind({ kind }: { kind: Kind }) {
  const found = cards("ideas").filter(KINDS[kind]).sort(inOrder);
  const { list, rows } = useStanding(found);
  if (!rows.length) return null;
  return (
    <details
      class={`panel more ${kind === "hidden" ? "" : "waits"}`}
      open={kind === "pending" && step.value?.settings.approval === true}
    >
      <summary>{t(`console.tray_${kind}`, { n: found.length })}</summary>
      {kind !== "hidden" && <TakeAll ideas={found} />}
      <ul class="inbox" ref={list}>
        {rows.map(({ card: idea, gone }) => (
          <li key={idea.id}>
            <IdeaCard idea={idea} act={<div class="idea-acts">{acts(kind, idea, gone)}</div>} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function acts(kind: Kind, idea: Idea, gone: boolean) {
  if (gone) return <Answered idea={idea} />;
  if (kind !== "hidden") return <LetIn idea={idea} />;
  return (
    <Button small kind="secondary" onClick={() => hide(idea, false, "console.showed")}>
      {t("common.show_again")}
    </Button>
  );
}
