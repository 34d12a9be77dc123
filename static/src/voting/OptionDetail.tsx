/**
 * What there is to know of an option under its name. Where it answers questions, each question stands small and grey over its
 * answer; a long one shows its first lines, so that what one is asked to do about it is in sight.
 */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { t } from "../base/i18n";
import { shortened } from "../base/truncate";
import type { Option, Part } from "../base/view_props";
import { useCut } from "../components/clamped_text";

/** Of spans alone: it stands in keys, too. */
export function OptionDetail({ option }: { option: Option }) {
  if (!option.parts?.some(({ asked }) => asked))
    return (
      <span class="option-parts">
        <span class="meta words">{option.detail}</span>
      </span>
    );
  return (
    <span class="option-parts">
      {option.parts.map((part) => (
        <OnePart key={part.asked ?? part.text} {...part} />
      ))}
    </span>
  );
}

const OnePart = ({ asked, text }: Part) => (
  <span>
    {asked && <span class="meta part-asked">{asked}</span>}
    <span class="words">{text}</span>
  </span>
);

interface MoreProps {
  option: Option;
  open: boolean;
  toggle(): void;
}

export function More({ option, open, toggle }: MoreProps) {
  return (
    <button type="button" class="word-button" aria-expanded={open} onClick={toggle}>
      {t(open ? "vote.less" : "vote.more")}
      <span class="sr-only">: {shortened(option.title, 60)}</span>
    </button>
  );
}

/** Before the answers to one question about it. */
export function Folded({ option, children }: { option: Option; children: ComponentChildren }) {
  const [open, turn] = useState(false);
  const [box, cut] = useCut<HTMLDivElement>(option.detail ?? "", open);
  return (
    <div class="folded">
      <div ref={box} class={open ? "" : `first-lines ${cut ? "cut" : ""}`}>
        {children}
      </div>
      {cut && <More option={option} open={open} toggle={() => turn(!open)} />}
    </div>
  );
}
