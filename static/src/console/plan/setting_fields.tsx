/** What the settings of a step are made of: a tick, a whole number. */
import { t } from "../../base/i18n";
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

export function Check({ name, settings, set }: OneProps) {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={settings[name] === true}
        onChange={(event) => set({ [name]: event.currentTarget.checked })}
      />
      <span>{t(`desk.set_${name}`)}</span>
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
      label={t(`desk.set_${name}`)}
      hint={value === "" ? t("desk.set_empty", { n: otherwise }) : undefined}
      name={`settings.${name}`}
      value={String(value)}
      onText={(text) => set({ [name]: text.trim() ? Math.round(Number(text)) : null })}
      attributes={{ type: "number", inputMode: "numeric", min: least, max: most }}
    />
  );
}
