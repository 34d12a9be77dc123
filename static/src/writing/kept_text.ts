/**
 * A box that stands on the page and sends nothing until somebody presses: what stands in it is kept on this device, also
 * when the room goes on, another tab is looked at, or the page is loaded again. As it was at first it is not kept.
 */
import { session } from "../sync/store";
import { useDraft } from "./drafts";

const WRITTEN = "="; // an emptied box is something else than one that nobody has touched

export interface KeptText {
  text: string;
  write(text: string): void;
  /** It has been sent, or given up. */
  forget(): void;
}

export function useKeptText(field: string, start = ""): KeptText {
  const { text: draft } = useDraft(session.peek()?.id ?? "", `box:${field}`);
  const kept = draft.value;
  return {
    text: kept.startsWith(WRITTEN) ? kept.slice(WRITTEN.length) : start,
    write: (text) => {
      draft.value = text === start ? "" : WRITTEN + text;
    },
    forget: () => {
      draft.value = "";
    },
  };
}
