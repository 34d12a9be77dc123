/** What a step puts into the bar below while there is something to do it with: the ticked ideas. */
import { signal } from "@preact/signals";
import type { ComponentType } from "preact";
import { useEffect } from "preact/hooks";

export const footActs = signal<ComponentType | null>(null);

export function useFootActs(Acts: ComponentType | null): void {
  useEffect(() => {
    footActs.value = Acts;
    return () => {
      footActs.value = null;
    };
  }, [Acts]);
}
