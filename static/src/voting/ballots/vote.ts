/**
 * This voter's part in one poll. The newest choice is what was tapped last, sent or not; every tap is a whole new
 * choice that replaces the one before. What cannot be counted yet (an objection without its reason) waits here, and
 * the voter is told what is missing.
 */
import { signal } from "@preact/signals";
import { t } from "../../base/i18n";
import type { Id, Poll } from "../../contract/cards";
import type { Item } from "../../outbox/item";
import { items, remove, retry, send } from "../../outbox/outbox";
import { whenSaved } from "../../outbox/saved_words";
import { card, mine } from "../../sync/store";
import { flush, read, write } from "../../writing/drafts";
import { said } from "./ballot_notice";
import { type Choice, type Obstacle, obstacle } from "./choices";

const NOW = "ballot";
const UNFINISHED = "unfinished";

/** Choices that are not ready to be sent, by poll. */
const unfinished = signal<Readonly<Record<Id, Choice | null>>>({});

function kept(poll: Id, field: string): Choice | null {
  try {
    return JSON.parse(read(poll, field) || "null") as Choice | null;
  } catch {
    return null;
  }
}

function wait(poll: Id, choice: Choice | null): void {
  unfinished.value = { ...unfinished.peek(), [poll]: choice };
  write(poll, UNFINISHED, choice ? JSON.stringify(choice) : "");
}

const waits = (poll: Id): Choice | null =>
  poll in unfinished.value ? unfinished.value[poll]! : kept(poll, UNFINISHED);

const about = (type: string, poll: Id): Item | undefined =>
  [...items.value].reverse().find((item) => item.type === type && item.payload.poll === poll);

export const ballotItem = (poll: Id): Item | undefined => about("ballot.submit", poll);

/** What the server has, or has been sent. */
export function sentChoice(poll: Poll): Choice | null {
  const item = ballotItem(poll.id);
  if (item && item.state !== "refused") return item.payload.choice as Choice;
  return (mine.value?.ballots[poll.id]?.choice as Choice | undefined) ?? null;
}

export function choiceIn(poll: Poll): Choice | null {
  if (poll.state === "open") return waits(poll.id) ?? sentChoice(poll);
  return sentChoice(poll) ?? remembered(poll);
}

export function submit(poll: Poll, choice: Choice): void {
  said.value = null;
  const lacking = obstacle(asItIs(poll), choice) !== null;
  wait(poll.id, lacking ? choice : null);
  if (lacking) return;
  remember(poll, choice);
  send("ballot.submit", { poll: poll.id, choice }, { replaces: `ballot:${poll.id}` });
}

/** Without what was hidden meanwhile: nobody is asked for more than there is. */
const asItIs = (poll: Poll): Poll =>
  poll.over === "ideas"
    ? { ...poll, options: poll.options.filter((id) => card("ideas", id)?.hidden === false) }
    : poll;

/** What is missing before the newest choice counts. */
export const missing = (poll: Poll): Obstacle | null => obstacle(asItIs(poll), choiceIn(poll));

/** When the count has cut ballots from people, only this device still knows what its owner chose. */
export function remember(poll: Poll, choice: Choice): void {
  write(poll.id, NOW, JSON.stringify(choice));
  flush();
}
export const remembered = (poll: Poll): Choice | null => kept(poll.id, NOW);

export const isElector = (poll: Poll): boolean => mine.value?.elector.includes(poll.id) ?? false;

/** As the facilitators are told. */
export const isToldDone = ({ id }: Poll): boolean => mine.value?.ballots[id]?.done ?? false;

export function isDone(poll: Poll): boolean {
  const item = about("ballot.done", poll.id);
  if (item && item.state !== "refused") return item.payload.done === true;
  return isToldDone(poll);
}

whenSaved("ballot.done", ({ done, poll }) => {
  const about = card("polls", String(poll));
  if (!done) return t("vote.not_done_told");
  return t(about && sentChoice(about) ? "vote.done_told" : "vote.done_without");
});

export function setDone(poll: Poll, done: boolean): void {
  said.value = null;
  send("ballot.done", { poll: poll.id, done }, { replaces: `done:${poll.id}` });
}

/** A tap that was still under way when the poll closed, and came too late. */
export const tooLate = (poll: Poll): Item | undefined => {
  const item = ballotItem(poll.id);
  return poll.state !== "open" && item?.state === "refused" ? item : undefined;
};

export function forgetLate(poll: Poll): void {
  const item = ballotItem(poll.id);
  if (item?.state === "refused") remove(item.op_id);
}

/** The vote is open again: what came too late goes on its way by itself. */
export function sendLate(poll: Poll): void {
  const item = ballotItem(poll.id);
  if (item?.state === "refused") retry(item.op_id);
}
