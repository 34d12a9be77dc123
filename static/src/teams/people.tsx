/** People as the room may know them: a name where it is given and names are in use, and always the group. */
import type { Id } from "../cards";
import { t } from "../i18n";
import { Mark, sectorName } from "../parts/Mark";
import { card, me } from "../store";

export const isMe = (id: Id | null | undefined): boolean => Boolean(id) && id === me.value?.id;

export function personName(id: Id): string {
  if (isMe(id)) return t("teams.you");
  return card("members", id)?.name || t("common.no_name");
}

/** Who does it: a member, by name, or whatever was written. */
export const whoWords = (who: string): string => (card("members", who) || isMe(who) ? personName(who) : who);
export const whoseGroup = (who: string | null | undefined): string | undefined =>
  card("members", who)?.sector ?? (isMe(who) ? me.value?.sector : undefined);

export function Person({ id }: { id: Id }) {
  const sector = whoseGroup(id);
  return (
    <span class="who">
      {sector && <Mark sector={sector} size="small" />}
      <span class="words">{personName(id)}</span>
    </span>
  );
}

export function Who({ who }: { who: string }) {
  return whoseGroup(who) ? <Person id={who} /> : <span class="words">{who}</span>;
}

export const groupNames = (keys: readonly string[]): string => keys.map(sectorName).join(", ");
