/** One's own part as it stands on this device: what is under way counts already. */
import type { Action, Commitment, Concept, Id } from "../contract/cards";
import { items, send } from "../outbox/outbox";
import { card, cards, me, session } from "../sync/store";
import { actionsNow, commitmentsNow, member } from "./optimistic";

const self = (): Id => me.value?.id ?? "";

export const inTeam = ({ id, team }: Concept): boolean => member(team, self(), id, items.value);

export const joinTeam = (concept: Id): Id => send("team.join", { concept }, { replaces: `team:${concept}` });
export const leaveTeam = (concept: Id): Id =>
  send("team.leave", { concept }, { replaces: `team:${concept}` });

export const commitments = (): Commitment[] => commitmentsNow(cards("commitments"), items.value, self());
export const ownCommitments = (): Commitment[] => commitments().filter((one) => one.member === self());

/** While the session goes on, the team and whoever has the step; after the end they, or who has taken the concept on. */
export function mayUpdate({ concept, who }: Action): boolean {
  const team = card("concepts", concept);
  if (session.value?.state === "ended") return [who, team?.owner].includes(self());
  return who === self() || (team !== undefined && inTeam(team));
}

export const actions = (): Action[] => actionsNow(cards("actions"), items.value);
