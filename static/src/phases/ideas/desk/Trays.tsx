/** What is not in the room's sight: ideas that wait for a yes, that came late, and that are hidden. Nothing is deleted. */
import type { Idea } from "../../../cards";
import { act } from "../../../desk/act";
import { t } from "../../../i18n";
import { ask } from "../../../outbox";
import { Button } from "../../../parts/Button";
import { IdeaCard } from "../../../parts/IdeaCard";
import { answer } from "../../../parts/Undo";
import { hide } from "./Inbox";

type Tray = "pending" | "late" | "hidden";

const TRAYS: Readonly<Record<Tray, (idea: Idea) => boolean>> = {
  pending: ({ pending, late }) => Boolean(pending && !late),
  late: ({ pending, late }) => Boolean(pending && late),
  hidden: ({ pending, hidden }) => Boolean(hidden && !pending),
};

interface TraysProps {
  ideas: readonly Idea[];
  /** Only what waits for an answer: late ideas come when the room has moved on. */
  waiting?: boolean;
}

export function Trays({ ideas, waiting = false }: TraysProps) {
  const filled = (Object.keys(TRAYS) as Tray[])
    .filter((tray) => !waiting || tray !== "hidden")
    .map((tray) => ({ tray, found: ideas.filter(TRAYS[tray]).sort((a, b) => (a.n ?? 0) - (b.n ?? 0)) }))
    .filter(({ found }) => found.length > 0);
  if (!filled.length) return null;
  return (
    <section class="panel trays" aria-label={t("desk.trays")}>
      {filled.map(({ tray, found }) => (
        <details key={tray} class="more" open={tray !== "hidden"}>
          <summary>{t(`desk.tray_${tray}`, { n: found.length })}</summary>
          {tray !== "hidden" && found.length > 1 && <TakeAll ideas={found} />}
          <ul class="cards">
            {found.map((idea) => (
              <li key={idea.id}>
                <IdeaCard idea={idea}>
                  <Choice tray={tray} idea={idea} />
                </IdeaCard>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

function Choice({ tray, idea }: { tray: Tray; idea: Idea }) {
  if (tray === "hidden")
    return (
      <Button small kind="secondary" onClick={() => hide(idea, false, "desk.showed")}>
        {t("common.show_again")}
      </Button>
    );
  return (
    <>
      <Button small kind="secondary" onClick={() => hide(idea, false, "desk.included")}>
        {t("desk.include")}
      </Button>
      <Button small kind="quiet" onClick={() => hide(idea, true, "desk.hid")}>
        {t("desk.leave_out")}
      </Button>
    </>
  );
}

/** One after the other; the last one said stands for all. */
function TakeAll({ ideas }: { ideas: readonly Idea[] }) {
  const take = async () => {
    const [last, ...others] = [...ideas].reverse();
    for (const { id } of others) if (!answer(await ask("idea.hide", { id, hidden: false }))) return;
    if (last)
      await act("idea.hide", { id: last.id, hidden: false }, t("desk.included_all", { n: ideas.length }));
  };
  return (
    <Button small onClick={take}>
      {t("desk.include_all", { n: ideas.length })}
    </Button>
  );
}
