/** One setting of a voting method: a number, a choice or a yes/no, with a word and a hint in plain language. */
import { knows, t } from "../../base/i18n";
import { Field } from "../../components/Field";
import { keyOf } from "../../voting/rule_summary";
import { type Property, plain } from "./schema";

interface SettingFieldProps {
  method: string;
  name: string;
  property: Property;
  value: unknown;
  set(value: unknown): void;
}

const option = (name: string, value: string): string =>
  knows(`console.opt_${name}_${value}`) ? t(`console.opt_${name}_${value}`) : value;

export function SettingField({ method, name, property, value, set }: SettingFieldProps) {
  const key = keyOf("set", method, name);
  const label = knows(key) ? t(key) : name;
  const hint = knows(`${key}_hint`) ? t(`${key}_hint`) : undefined;
  const kind = plain(property);
  const now = value === undefined ? kind.default : value;
  if (kind.enum)
    return (
      <label class="field">
        <span>{label}</span>
        {hint && <span class="hint">{hint}</span>}
        <select value={String(now)} onChange={(event) => set(event.currentTarget.value)}>
          {kind.enum.map((choice) => (
            <option key={choice} value={choice}>
              {option(name, choice)}
            </option>
          ))}
        </select>
      </label>
    );
  if (kind.type === "boolean")
    return (
      <label class="check">
        <input
          type="checkbox"
          checked={Boolean(now)}
          onChange={(event) => set(event.currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
    );
  const whole = kind.type === "integer";
  return (
    <Field
      label={label}
      hint={hint}
      name={`settings.${name}`}
      value={now === null || now === undefined ? "" : String(now)}
      onText={(text) => set(read(text, whole))}
      attributes={whole ? { type: "number", inputMode: "numeric", min: kind.minimum, max: kind.maximum } : {}}
    />
  );
}

/** An empty box is "as the method does it". */
function read(text: string, whole: boolean): unknown {
  if (!text.trim()) return null;
  return whole ? Math.round(Number(text)) : text.trim();
}
