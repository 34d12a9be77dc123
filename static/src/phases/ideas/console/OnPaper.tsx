/** Ideas from paper, or from somebody without a phone: they get their author's group, not the facilitator's. */
import { useRef, useState } from "preact/hooks";
import { t } from "../../../base/i18n";
import { newId } from "../../../base/ids";
import { lines } from "../../../base/pasted_lines";
import { sendsOnEnter } from "../../../base/viewport";
import { Button } from "../../../components/Button";
import { Field, length } from "../../../components/Field";
import { sectorName } from "../../../components/SectorMark";
import { tell } from "../../../components/Undo";
import { firstGroup, GroupChoice } from "../../../console/GroupChoice";
import type { Step } from "../../../contract/cards";
import { send } from "../../../outbox/outbox";
import { belongs, nounOf } from "../../../sync/idea_nouns";
import { onlyReads } from "../../../sync/only_reads";
import { cards } from "../../../sync/store";
import { useDraft } from "../../../writing/drafts";

const MAX = 280;

export function OnPaper({ step }: { step: Step }) {
  const draft = useDraft(step.id, "paper");
  const [sector, setSector] = useState(firstGroup);
  const [error, setError] = useState<string | null>(null);
  const bare = onlyReads(step) && !cards("ideas").some((idea) => belongs(step, idea)); // it has to come from somewhere
  const box = useRef<HTMLTextAreaElement>(null);
  const max = Number(step.settings.max_length ?? MAX);
  const post = () => {
    const texts = lines(draft.text.value);
    const over = Math.max(...texts.map(length)) - max;
    const wrong = texts.length
      ? over > 0
        ? t("common.too_long", { n: over })
        : null
      : t("room.write_first", { noun: nounOf(step) });
    setError(wrong);
    box.current?.focus();
    if (wrong) return;
    for (const text of texts) send("idea.post", { id: newId(), text, proxy: sector });
    draft.text.value = "";
    tell(t("desk.paper_sent", { n: texts.length, group: sectorName(sector), noun: nounOf(step) }));
  };
  return (
    <details class="panel more" open={draft.text.value !== "" || bare}>
      <summary>{t("desk.paper")}</summary>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          post();
        }}
      >
        <p class="meta">
          {t("desk.paper_hint")} {t("kinds.lines_hint")}
        </p>
        <Field
          label={t("desk.paper_text", { noun: nounOf(step) })}
          value={draft.text.value}
          error={error}
          rows={2}
          max={lines(draft.text.value).length < 2 ? max : undefined}
          box={box}
          onText={(text) => {
            draft.text.value = text;
          }}
          onKeyDown={(event) => {
            if (!sendsOnEnter(event)) return;
            event.preventDefault();
            post();
          }}
        />
        <div class="paper-row">
          <GroupChoice value={sector} choose={setSector} />
          <Button kind="secondary" type="submit">
            {t("desk.paper_send")}
          </Button>
        </div>
      </form>
    </details>
  );
}
