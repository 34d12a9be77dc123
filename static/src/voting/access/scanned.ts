/**
 * The page was opened by a ticket's picture: its address ends in the code, which no server on the way has seen. It is
 * taken out of the address at once, and used as soon as this person is in and there is a network.
 */
import { effect, untracked } from "@preact/signals";
import { connection } from "../../base/connection";
import { speakFully } from "../../base/i18n";
import { tell } from "../../components/Undo";
import { me } from "../../sync/store";
import { grouped } from "./code";
import { fault, type, use } from "./ticket";

const MARK = "#t=";

export function takeScanned(): void {
  const code = location.hash.slice(MARK.length);
  history.replaceState(history.state, "", location.pathname + location.search);
  type(grouped(code));
  let waits = true;
  effect(() => {
    if (!waits || !me.value || connection.value !== "connected") return;
    waits = false;
    void untracked(useIt).then((answered) => {
      waits = !answered; // no answer: again when the connection is back
    });
  });
}

/** What is said about it stands among the words that come later than the page. */
async function useIt(): Promise<boolean> {
  await speakFully();
  const ack = await use();
  if (!ack?.ok && fault.peek()) tell(fault.peek()!, true);
  return ack !== null;
}
