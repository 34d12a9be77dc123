/** Said wherever words are not those that were voted on: a facilitator has mended them, and this is what they were. */
import type { Id } from "../cards";
import { t } from "../i18n";
import { card } from "../store";

interface Mended {
  corrected?: { was: string };
}

export const corrected = (option: Mended | null | undefined): string | undefined =>
  option?.corrected && t("common.corrected", { was: option.corrected.was });

export function Corrected({ of, kind = "meta words" }: { of: Mended | null | undefined; kind?: string }) {
  const said = corrected(of);
  return said ? <p class={kind}>{said}</p> : null;
}

/** Whatever kind of option it is. */
export const option = (id: Id): Mended | undefined =>
  card("ideas", id) ?? card("themes", id) ?? card("concepts", id) ?? undefined;
