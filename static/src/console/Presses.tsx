/** What was pressed while nobody answered: that it waits, and then that nothing came of it. */
import { useEffect } from "preact/hooks";
import { quoted, t } from "../base/i18n";
import { alarm } from "../base/live_region";
import { shortened } from "../base/truncate";
import { Button } from "../components/Button";
import { forgetPresses, listenForPresses, lostPresses, waitingPresses } from "../outbox/presses";
import { mode } from "../sync/link";
import { step } from "../sync/store";

const LONGEST = 40;
const names = (all: readonly string[]): string =>
  all.map((name) => (name ? quoted(shortened(name, LONGEST)) : t("console.press_unnamed"))).join(", ");

function words(): string | null {
  const [waiting, lost] = [waitingPresses.value, lostPresses.value];
  if (lost.length)
    return t(mode.value === "none" ? "console.press_lost" : "console.press_again", { what: names(lost) });
  return waiting.length ? t("console.press_waits", { what: names(waiting) }) : null;
}

export function Presses() {
  const said = words();
  const lost = lostPresses.value.length > 0;
  useEffect(listenForPresses, []);
  useEffect(() => {
    if (said) alarm(said);
  }, [said]);
  useEffect(forgetPresses, [step.value?.id]); // they were meant where the room was
  if (!said) return null;
  return (
    <div class={`undo-bar presses ${lost ? "danger" : ""}`}>
      <p>{said}</p>
      {lost && (
        <Button kind="quiet" small onClick={forgetPresses}>
          {t("common.close")}
        </Button>
      )}
    </div>
  );
}
