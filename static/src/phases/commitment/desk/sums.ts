/** What people bring to a concept, added up. What hangs on an "if" is never added to what is firm. */
import type { Commitment, Id, Kinds } from "../../../cards";

export interface Sum {
  people: number;
  joining: number;
  hours: number;
  money: number;
  in_kind: string[];
  contacts: string[];
  mandate: string[];
}

type Texts = "in_kind" | "contacts" | "mandate";
export const TEXTS: readonly Texts[] = ["mandate", "in_kind", "contacts"];

const text = (kinds: Kinds, name: Texts): string[] => (typeof kinds[name] === "string" ? [kinds[name]] : []);

function added(all: readonly Commitment[]): Sum {
  const sum = (figure: (kinds: Kinds) => number): number =>
    all.reduce((total, { kinds }) => total + figure(kinds), 0);
  return {
    people: new Set(all.map(({ member }) => member)).size,
    joining: sum((kinds) => (kinds.join ? 1 : 0)),
    hours: sum((kinds) => kinds.hours_per_month ?? 0),
    money: sum((kinds) => kinds.money_dkk ?? 0),
    in_kind: all.flatMap(({ kinds }) => text(kinds, "in_kind")),
    contacts: all.flatMap(({ kinds }) => text(kinds, "contacts")),
    mandate: all.flatMap(({ kinds }) => text(kinds, "mandate")),
  };
}

const isConditional = ({ conditional, condition }: Commitment): boolean => Boolean(conditional ?? condition);

export function promisedTo(
  concept: Id,
  all: readonly Commitment[],
): { firm: Sum; conditional: Sum; ifs: Commitment[] } {
  const here = all.filter((commitment) => commitment.concept === concept);
  const ifs = here.filter(isConditional);
  return { firm: added(here.filter((one) => !isConditional(one))), conditional: added(ifs), ifs };
}
