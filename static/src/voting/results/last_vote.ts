/** What the room last said about a thing, and has seen: what was objected to follows the thing into the next steps. */
import type { Concept, Id, Poll, Result } from "../../contract/cards";
import { card, cards } from "../../sync/store";

const place = ({ step, round }: Poll): [number, number] => [card("steps", step)?.position ?? -1, round];

/** The later step first, and of one step the later round. */
const later = (a: Poll, b: Poll): number => {
  const [[a1, a2], [b1, b2]] = [place(a), place(b)];
  return b1 - a1 || b2 - a2;
};

const isAbout = (poll: Poll, id: Id): boolean =>
  poll.concept === id || (!poll.concept && poll.options.length === 1 && poll.options[0] === id);

export function lastVoteOn({ id }: Pick<Concept, "id">): Poll | undefined {
  const [last] = cards("polls")
    .filter((poll) => poll.state === "revealed" && isAbout(poll, id))
    .sort(later);
  return last;
}

export const lastResultOn = (about: Pick<Concept, "id">): Result | undefined =>
  card("results", lastVoteOn(about)?.id);
