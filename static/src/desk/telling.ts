/** Said aloud on the console: that the room has moved, and that somebody stands at the door. Never what is only seen. */
import { effect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { announce } from "../announcer";
import type { Id } from "../cards";
import { t } from "../i18n";
import { stepName } from "../parts/StepsLine";
import { step } from "../store";
import { waiting } from "./people";

export function useDeskTelling(): void {
  const before = useRef<Id | null>(null);
  const door = useRef(0);
  useEffect(
    () =>
      effect(() => {
        const now = step.value;
        if (now && before.current && now.id !== before.current)
          announce(t("room.now_at", { phase: stepName(now) }));
        before.current = now?.id ?? null;
      }),
    [],
  );
  useEffect(
    () =>
      effect(() => {
        const n = waiting.value.length;
        if (n > door.current) announce(t("desk.at_the_door", { n }));
        door.current = n;
      }),
    [],
  );
}
