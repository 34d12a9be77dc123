/**
 * What an item of the outbox is, for whoever looks at the list of what has not been sent: the kind of act, what it is
 * about, and the words in it. No two of them look the same, and none is a card without a word.
 */
import { t } from "../base/i18n";
import type { Item } from "../outbox/item";
import { nounOf } from "../sync/idea_nouns";
import { card, step } from "../sync/store";
import { stepName } from "./step_title";

/** "Din stemme", "Du går med i et team"; a test asks for the words of everything that a screen sends. */
export const whatOf = (item: Item): string =>
  t(`${isOfMatch(item) ? "match.unsent_" : "outbox."}${item.type.replace(".", "_")}`, {
    noun: nounOf(stepOf(item)),
  });

/** A match is no team, and what is said about one is no box of a canvas. */
const isOfMatch = ({ payload }: Item): boolean =>
  Boolean(payload.idea) || card("concepts", String(payload.concept))?.kind === "match";

const stepOf = ({ payload }: Item) => card("steps", String(payload.step ?? "")) ?? step.value;

const WRITTEN = ["text", "title", "what", "first_step", "name"] as const;
const ABOUT = ["concept", "id", "theme", "idea"] as const;

/** What it is about, the first first; then what was written in it. */
export function wordsOf(item: Item): string[] {
  const { payload } = item;
  const brought = Object.values({ ...(payload.kinds as object), ...(payload.fields as object) });
  const written = [...WRITTEN.map((name) => payload[name]), ...brought];
  const found = [...ABOUT.flatMap((name) => named(payload[name])), ...aboutVote(payload.poll), ...written];
  return [...new Set(found)].filter((text): text is string => typeof text === "string" && text.trim() !== "");
}

function named(id: unknown): (string | undefined)[] {
  const key = typeof id === "string" ? id : null;
  return [card("concepts", key)?.title ?? card("themes", key)?.title ?? card("ideas", key)?.text];
}

/** The vote of which concept, or of which step. */
function aboutVote(id: unknown): (string | undefined)[] {
  const poll = typeof id === "string" ? card("polls", id) : undefined;
  if (!poll) return [];
  const at = card("steps", poll.step);
  return [card("concepts", poll.concept)?.title ?? (at && stepName(at))];
}
