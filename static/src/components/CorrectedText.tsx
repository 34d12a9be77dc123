/** Said wherever words are not those that were voted on: a facilitator has mended them, and this is what they were. */

import { t } from "../base/i18n";
import type { Id } from "../contract/cards";
import { card } from "../sync/store";

interface Mended {
  corrected?: { was: string };
}

export const corrected = (option: Mended | null | undefined): string | undefined =>
  option?.corrected && t("common.corrected", { was: option.corrected.was });

export function CorrectedText({ of, kind = "meta words" }: { of: Mended | null | undefined; kind?: string }) {
  const said = corrected(of);
  return said ? <p class={kind}>{said}</p> : null;
}

/** Whatever kind of option it is. */
export const option = (id: Id): Mended | undefined =>
  card("ideas", id) ?? card("themes", id) ?? card("concepts", id) ?? undefined;
