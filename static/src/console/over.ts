/** The session has ended: nothing stands open that can no longer happen. What can, is the report, and to say how far steps are. */
import { computed } from "@preact/signals";
import { session } from "../sync/store";

export const over = computed(() => session.value?.state === "ended");
