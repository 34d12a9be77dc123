/**
 * Where the room is in its plan, and what comes: as many whole steps as the line holds, none of them cut, and where the
 * rest has no room how it ends. The room is moved by the two buttons below, and by nothing else; the end of the line
 * leads to the whole plan.
 */
import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../base/i18n";
import { stepName } from "../components/step_title";
import type { Step } from "../contract/cards";
import { step, steps } from "../sync/store";
import { addressOf } from "./console_tabs";
import { over } from "./over";

export function StepsNow() {
  const all = steps.value;
  const at = all.findIndex(({ id }) => id === step.value?.id);
  const line = useRef<HTMLOListElement>(null);
  const cut = useCut(line, step.value?.id);
  const last = all.at(-1);
  if (!last || over.value) return null;
  return (
    <div class="console-steps">
      {at >= 0 && <p class="meta num">{t("console.step_at", { n: at + 1, of: all.length })}</p>}
      <ol class="steps" aria-label={t("console.steps")} ref={line}>
        {all.slice(Math.max(0, at)).map((one) => (
          <li key={one.id} class={one.state} aria-current={one.state === "current" ? "step" : undefined}>
            {stepName(one)}
          </li>
        ))}
      </ol>
      {cut && <TheEnd last={last} />}
    </div>
  );
}

/** Those who hear the page have the list itself. */
function TheEnd({ last }: { last: Step }) {
  return (
    <a
      class="steps-end"
      href={addressOf("plan")}
      title={t("console.steps_all")}
      aria-label={t("console.steps_all")}
    >
      … › {stepName(last)}
    </a>
  );
}

/** Whether some of the line has fallen below its edge. */
function useCut(line: { current: HTMLElement | null }, here: string | undefined): boolean {
  const [cut, setCut] = useState(false);
  useEffect(() => {
    const row = line.current;
    if (!row) return;
    const look = () => setCut(row.scrollHeight > row.clientHeight + 1);
    const watcher = new ResizeObserver(look);
    watcher.observe(row);
    look();
    return () => watcher.disconnect();
  }, [here, steps.value.length]);
  return cut;
}
