/** A step of the plan, written in or mended at the desk: from paper, from the last session, for somebody without a phone. */
import { useState } from "preact/hooks";
import { t } from "../../../base/i18n";
import { newId } from "../../../base/ids";
import { Button } from "../../../components/Button";
import { Sheet } from "../../../components/Sheet";
import { act } from "../../../console/act";
import type { Action, Concept } from "../../../contract/cards";
import { board } from "../../../sync/store";
import { ActionFields } from "../ActionFields";
import { BLANK, type Form, formOf, partnerOf, problems, whoOf } from "../form";

interface SheetProps {
  concept: Concept;
  /** What is written in was agreed last time. */
  back: boolean;
  given?: Action;
  onClose(): void;
}

const STATES = ["open", "doing", "done", "dropped"] as const;

export function StepSheet({ concept, back, given, onClose }: SheetProps) {
  return (
    <Sheet title={t(given ? "console.action_edit" : "console.action_add")} onClose={onClose}>
      <p class="words">{concept.title}</p>
      <Written {...{ concept, back, given, onClose }} />
    </Sheet>
  );
}

function Written({ concept, back, given, onClose }: SheetProps) {
  const [form, setForm] = useState<Form>(given ? formOf(given) : BLANK);
  const [state, setState] = useState<Action["state"]>(given?.state ?? "open");
  const [tried, setTried] = useState(false);
  const wrong = problems(form);
  const save = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(wrong).length) return;
    const what = form.what.trim();
    const told = { what, who: whoOf(form), due: form.due, partner: partnerOf(form) || null, state };
    const payload = { id: given?.id ?? newId(), concept: concept.id, ...told };
    if ((await act("action.enter", payload, t("console.action_saved", { what })))?.ok) onClose();
  };
  return (
    <form class="stack" onSubmit={save}>
      <ActionFields
        form={form}
        wrong={tried ? wrong : {}}
        doers={concept.team.filter((id) => board.members.value.get(id)?.name)}
        back={back}
        write={(part) => setForm({ ...form, ...part })}
      />
      <StateChoice state={state} choose={setState} />
      <div class="buttons">
        <Button type="submit">{t("common.save")}</Button>
        <Button kind="quiet" onClick={onClose}>
          {t("common.cancel")}
        </Button>
      </div>
    </form>
  );
}

function StateChoice({ state, choose }: { state: Action["state"]; choose(state: Action["state"]): void }) {
  return (
    <label class="field">
      <span>{t("console.action_state")}</span>
      <select value={state} onChange={(event) => choose(event.currentTarget.value as Action["state"])}>
        {STATES.map((name) => (
          <option key={name} value={name}>
            {t(`actions.state_${name}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
