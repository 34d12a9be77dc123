/**
 * The cards of the board, in the server's words.
 * Every collection is flat; a card has an `id`; a field that a role may not see has no key at all.
 */

export type Id = string;
export type Instant = string; // ISO 8601 UTC
export type Locale = "da" | "en";

export type Phase =
  | "welcome"
  | "ideas"
  | "themes"
  | "selection"
  | "concepts"
  | "commitment"
  | "actions"
  | "closing";
export type Shape = "circle" | "square" | "triangle" | "hexagon" | "diamond" | "tab";

export interface Sector {
  key: string;
  da: string;
  en: string;
  letter: Record<Locale, string>;
  shape: Shape;
}

export interface Timer {
  ends_at: Instant | null;
  paused_left: number | null; // seconds
}

export interface Session {
  id: Id;
  title: string;
  question: string;
  state: "draft" | "open" | "locked" | "ended";
  step: Id | null;
  names: "off" | "optional" | "on";
  sectors: Sector[];
  attention: { on: boolean; message?: string | null } | null;
  timer: Timer | null;
  online?: number;
  code?: string;
  invite?: string;
  language?: Locale;
  report?: { published: boolean; slug?: string | null } & Record<string, unknown>;
  projector?: string; // facilitators only
}

export interface Step {
  id: Id;
  phase: Phase;
  title: string;
  minutes: number | null;
  settings: Record<string, unknown>;
  position: number;
  state: "ahead" | "current" | "done";
}

export type Role = "participant" | "facilitator" | "observer";

export interface Member {
  id: Id;
  sector: string;
  role: Role;
  name?: string | null;
  state: "waiting" | "in" | "removed";
  public?: boolean;
}

export interface Idea {
  id: Id;
  text: string;
  for_whom?: string | null;
  theme?: Id | null;
  merged_into?: Id | null;
  builds_on?: Id | null;
  n?: number;
  step?: Id;
  late?: boolean;
  hidden?: boolean;
  pending?: boolean;
  selected?: boolean;
  proxy?: boolean;
  sector?: string | null;
}

export interface Theme {
  id: Id;
  title: string;
  position?: number;
}

export interface Poll {
  id: Id;
  step: Id;
  round: number;
  method: string;
  settings: Record<string, unknown>;
  options: Id[];
  over: "ideas" | "themes" | "concepts";
  concept?: Id | null;
  state: "ready" | "open" | "closed" | "counted" | "revealed";
  electors: number;
  cast: number;
  done?: number;
  admitted?: number;
  access?: string;
  rule_hash?: string;
}

export interface Result {
  id: Id;
  poll: Id;
  method: string;
  ballots: number;
  electors: number;
  winners: Id[];
  totals: Record<Id, string>;
  ties: unknown[];
  sectors: Record<Id, Record<string, string | null>>;
  turnout?: Record<string, [number, number] | null>;
  rounds?: unknown[];
  outcomes?: Id[][];
  explanation: Record<Locale, string[]>;
  sha256?: string;
  confirmed?: Id[] | null;
  reason?: string | null;
}

export type ConceptField =
  | "who"
  | "asked"
  | "change"
  | "solution"
  | "evidence"
  | "doers"
  | "partners"
  | "resources"
  | "economy"
  | "uncertainty";

export interface Concept {
  id: Id;
  idea?: Id | null;
  theme?: Id | null;
  title: string;
  team: Id[];
  fields: Partial<Record<ConceptField, { text: string; version: number }>>;
  position?: number;
}

export interface Kinds {
  join?: boolean;
  hours_per_month?: number;
  money_dkk?: number;
  in_kind?: string;
  contacts?: string;
  mandate?: string;
}

export interface Commitment {
  id: Id;
  concept: Id;
  member?: Id;
  kinds: Kinds;
  first_step?: string | null;
  due?: string | null;
  condition?: string | null;
  conditional?: boolean;
}

export interface Action {
  id: Id;
  concept: Id;
  what: string;
  who?: string | null;
  partner?: string | null;
  due?: string | null;
  state: "open" | "doing" | "done" | "dropped";
}

/** What only this member has: the whole of it each time, never a difference. */
export interface Mine {
  member: Member;
  ideas: Idea[];
  ballots: Record<Id, { choice: unknown; done: boolean }>;
  elector: Id[];
}

export interface Cards {
  session: Session;
  steps: Step;
  members: Member;
  ideas: Idea;
  themes: Theme;
  polls: Poll;
  results: Result;
  concepts: Concept;
  commitments: Commitment;
  actions: Action;
}
export type Collection = keyof Cards;
