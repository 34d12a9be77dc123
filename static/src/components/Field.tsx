/**
 * A labelled box: hint and error above it, counter below. The error says how to put it right; the counter is
 * always seen, and heard only near the limit after a pause.
 */
import type { ComponentChildren, JSX, Ref } from "preact";
import { useEffect, useId } from "preact/hooks";
import { t } from "../base/i18n";
import { announce } from "../base/live_region";
import { forgive, useRefusal } from "./field_errors";

/** Characters as people count them and the server limits them. */
export const length = (text: string): number => [...text.normalize("NFC")].length;

interface FieldProps {
  label: ComponentChildren;
  value: string;
  onText(text: string): void;
  hint?: string;
  error?: string | null;
  max?: number;
  rows?: number;
  box?: Ref<HTMLTextAreaElement | HTMLInputElement>;
  onKeyDown?: (event: KeyboardEvent) => void;
  onBlur?: () => void;
  /** Its place in the payload: what the server says no to is then said here. */
  name?: string;
  /** It saves itself when it is left. */
  saves?: boolean;
  /** More attributes for the box: `inputMode`, `autoComplete`, `type` … */
  attributes?: JSX.IntrinsicElements["input"];
  children?: ComponentChildren;
}

type FramedProps = Pick<FieldProps, "label" | "hint" | "error" | "children"> & { id: string };

/** What stands around every box: its label, a hint, and what is wrong. */
export function Framed({ id, label, hint, error, children }: FramedProps) {
  return (
    <div class={`field ${error ? "has-error" : ""}`}>
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="error" id={`${id}-error`}>
          <span class="sr-only">{t("common.error_prefix")}</span> {error}
        </p>
      )}
      {children}
    </div>
  );
}

/** The attributes by which the box with this id belongs to them. */
export const described = (id: string, hint?: string, error?: string | null) => ({
  "aria-describedby": [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined,
  "aria-invalid": error ? (true as const) : undefined,
});

export function Field(props: FieldProps) {
  const { label, value, onText, hint, max, rows, box, children } = props;
  const id = useId();
  const refused = useRefusal(props.name);
  const error = props.error || refused;
  const common = {
    id,
    value,
    onKeyDown: props.onKeyDown,
    onBlur: props.onBlur,
    ...described(id, hint, error),
    "data-saves": props.saves,
    onInput: (event: Event) => {
      if (refused) forgive();
      onText((event.target as HTMLInputElement).value);
    },
    ...props.attributes,
  };
  return (
    <Framed {...{ id, label, hint, error }}>
      {rows ? (
        <textarea rows={rows} {...(common as object)} ref={box as Ref<HTMLTextAreaElement>} />
      ) : (
        <input {...(common as object)} ref={box as Ref<HTMLInputElement>} />
      )}
      {children}
      {max !== undefined && <Counter text={value} max={max} error={error} />}
    </Framed>
  );
}

/** Said by whoever refuses it as the error above the box; then the counter below says no more. */
export function tooLong(text: string, max: number): string | null {
  const over = length(text.trim()) - max;
  return over > 0 ? t("common.too_long", { n: over }) : null;
}

const NEAR = 20;

interface CounterProps {
  text: string;
  max: number;
  /** What stands above the box already. */
  error?: string | null;
}

export function Counter({ text, max, error }: CounterProps) {
  const over = tooLong(text, max);
  const left = over ? -1 : max - length(text);
  const words = over ?? t("common.characters_left", { n: Math.max(0, left) });
  useEffect(() => {
    if (left > NEAR) return;
    const timer = setTimeout(() => announce(words), 1_000);
    return () => clearTimeout(timer);
  }, [left, words]);
  if (over && over === error) return null;
  return <p class={`counter num ${over ? "over" : ""}`}>{words}</p>;
}
