/** The last thing that was done, with its way back, and behind it everything that can still be taken back. */
import history from "lucide-static/icons/history.svg";
import redo from "lucide-static/icons/redo-2.svg";
import undo from "lucide-static/icons/undo-2.svg";
import { useEffect, useState } from "preact/hooks";
import { t, time } from "../base/i18n";
import { Button } from "../components/Button";
import { EmptyState } from "../components/Notice";
import { Sheet } from "../components/Sheet";
import { note, paired } from "../components/Undo";
import { done, last, takeBack, wordOf } from "./act";
import { type Entry, fetchHistory } from "./history";

/** With its way back, unless that stands elsewhere on the page: just above, or by the table of themes. */
export function LastDone() {
  const [open, setOpen] = useState(false);
  const now = note.value === null ? last.value : null;
  const entry = paired.value ? undefined : done.value.find(({ id }) => id === now?.entry?.id);
  return (
    <section class="last-done" aria-label={t("console.done_here")}>
      <p>{now && t("console.last", { what: now.text })}</p>
      {entry && (
        <Button kind="quiet" small icon={entry.undid ? redo : undo} onClick={() => takeBack(entry)}>
          {wordOf(entry)}
        </Button>
      )}
      <Button
        kind="quiet"
        small
        icon={history}
        aria-label={t("console.history")}
        aria-haspopup="dialog"
        data-history
        onClick={() => setOpen(true)}
      >
        <span class="roomy">{t("console.history")}</span>
      </Button>
      {open && <History onClose={() => setOpen(false)} />}
    </section>
  );
}

function History({ onClose }: { onClose(): void }) {
  const [entries, setEntries] = useState<Entry[] | null | undefined>();
  const fetch = async () => setEntries(await fetchHistory());
  useEffect(() => void fetch(), []);
  return (
    <Sheet title={t("console.history_title")} onClose={onClose}>
      <p class="meta">{t("console.history_hint")}</p>
      {entries === null && <p>{t("common.no_answer")}</p>}
      {entries?.length === 0 && <EmptyState text={t("console.history_empty")} />}
      <ol class="history">
        {entries?.map((entry) => (
          <li key={entry.id}>
            <span class="meta num">{time(entry.at)}</span>
            <span class="words">
              {entry.text}
              {!entry.mine && <span class="meta"> · {t("console.by_another")}</span>}
            </span>
            <Button small kind="secondary" onClick={async () => (await takeBack(entry)) && fetch()}>
              {wordOf(entry)}
            </Button>
          </li>
        ))}
      </ol>
    </Sheet>
  );
}
