/** Numbers side by side to choose one of, 44 px each: radio buttons that look like keys. */
import type { ComponentChildren } from "preact";
import { useLocked } from "./locked";

interface ScaleProps {
  name: string;
  /** Read aloud; what is seen is `head`. */
  legend: string;
  values: readonly number[];
  value: number | null;
  /** How a value is read aloud. */
  spoken(value: number): string;
  /** The key that says "none of them", if there is one. */
  none?: { words: string; spoken: string };
  choose(value: number | null): void;
  /** Above the keys: the question, with the key for "none" on its line. */
  head(none: ComponentChildren): ComponentChildren;
}

export function Scale({ name, legend, values, value, spoken, none, choose, head }: ScaleProps) {
  const locked = useLocked();
  const key = (given: number | null, words: string, aloud: string) => (
    <label key={words} class={`scale-key ${given === null ? "none" : ""}`}>
      <input
        type="radio"
        name={name}
        checked={value === given}
        disabled={locked}
        aria-label={aloud}
        onChange={() => choose(given)}
      />
      <span class="num">{words}</span>
    </label>
  );
  return (
    <fieldset class="scale">
      <legend class="sr-only">{legend}</legend>
      {head(none && key(null, none.words, none.spoken))}
      <div class="scale-keys">{values.map((n) => key(n, String(n), spoken(n)))}</div>
    </fieldset>
  );
}

export const upTo = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, n) => from + n);
