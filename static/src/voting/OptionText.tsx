/** What is voted on: two lines, and "Læs mere" only where there is more. One's own bears one's own mark. */

import type { ComponentChildren, RefObject } from "preact";
import { useState } from "preact/hooks";
import { number, t } from "../base/i18n";
import type { Option } from "../base/view_props";
import { useCut } from "../components/clamped_text";
import { SectorMark } from "../components/SectorMark";
import { me } from "../sync/store";
import { Folded, More, OptionDetail } from "./OptionDetail";

const ONE_LINE = 44; // characters beside it that are not worth a key of their own

/** Said at once, under the words: "For unge". */
export const isShort = (detail: string | undefined): boolean =>
  detail !== undefined && detail.length <= ONE_LINE && !detail.includes("\n");

/** Whether there is more than is seen: words that are cut, or a longer detail. */
export function useMore(option: Option, whole = false) {
  const [open, setOpen] = useState(whole);
  const [box, cut] = useCut<HTMLSpanElement>(option.title, open);
  const short = isShort(option.detail);
  const more = !whole && (cut || (option.detail !== undefined && !short));
  return { open, box, more, detail: open || short ? option.detail : undefined, turn: () => setOpen(!open) };
}

interface OptionTextProps {
  option: Option;
  /** Where only one is shown: nothing of it has to be asked for but what is long. */
  whole?: boolean;
  /** What one does with it, on the line of "Læs mere". */
  children?: ComponentChildren;
}

export function OptionText({ option, whole = false, children }: OptionTextProps) {
  const { open, box, more, detail, turn } = useMore(option, whole);
  const told = <OptionDetail option={option} />;
  return (
    <div class="option-text">
      <Title option={option} box={box} clamped={!open} />
      {detail && (whole ? <Folded option={option}>{told}</Folded> : <p>{told}</p>)}
      {(more || children) && (
        <div class="option-foot">
          {more && <More option={option} open={open} toggle={turn} />}
          {children}
        </div>
      )}
    </div>
  );
}

interface TitleProps {
  option: Option;
  clamped: boolean;
  box?: RefObject<HTMLSpanElement | null>;
}

export function Title({ option, clamped, box }: TitleProps) {
  return (
    <p class="option-title">
      {option.own && <SectorMark sector={me.value?.sector ?? ""} size="small" />}
      <span class={`words ${clamped ? "clamped" : ""}`} ref={box}>
        {option.title}
      </span>
      {option.joint && <span class="tag now">{t("concepts.in_team")}</span>}
      {option.cost !== undefined && (
        <b class="option-cost num">
          {t(option.unit === "hours" ? "polls.hours" : "polls.dkk", { n: number(option.cost) })}
        </b>
      )}
    </p>
  );
}
