/** Ideas from paper, or from somebody without a phone: they get their author's group, not the facilitator's. */
import type { RefObject } from "preact";
import { useRef, useState } from "preact/hooks";
import { t } from "../../../base/i18n";
import { newId } from "../../../base/ids";
import { lines } from "../../../base/pasted_lines";
import { sendsOnEnter } from "../../../base/viewport";
import { Button } from "../../../components/Button";
import { Field, length } from "../../../components/Field";
import { sectorName } from "../../../components/SectorMark";
import { tell } from "../../../components/Undo";
import { GroupChoice } from "../../../console/GroupChoice";
import type { Step } from "../../../contract/cards";
import { MAX_IDEA } from "../../../contract/lengths";
import { send } from "../../../outbox/outbox";
import { belongs, nounOf } from "../../../sync/idea_nouns";
import { onlyReads } from "../../../sync/only_reads";
import { cards } from "../../../sync/store";
import { useDraft } from "../../../writing/drafts";

/** Why these lines cannot be sent, or null. */
function problemOf(texts: readonly string[], max: number, step: Step): string | null {
  if (!texts.length) return t("room.write_first", { noun: nounOf(step) });
  const over = Math.max(...texts.map(length)) - max;
  return over > 0 ? t("common.too_long", { n: over }) : null;
}

/** What was written for others, a line each, and who they are. */
function usePaper(step: Step, max: number, box: RefObject<HTMLTextAreaElement | null>) {
  const draft = useDraft(step.id, "paper");
  const [sector, setSector] = useState("");
  const [error, setError] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const post = (event: Event) => {
    event.preventDefault();
    const texts = lines(draft.text.value);
    const wrong = problemOf(texts, max, step);
    setError(wrong);
    setTried(true);
    if (wrong || sector) box.current?.focus();
    if (wrong || !sector) return;
    for (const text of texts) send("idea.post", { id: newId(), text, proxy: sector });
    draft.text.value = "";
    setSector(""); // the next paper may be somebody else's
    setTried(false);
    tell(t("console.paper_sent", { n: texts.length, group: sectorName(sector), noun: nounOf(step) }));
  };
  return { text: draft.text, sector, setSector, error, nobody: tried && !sector, post };
}

export function OnPaper({ step }: { step: Step }) {
  const box = useRef<HTMLTextAreaElement>(null);
  const max = Number(step.settings.max_length ?? MAX_IDEA);
  const { text, sector, setSector, error, nobody, post } = usePaper(step, max, box);
  const bare = onlyReads(step) && !cards("ideas").some((idea) => belongs(step, idea)); // it has to come from somewhere
  return (
    <details class="panel more" open={text.value !== "" || bare}>
      <summary>{t("console.paper")}</summary>
      <form class="stack" onSubmit={post}>
        <p class="meta">
          {t("console.paper_hint")} {t("kinds.lines_hint")}
        </p>
        <Field
          label={t("console.paper_text", { noun: nounOf(step) })}
          value={text.value}
          error={error}
          rows={2}
          max={lines(text.value).length < 2 ? max : undefined}
          box={box}
          onText={(next) => {
            text.value = next;
          }}
          onKeyDown={(event) => sendsOnEnter(event) && post(event)}
        />
        <div class="paper-row">
          <GroupChoice
            value={sector}
            error={nobody ? t("console.paper_group_missing") : null}
            choose={setSector}
          />
          <Button kind="secondary" type="submit">
            {t("console.paper_send")}
          </Button>
        </div>
      </form>
    </details>
  );
}
