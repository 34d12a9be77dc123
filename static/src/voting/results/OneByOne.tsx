/** A result on its way: a phone shows what is out already, and sends its owner's eyes to the wall for the rest. */
import { useEffect } from "preact/hooks";
import { t } from "../../base/i18n";
import { announce } from "../../base/live_region";
import type { Id, Result } from "../../contract/cards";

interface OneByOneProps {
  result: Result;
  out: readonly Id[];
  title(id: Id): string;
}

export function OneByOne({ result, out, title }: OneByOneProps) {
  const last = out.at(-1);
  useEffect(() => {
    if (last)
      announce(result.few ? title(last) : t("result.place_out", { n: out.length, title: title(last) }));
  }, [last]);
  return (
    <section class="result" aria-label={t("result.title")}>
      <h2>{t("result.title")}</h2>
      <p class="result-turnout">{t("result.turnout", { n: result.ballots, of: result.electors })}</p>
      <p>{t("result.one_by_one")}</p>
      <ol class="bars">
        {out.map((id, at) => (
          <li key={id} class="bar-row">
            <b class="num bar-place">{result.few ? "✓" : at + 1}</b>
            <span class="words">{title(id)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
