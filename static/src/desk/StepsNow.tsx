/**
 * The plan in one line that can be longer than the screen: where the room is stays in sight. Not to be pressed:
 * the room is moved by the two buttons below, and by nothing else.
 */
import { useEffect, useRef } from "preact/hooks";
import { t } from "../i18n";
import { StepsLine } from "../parts/StepsLine";
import { session, step } from "../store";

export function StepsNow() {
  const line = useRef<HTMLElement>(null);
  const here = step.value?.id;
  useEffect(() => {
    const strip = line.current;
    const now = strip?.querySelector<HTMLElement>("[aria-current]");
    if (strip && now) strip.scrollLeft = now.offsetLeft - strip.clientWidth / 3;
  }, [here]);
  if (!session.value) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
    <section class="desk-steps" ref={line} tabIndex={0} aria-label={t("desk.steps")}>
      <StepsLine />
    </section>
  );
}
