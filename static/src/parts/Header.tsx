/** Always there, and quiet: where we are, how long is left, whether the words arrive, and ⋯ for all the rest. */
import ellipsis from "lucide-static/icons/ellipsis.svg";
import { useEffect, useRef } from "preact/hooks";
import { t } from "../i18n";
import { shown } from "../shown";
import { presence, session, steps } from "../store";
import { Button } from "./Button";
import { ConnectionBar, ConnectionWord } from "./Connection";
import { showMenu } from "./Menu";
import { Unsettled } from "./OutboxSheet";
import { stepName } from "./StepsLine";
import { TimeLeft } from "./TimeLeft";

export function Header() {
  const bar = useHeight();
  return (
    <div class="head" ref={bar}>
      <header class="head-row">
        <Where />
        <p class="head-meta">
          <TimeLeft />
          <span class="head-count">
            {t("common.joined", { n: presence.value?.online ?? session.value?.online ?? 1 })}
          </span>
          <ConnectionWord />
          <Unsettled />
        </p>
        <Button
          kind="quiet"
          icon={ellipsis}
          label={t("room.menu")}
          aria-haspopup="dialog"
          onClick={showMenu}
        />
      </header>
      <ConnectionBar />
    </div>
  );
}

/** "2/8 Idéer", on the marker. */
function Where() {
  const step = shown.value;
  if (!step) return <p class="where">{session.value?.title}</p>;
  const at = {
    n: steps.value.findIndex((other) => other.id === step.id) + 1,
    of: steps.value.length,
    phase: stepName(step),
  };
  return (
    <p class="where">
      <span aria-hidden="true">{t("common.step_of", at)}</span>
      <span class="sr-only">{t("common.step_spoken", at)}</span>
    </p>
  );
}

/** What sticks below the header, and what is scrolled to, must know how high it is. */
function useHeight() {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const watch = new ResizeObserver(([entry]) => {
      document.documentElement.style.setProperty("--head", `${Math.ceil(entry?.contentRect.height ?? 0)}px`);
    });
    if (bar.current) watch.observe(bar.current);
    return () => watch.disconnect();
  }, []);
  return bar;
}
