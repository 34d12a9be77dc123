/** Numbers side by side to choose one of, 44 px each: radio buttons that look like keys. */
import type { ComponentChildren } from "preact";

interface ScaleProps {
  name: string;
  legend: ComponentChildren;
  values: readonly (number | null)[];
  value: number | null;
  /** What stands on a key that is no number; and what is read aloud. */
  words(value: number | null): string;
  spoken?(value: number | null): string;
  choose(value: number | null): void;
  /** At the two ends, under the keys: "Lille … Stor". */
  ends?: [string, string];
}

export function Scale({ name, legend, values, value, words, spoken, choose, ends }: ScaleProps) {
  return (
    <fieldset class="scale">
      <legend>{legend}</legend>
      <div class="scale-keys">
        {values.map((key) => (
          <label key={String(key)} class={key === null ? "scale-none" : ""}>
            <input
              type="radio"
              name={name}
              checked={value === key}
              aria-label={spoken?.(key)}
              onChange={() => choose(key)}
            />
            <span class="num">{words(key)}</span>
          </label>
        ))}
      </div>
      {ends && (
        <p class="scale-ends meta" aria-hidden="true">
          <span>{ends[0]}</span>
          <span>{ends[1]}</span>
        </p>
      )}
    </fieldset>
  );
}

export const upTo = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, n) => from + n);
