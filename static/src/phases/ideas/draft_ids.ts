/**
 * The two ids under which a draft will be sent, made before it is: by the page that serves without scripts, or here.
 * However often, and by whichever of the two, it is sent: it is one idea. A draft that the server has turns out to be
 * an idea of one's own, and leaves the box.
 */
import { effect, type Signal } from "@preact/signals";
import { useLayoutEffect } from "preact/hooks";
import { newId } from "../../base/ids";
import type { Id } from "../../contract/cards";
import { mine } from "../../sync/store";
import { KNOWN, read, write } from "../../writing/drafts";

export interface Known {
  op_id: Id;
  idea: Id;
}

/** Those of this draft; the next one gets others. */
export function knownAs(step: Id): Known {
  const known = kept(step) ?? { op_id: newId(), idea: newId() };
  write(step, KNOWN, "");
  return known;
}

function kept(step: Id): Known | null {
  const [op_id, idea] = read(step, KNOWN).split(" ");
  return op_id && idea ? { op_id, idea } : null;
}

/** The form without scripts was faster than this page: what stands in the box has arrived, or was the beginning of it. */
export function useArrived(step: Id, text: Signal<string>, forWhom: Signal<string>): void {
  const look = () => {
    const own = mine.value?.ideas ?? []; // watched, also where nothing is known yet
    const known = kept(step);
    const arrived = known && own.find(({ id }) => id === known.idea);
    if (!arrived) return;
    write(step, KNOWN, "");
    if (text.peek().trim() !== arrived.text) return;
    text.value = "";
    forWhom.value = "";
  };
  useLayoutEffect(() => effect(look), [step, text, forWhom]);
}
