/** A step of the plan, written in or mended at the desk: from paper, from the last session, for somebody without a phone. */
import { useState } from "preact/hooks";
import { t } from "../../../base/i18n";
import { newId } from "../../../base/ids";
import { Button } from "../../../components/Button";
import { Field } from "../../../components/Field";
import { Sheet } from "../../../components/Sheet";
import { act } from "../../../console/act";
import type { Action, Concept } from "../../../contract/cards";
import { board, cards } from "../../../sync/store";
import { DateField } from "../../../teams/DateField";
import { whoseGroup } from "../../../teams/people";
import { BLANK, type Form, formOf, partnerOf, partners, problems, whoOf } from "../form";
import { People } from "../People";

interface SheetProps {
  concept: Concept;
  given?: Action;
  onClose(): void;
}

const STATES = ["open", "doing", "done", "dropped"] as const;

export function StepSheet({ concept, given, onClose }: SheetProps) {
  return (
    <Sheet title={t(given ? "desk.action_edit" : "desk.action_add")} onClose={onClose}>
      <p class="words">{concept.title}</p>
      <Written concept={concept} given={given} onClose={onClose} />
    </Sheet>
  );
}

function Written({ concept, given, onClose }: SheetProps) {
  const [form, setForm] = useState<Form>(given ? formOf(given) : BLANK);
  const [state, setState] = useState<Action["state"]>(given?.state ?? "open");
  const [wrong, setWrong] = useState(problems(BLANK));
  const [tried, setTried] = useState(false);
  const write = (part: Partial<Form>) => {
    const next = { ...form, ...part };
    setForm(next);
    setWrong(problems(next));
  };
  const error = (name: keyof typeof wrong) => (tried && wrong[name] ? t(wrong[name]) : null);
  const save = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    setWrong(problems(form));
    if (Object.keys(problems(form)).length) return;
    const what = form.what.trim();
    const told = { what, who: whoOf(form), due: form.due, partner: partnerOf(form) || null, state };
    const payload = { id: given?.id ?? newId(), concept: concept.id, ...told };
    if ((await act("action.enter", payload, t("desk.action_saved", { what })))?.ok) onClose();
  };
  return (
    <form class="stack" onSubmit={save}>
      <Field
        label={t("actions.what")}
        value={form.what}
        rows={2}
        error={error("what")}
        onText={(what) => write({ what })}
      />
      <People
        label={t("actions.who")}
        people={concept.team.filter((id) => board.members.value.get(id)?.name)}
        value={form.who}
        other={form.otherWho}
        none={t("actions.choose")}
        error={error("who")}
        choose={(who, otherWho) => write({ who, otherWho })}
      />
      <DateField
        label={t("actions.due")}
        value={form.due}
        error={error("due")}
        onDate={(due) => write({ due })}
      />
      <People
        label={t("actions.partner")}
        hint={t("actions.partner_hint")}
        people={partners(cards("members"), whoseGroup(whoOf(form))).map(({ id }) => id)}
        grouped
        value={form.partner}
        other={form.otherPartner}
        none={t("actions.no_partner")}
        choose={(partner, otherPartner) => write({ partner, otherPartner })}
      />
      <label class="field">
        <span>{t("desk.action_state")}</span>
        <select value={state} onChange={(event) => setState(event.currentTarget.value as Action["state"])}>
          {STATES.map((name) => (
            <option key={name} value={name}>
              {t(`actions.state_${name}`)}
            </option>
          ))}
        </select>
      </label>
      <div class="buttons">
        <Button type="submit">{t("common.save")}</Button>
        <Button kind="quiet" onClick={onClose}>
          {t("common.cancel")}
        </Button>
      </div>
    </form>
  );
}
