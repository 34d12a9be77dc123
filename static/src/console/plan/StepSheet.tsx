/** Adding or changing a step, also while the room is in it. What a vote was opened with stays as it was. */

import type { TargetedEvent } from "preact";
import { useState } from "preact/hooks";
import { t } from "../../base/i18n";
import { newId } from "../../base/ids";
import { wordsIn } from "../../components/Brief";
import { Button } from "../../components/Button";
import { Field, length } from "../../components/Field";
import { Sheet } from "../../components/Sheet";
import { stepName } from "../../components/step_title";
import type { Id, Step } from "../../contract/cards";
import { MAX_TEXT, MAX_TITLE } from "../../contract/lengths";
import { PHASES } from "../../protocol";
import { cards } from "../../sync/store";
import { undecided } from "../../voting/poll_rounds";
import { act } from "../act";
import { PhaseSettings } from "./PhaseSettings";
import { patch } from "./patch";
import { StepActs } from "./StepActs";
import { Check, type Settings, Words } from "./setting_fields";
import { phaseName } from "./summary";

export type Editing = { step: Step } | { after: Id | null };

interface Form {
  phase: Step["phase"];
  title: string;
  /** As it stands in the box. */
  minutes: string;
  settings: Settings;
}

const NEAR = MAX_TEXT - 200;

const fresh = (): Form => ({ phase: PHASES[0], title: "", minutes: "10", settings: {} });

const formOf = ({ phase, title, minutes, settings }: Step): Form => ({
  phase,
  title,
  minutes: String(minutes),
  settings,
});

const frozen = (step: Step): boolean =>
  cards("polls").some((poll) => poll.step === step.id && undecided(poll));

/** An emptied title is the name of its kind, emptied minutes are none: the sheet says so. */
const titleOf = ({ title, phase }: Form): string => title.trim() || phaseName(phase);
const minutesOf = ({ minutes }: Form): number =>
  Math.max(0, Math.min(1440, Math.round(Number(minutes) || 0)));

const usable = (settings: Settings): Settings =>
  Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== null && value !== ""));

async function add(form: Form, after: Id | null): Promise<boolean> {
  const id = newId();
  const title = titleOf(form);
  const payload = {
    phase: form.phase,
    title,
    minutes: minutesOf(form),
    settings: usable(form.settings),
    id,
    after,
  };
  const ack = await act("step.add", payload, t("console.step_added", { step: title }), {
    type: "step.remove",
    payload: { id },
    said: t("console.step_removed", { step: title }),
    once: true,
  });
  return Boolean(ack?.ok);
}

async function change(step: Step, form: Form): Promise<boolean> {
  const title = titleOf(form);
  const changes = { title, minutes: minutesOf(form), settings: patch(step.settings, usable(form.settings)) };
  const back = {
    id: step.id,
    title: step.title,
    minutes: step.minutes,
    settings: patch(usable(form.settings), step.settings),
  };
  const ack = await act(
    "step.update",
    { id: step.id, ...changes },
    t("console.step_changed", { step: title }),
    {
      type: "step.update",
      payload: back,
      said: t("console.step_as_before", { step: stepName(step) }),
    },
  );
  return Boolean(ack?.ok);
}

export function StepSheet({ editing, onClose }: { editing: Editing; onClose(): void }) {
  const step = "step" in editing ? editing.step : null;
  const [form, setForm] = useState<Form>(step ? formOf(step) : fresh);
  const put = (changes: Partial<Form>) => setForm((old) => ({ ...old, ...changes }));
  const set = (changes: Settings) =>
    setForm((old) => ({ ...old, settings: { ...old.settings, ...changes } }));
  const save = async (event: Event) => {
    event.preventDefault();
    const saved = "step" in editing ? await change(editing.step, form) : await add(form, editing.after);
    if (saved) onClose();
  };
  return (
    <Sheet title={step ? stepName(step) : t("console.plan_add")} onClose={onClose}>
      {step && <StepActs step={step} close={onClose} />}
      <form class="stack step-form" onSubmit={save}>
        {!step && <PhasePicker phase={form.phase} choose={(phase) => put({ phase, settings: {} })} />}
        <div class="step-title">
          <Field
            label={t("console.step_title")}
            hint={
              form.title.trim() ? undefined : t("console.step_title_empty", { name: phaseName(form.phase) })
            }
            name="title"
            value={form.title}
            onText={(title) => put({ title })}
            max={MAX_TITLE}
          />
          <Field
            label={t("console.step_minutes")}
            hint={minutesOf(form) ? undefined : t("console.step_minutes_none")}
            name="minutes"
            value={form.minutes}
            onText={(minutes) => put({ minutes })}
            attributes={{ type: "number", inputMode: "numeric", min: 0, max: 1440 }}
          />
        </div>
        <Field
          label={t("console.step_brief")}
          hint={t("console.step_brief_hint")}
          name="settings.brief"
          max={length(wordsIn(form.settings.brief) ?? "") > NEAR ? MAX_TEXT : undefined}
          value={wordsIn(form.settings.brief) ?? ""}
          onText={(brief) => set({ brief })}
          rows={2}
        />
        {step && frozen(step) ? (
          <p class="notice">{t("console.frozen")}</p>
        ) : (
          <PhaseSettings phase={form.phase} settings={form.settings} set={set} />
        )}
        <Words name="say" settings={form.settings} set={set} />
        <Check name="attention" settings={form.settings} set={set} />
        <div class="buttons">
          <Button type="submit">{t("common.save")}</Button>
          <Button kind="quiet" onClick={onClose}>
            {t("common.cancel")}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}

function PhasePicker({ phase, choose }: { phase: Step["phase"]; choose(phase: Step["phase"]): void }) {
  const change = (event: TargetedEvent<HTMLSelectElement>) =>
    choose(event.currentTarget.value as Step["phase"]);
  return (
    <label class="field">
      <span>{t("console.step_phase")}</span>
      <select value={phase} onChange={change}>
        {PHASES.map((kind) => (
          <option key={kind} value={kind}>
            {phaseName(kind)}
          </option>
        ))}
      </select>
    </label>
  );
}
