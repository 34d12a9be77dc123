/** A button that asks before it does what others will see at once: in its own place, with the way out beside it. */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { t } from "../base/i18n";
import { Button } from "./Button";

interface AskedFirstProps {
  /** What it does, on both buttons. */
  word: string;
  act(): unknown;
  /** What whoever presses it should know. */
  children: ComponentChildren;
  danger?: boolean;
}

export function AskedFirst({ word, act, children, danger = false }: AskedFirstProps) {
  const [asking, ask] = useState(false);
  const kind = danger ? "danger" : "secondary";
  if (!asking)
    return (
      <Button kind={kind} onClick={() => ask(true)}>
        {word}
      </Button>
    );
  const yes = () => {
    ask(false);
    void act();
  };
  return (
    <div class={`notice ${danger ? "danger" : ""}`}>
      {children}
      <div class="buttons">
        <Button kind={kind} onClick={yes}>
          {word}
        </Button>
        <Button kind="quiet" onClick={() => ask(false)}>
          {t("common.cancel")}
        </Button>
      </div>
    </div>
  );
}
