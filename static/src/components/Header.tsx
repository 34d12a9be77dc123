/**
 * Always there, and quiet, in one row: where we are, how long is left, whether the words arrive, and ⋯ for all the rest.
 * The task shouts, not the step it belongs to.
 */
import ellipsis from "lucide-static/icons/ellipsis.svg";
import type { ComponentChildren } from "preact";
import { t } from "../base/i18n";
import { step as here, joined, session, steps } from "../sync/store";
import { Button } from "./Button";
import { ConnectionBar, ConnectionWord } from "./Connection";
import { showMenu } from "./Menu";
import { Unsettled } from "./OutboxSheet";
import { stepName } from "./step_title";
import { useHeight } from "./sticky_height";
import { TimeLeft } from "./TimeLeft";

export function Header({ children }: { children?: ComponentChildren }) {
  const bar = useHeight<HTMLDivElement>("--head");
  return (
    <div class="head" ref={bar}>
      <header class="head-row">
        <div class="head-words">
          <Where />
          <p class="head-meta">
            <TimeLeft />
            <span class="head-count">{t("common.joined", { n: joined.value })}</span>
            <Unsettled />
            <ConnectionWord />
          </p>
        </div>
        <Button
          kind="quiet"
          icon={ellipsis}
          label={t("room.menu")}
          aria-haspopup="dialog"
          onClick={showMenu}
        />
      </header>
      <ConnectionBar />
      {children}
    </div>
  );
}

/** "2/8 Idéer", on the marker: where the room is, whose clock stands beside it, also while one writes on behind it. */
function Where() {
  const step = here.value;
  if (!step) return <p class="where">{session.value?.title}</p>;
  const at = {
    n: steps.value.findIndex((other) => other.id === step.id) + 1,
    of: steps.value.length,
    phase: stepName(step),
  };
  return (
    <p class="where">
      <span aria-hidden="true">
        <b class="where-n num">{`${at.n}/${at.of}`}</b> {at.phase}
      </span>
      <span class="sr-only">{t("common.step_spoken", at)}</span>
    </p>
  );
}
