/** How it is counted, in one sentence of the method's own, and the rule that was frozen when the poll opened. */
import type { Poll } from "../cards";
import { knows, t } from "../i18n";
import { setting } from "./choices";

export const methodName = (method: string): string =>
  knows(`method.${method}.title`) ? t(`method.${method}.title`) : method;

export function Method({ poll }: { poll: Poll }) {
  const hint = `method.${poll.method}.hint`;
  const seats = setting(poll, "seats");
  return (
    <details class="more">
      <summary>{t("vote.how_counted")}</summary>
      <p>
        <b>{methodName(poll.method)}.</b> {knows(hint) && t(hint)}
      </p>
      {seats !== null && <p>{t("vote.seats", { n: seats })}</p>}
      {poll.rule_hash && (
        <p class="meta words">{t("vote.rule_hash", { hash: poll.rule_hash.slice(0, 8) })}</p>
      )}
    </details>
  );
}
