/** How many could vote if it opened now: by the vote's mode. */
import type { Poll } from "../../contract/cards";
import { cards } from "../../sync/store";
import { participants } from "../people";

const NOW: Readonly<Record<Poll["access"], () => number>> = {
  open: () => participants.value.length,
  locked: () => participants.value.length,
  tickets: () => cards("tickets")[0]?.used ?? 0,
  accounts: () => participants.value.filter(({ account }) => account).length,
};

export const electorsOf = (poll: Poll): number =>
  poll.state === "ready" ? NOW[poll.access]() : poll.electors;
