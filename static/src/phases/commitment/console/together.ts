/**
 * What is done next with several votes at once: those that are least far take the next turn, the others wait for them.
 * One after the other; when the network goes in between, the same press goes on with the rest.
 */

import { t } from "../../../base/i18n";
import { answer } from "../../../components/Undo";
import { told } from "../../../console/act";
import { count } from "../../../console/polls/counting";
import type { Poll } from "../../../contract/cards";
import { ask } from "../../../outbox/outbox";

export interface Together {
  from: Poll["state"];
  polls: readonly Poll[];
  word: string;
  act(): Promise<void>;
}

interface Turn {
  /** Keys of the button's word and of what came of it. */
  word: string;
  said: string;
  each(poll: Poll): Promise<boolean>;
}

const send =
  (type: string) =>
  async ({ id }: Poll): Promise<boolean> =>
    answer(await ask(type, { poll: id }));

const show = send("poll.reveal");

const TURNS: readonly (readonly [Poll["state"], Turn])[] = [
  ["ready", { word: "console.poll_open_all", said: "console.poll_opened_all", each: send("poll.open") }],
  ["open", { word: "console.poll_close_all", said: "console.poll_closed_all", each: send("poll.close") }],
  [
    "closed",
    {
      word: "console.poll_count_all",
      said: "console.poll_shown_all",
      each: async (poll) => (await count(poll)) && show(poll),
    },
  ],
  ["counted", { word: "console.poll_show_all", said: "console.poll_shown_all", each: show }],
];

export function together(polls: readonly Poll[]): Together | null {
  for (const [from, turn] of TURNS) {
    const here = polls.filter(({ state, erased }) => state === from && erased === undefined);
    if (here.length) return taking(from, turn, here);
  }
  return null;
}

function taking(from: Poll["state"], turn: Turn, polls: readonly Poll[]): Together {
  const n = polls.length;
  const act = async () => {
    for (const poll of polls) if (!(await turn.each(poll))) return;
    told(t(turn.said, { n }));
  };
  return { from, polls, word: t(turn.word, { n }), act };
}
