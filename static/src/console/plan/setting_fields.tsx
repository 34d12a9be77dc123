/** What the settings of a step are made of: a tick, a whole number, a text, one of a few, some of several. */
import { t } from "../../base/i18n";
import { wordsIn } from "../../components/Brief";
import { Field } from "../../components/Field";
import type { Step } from "../../contract/cards";

export type Settings = Step["settings"];

export interface SettingsProps {
  phase: Step["phase"];
  settings: Settings;
  set(changes: Settings): void;
}

interface OneProps {
  name: string;
  settings: Settings;
  set(changes: Settings): void;
}

/** `now`: whether it is on, where that follows from more than the setting itself. */
export function Check({ name, settings, set, now = settings[name] === true }: OneProps & { now?: boolean }) {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={now}
        onChange={(event) => set({ [name]: event.currentTarget.checked })}
      />
      <span>{t(`console.set_${name}`)}</span>
    </label>
  );
}

interface WholeProps extends OneProps {
  otherwise: number;
  least: number;
  most: number;
}

/** A whole number; an empty box is what it is otherwise. */
export function Whole({ name, settings, set, otherwise, least, most }: WholeProps) {
  const value = settings[name] === undefined ? otherwise : (settings[name] ?? "");
  return (
    <Field
      label={t(`console.set_${name}`)}
      hint={value === "" ? t("console.set_empty", { n: otherwise }) : undefined}
      name={`settings.${name}`}
      value={String(value)}
      onText={(text) => set({ [name]: text.trim() ? Math.round(Number(text)) : null })}
      attributes={{ type: "number", inputMode: "numeric", min: least, max: most }}
    />
  );
}

/** Words of whoever plans; where they stand in two languages, the reader's. An empty box is none. */
export function Words({ name, settings, set }: OneProps) {
  return (
    <Field
      label={t(`console.set_${name}`)}
      hint={t(`console.set_${name}_hint`)}
      name={`settings.${name}`}
      value={wordsIn(settings[name]) ?? ""}
      onText={(text) => set({ [name]: text })}
      rows={2}
    />
  );
}

interface PickProps {
  label: string;
  value: string;
  words: Readonly<Record<string, string>>;
  choose(value: string): void;
}

/** One of several, where they are too long or too many to stand side by side. */
export function Pick({ label, value, words, choose }: PickProps) {
  return (
    <label class="field">
      <span>{label}</span>
      <select value={value} onChange={(event) => choose(event.currentTarget.value)}>
        {Object.entries(words).map(([one, word]) => (
          <option key={one} value={one}>
            {word}
          </option>
        ))}
      </select>
    </label>
  );
}

interface TicksProps {
  legend: string;
  hint?: string;
  all: readonly string[];
  on: readonly string[];
  word(one: string): string;
  choose(on: string[]): void;
}

/** Some of several. */
export function Ticks({ legend, hint, all, on, word, choose }: TicksProps) {
  const turn = (one: string, now: boolean) =>
    choose(all.filter((other) => (other === one ? now : on.includes(other))));
  return (
    <fieldset class="field some">
      <legend>{legend}</legend>
      {hint && <p class="hint">{hint}</p>}
      {all.map((one) => (
        <label key={one} class="check">
          <input
            type="checkbox"
            checked={on.includes(one)}
            onChange={(event) => turn(one, event.currentTarget.checked)}
          />
          <span>{word(one)}</span>
        </label>
      ))}
    </fieldset>
  );
}
