/** People as the room may know them: a name where it is given and names are in use, and always the group. */

import { t } from "../base/i18n";
import { SectorMark, sectorName } from "../components/SectorMark";
import type { Id } from "../contract/cards";
import { card, me } from "../sync/store";

export const isMe = (id: Id | null | undefined): boolean => Boolean(id) && id === me.value?.id;

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Stands for a person, and is no words that somebody wrote. */
export const isPerson = (who: string | null | undefined): boolean => ID.test(who ?? "");

/** Was here, and is not any more. Only facilitators are still told who it was. */
export function hasLeft(who: string | null | undefined): boolean {
  if (!who || !isPerson(who) || isMe(who)) return false;
  const member = card("members", who);
  return !member || member.state === "removed" || member.left === true;
}

/** Never an id: words, whoever it is. */
export function personName(id: Id): string {
  if (isMe(id)) return t("teams.you");
  const name = card("members", id)?.name;
  if (hasLeft(id)) return name ? t("teams.left_named", { name }) : t("teams.left");
  return name || t("common.no_name");
}

/** Who does it: a member, by name, or whatever was written. */
export const whoWords = (who: string): string => (isPerson(who) ? personName(who) : who);
export const whoseGroup = (who: string | null | undefined): string | undefined =>
  card("members", who)?.sector ?? (isMe(who) ? me.value?.sector : undefined);

export function Person({ id }: { id: Id }) {
  const sector = whoseGroup(id);
  return (
    <span class="who">
      {sector && <SectorMark sector={sector} size="small" />}
      <span class="words">{personName(id)}</span>
    </span>
  );
}

export function Who({ who }: { who: string }) {
  return isPerson(who) ? <Person id={who} /> : <span class="words">{who}</span>;
}

/** What somebody who has left was to do is nobody's now: it asks for another. */
export const FindAnother = ({ who }: { who: string | null | undefined }) =>
  hasLeft(who) ? <span class="tag danger">{t("teams.find_another")}</span> : null;

export const groupNames = (keys: readonly string[]): string => keys.map(sectorName).join(", ");
