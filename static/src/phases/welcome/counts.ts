/** How many of each group are in, in the camp's own order of groups; groups that nobody is from are left out. */
import type { Member, Sector } from "../../contract/cards";
import { isPresent } from "../../sync/store";

export interface Count {
  key: string;
  n: number;
}

export function bySector(members: readonly Member[], sectors: readonly Sector[]): Count[] {
  const here = members.filter(isPresent);
  return sectors
    .map(({ key }) => ({ key, n: here.filter(({ sector }) => sector === key).length }))
    .filter(({ n }) => n > 0);
}
