/** Who is in the room, as the console counts them. Facilitators lead it; observers watch. */
import { computed } from "@preact/signals";
import { inOrder } from "../base/calendar";
import { t } from "../base/i18n";
import { sectorName } from "../components/SectorMark";
import type { Id, Member } from "../contract/cards";
import { board, me, presence, session } from "../sync/store";
import { mayBeMissing } from "../teams/team";

const all = computed<Member[]>(() => [...board.members.value.values()]);

export const inside = computed(() => all.value.filter(({ state, left }) => state === "in" && !left));
export const participants = computed(() => inside.value.filter(({ role }) => role === "participant"));
export const waiting = computed(() => all.value.filter(({ state }) => state === "waiting"));
export const removed = computed(() => all.value.filter(({ state }) => state === "removed"));
/** By themselves: nobody to let in again. */
export const gone = computed(() => all.value.filter(({ state, left }) => state === "in" && left));
export const leaders = computed(() => inside.value.filter(({ role }) => role === "facilitator"));

/** How many fit before newcomers wait at the door, as the server reckons it (`domain/lobby.py`). */
export const places = computed(() => {
  const { headcount, capacity = Number.POSITIVE_INFINITY } = session.value ?? {};
  if (typeof headcount !== "number") return capacity;
  return Math.min(capacity, Math.max(Math.floor((headcount * 6) / 5), headcount + 5));
});

/** Participants whose device is connected now. */
export const active = computed(() => presence.value?.online ?? session.value?.online ?? 0);
export const away = computed(() => Math.max(0, participants.value.length - active.value));

export interface Sum {
  key: string;
  n: number;
}

/** Every group of the session, also those that nobody has come from. */
export const bySector = computed<Sum[]>(() =>
  (session.value?.sectors ?? []).map(({ key }) => ({
    key,
    n: participants.value.filter(({ sector }) => sector === key).length,
  })),
);

/** The groups nobody has come from; guests are not missed. */
export const missing = computed(() => bySector.value.filter(({ key, n }) => n === 0 && mayBeMissing(key)));

/** Who leads or watches has not been asked where they come from, and counts nowhere. */
export const countsAs = ({ role, sector }: Member): string | null => (role === "participant" ? sector : null);

/** In the order they came, within their group: those without a name are told apart by it. */
const numbers = computed(() => {
  const seen = new Map<string, number>();
  const found = new Map<Id, number>();
  for (const member of all.value) {
    const group = countsAs(member) ?? member.role;
    seen.set(group, (seen.get(group) ?? 0) + 1);
    found.set(member.id, seen.get(group)!);
  }
  return found;
});

/** "Mette", or "Civilsamfund nr. 3" for one who did not give a name. */
export function nameOf(member: Member): string {
  if (member.name) return member.name;
  const sector = countsAs(member);
  const group = sector ? sectorName(sector) : t(`common.${member.role}`);
  return t("console.nth_of_group", { group, n: numbers.value.get(member.id) });
}

/** "Civilsamfund nr. 3" before "Civilsamfund nr. 10"; Æ, Ø and Å last. */
export const byName = (a: Member, b: Member): number => inOrder(nameOf(a), nameOf(b));

export const isMe = (member: Member): boolean => member.id === me.value?.id;
