/** More ballots, or more who may vote, than people were counted in the room. */
interface Crowd {
  key: "access.more_ballots" | "access.more_electors";
  n: number;
  of: number;
}

export function crowd(ballots: number, electors: number, headcount: number | null | undefined): Crowd | null {
  if (typeof headcount !== "number") return null;
  if (ballots > headcount) return { key: "access.more_ballots", n: ballots, of: headcount };
  return electors > headcount ? { key: "access.more_electors", n: electors, of: headcount } : null;
}
