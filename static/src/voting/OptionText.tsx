/** What is voted on: two lines, and the rest behind "Læs mere". One's own bears one's own mark. */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { number, t } from "../i18n";
import { Mark } from "../parts/Mark";
import type { Option } from "../phases/props";
import { me } from "../store";

const TWO_LINES = 70; // characters on a narrow phone

export const isLong = ({ title, detail }: Option): boolean =>
  [...title].length > TWO_LINES || title.includes("\n") || Boolean(detail);

interface OptionTextProps {
  option: Option;
  /** Unfolded from the start: where only one is shown. */
  whole?: boolean;
  /** What one does with it, on the line of "Læs mere". */
  children?: ComponentChildren;
}

export function OptionText({ option, whole = false, children }: OptionTextProps) {
  const [open, setOpen] = useState(whole);
  const long = isLong(option) && !whole;
  return (
    <div class="option-text">
      <Title option={option} clamped={long && !open} />
      {open && option.detail && <p class="meta words">{option.detail}</p>}
      {(long || children) && (
        <div class="option-foot">
          {long && <More option={option} open={open} toggle={() => setOpen(!open)} />}
          {children}
        </div>
      )}
    </div>
  );
}

export function Title({ option, clamped }: { option: Option; clamped: boolean }) {
  return (
    <p class="option-title">
      {option.own && <Mark sector={me.value?.sector ?? ""} size="small" />}
      <span class={`words ${clamped ? "clamped" : ""}`}>{option.title}</span>
      {option.cost !== undefined && (
        <b class="option-cost num">
          {t(option.unit === "hours" ? "polls.hours" : "polls.dkk", { n: number(option.cost) })}
        </b>
      )}
    </p>
  );
}

export function More({ option, open, toggle }: { option: Option; open: boolean; toggle(): void }) {
  return (
    <button type="button" class="word-button" aria-expanded={open} onClick={toggle}>
      {t(open ? "vote.less" : "vote.more")}
      <span class="sr-only">: {option.title.slice(0, 60)}</span>
    </button>
  );
}
