/**
 * Two people think of the same, and both write it in: whoever writes is told that it is there, and whoever leads that it
 * stands there twice. A hint, no refusal: it may be meant.
 */

import { t } from "../base/i18n";
import { repeated, sameAs } from "../base/same_words";

export function AlreadyThere({ text, among }: { text: string; among: readonly string[] }) {
  const same = sameAs(text, among);
  return (
    <div role="status">{same !== undefined && <p class="meta">{t("kinds.there", { title: same })}</p>}</div>
  );
}

export const StandsTwice = ({ among }: { among: readonly string[] }) =>
  repeated(among).map(({ text, n }) => (
    <p key={text} class="notice">
      {t("kinds.twice", { title: text, n })}
    </p>
  ));
