/**
 * The cards of the board, in short names. Their shapes are the server's own (`protocol.ts` is made from its
 * schema): every collection is flat, a card has an `id`, and what a role may not see has no key at all.
 */
import type { METHODS, Protocol } from "../protocol";

export type Id = string;
export type Instant = string; // ISO 8601 UTC

type Served = Protocol["cards"];
export type Mine = Served["mine"];
export type Cards = Omit<Served, "mine">;
export type Collection = keyof Cards;

export type Session = Cards["session"];
export type Step = Cards["steps"];
export type Member = Cards["members"];
export type Idea = Cards["ideas"];
export type Theme = Cards["themes"];
export type Poll = Cards["polls"];
export type Result = Cards["results"];
export type Concept = Cards["concepts"];
export type Commitment = Cards["commitments"];
export type Action = Cards["actions"];

/** What everything is said in: the catalogue's folders (`LANGUAGES`). */
export type Locale = Session["language"];
export type Sector = Session["sectors"][number];
export type Shape = Sector["shape"];
export type Timer = Session["timer"];
export type Phase = Step["phase"];
/** How to vote: what `domain/voting` has a row for. A poll may name one that this page does not know. */
export type Method = (typeof METHODS)[number];
export type Role = Member["role"];
export type Me = Mine["member"];
/** What somebody promises. On the wall the texts are only `true`: something was promised. */
export type Kinds = Commitment["kinds"];

export type ConceptField = Protocol["commands"]["concept.write"]["field"];

type Sent<T> = { [K in keyof T]: T[K] extends (infer Item)[] ? readonly Item[] : T[K] };
/** What each command carries; a command whose name is only known when it runs may carry anything. */
export type Payload<Type extends string> = Type extends keyof Protocol["commands"]
  ? Sent<Protocol["commands"][Type]>
  : Record<string, unknown>;
