/** "84 % kan leve med det · laveste gruppe: Erhvervsliv 61 %" */

import { t } from "../../base/i18n";
import { sectorName } from "../../components/SectorMark";
import type { Result } from "../../contract/cards";
import { hiddenWords, livable, lowest, stances } from "./agreement";

export function agreementWords(result: Result): string {
  const share = livable(result);
  if (share === null) return t("agree.consent", { ...stances(result), n: stances(result).object });
  const low = lowest(result);
  const words = low && t("agree.lowest", { group: sectorName(low.key), n: low.n });
  return [t("agree.livable", { n: share }), words].filter(Boolean).join(" · ");
}

/** Of stances the bars below say the same; there only what is not shown is said. */
export function Agreement({ result }: { result: Result }) {
  if (!result.ballots) return null;
  return (
    <p class="agreement">
      {livable(result) !== null && <b>{agreementWords(result)}</b>}
      <span class="meta below">{hiddenWords(result, "agree.hidden")}</span>
    </p>
  );
}
