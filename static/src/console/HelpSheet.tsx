/** What to say and what to press in this phase, and what to do when something has gone askew. */

import { t } from "../base/i18n";
import { Sheet } from "../components/Sheet";
import { stepName } from "../components/step_title";
import { onlyReads } from "../sync/only_reads";
import { step, steps } from "../sync/store";
import { sayOf } from "./talking_point";

const ASKEW = ["early", "vote", "merge", "network", "laptop"] as const;

export function HelpSheet({ onClose }: { onClose(): void }) {
  const now = step.value;
  const said = now && sayOf(now, steps.value);
  return (
    <Sheet title={t("common.help")} onClose={onClose}>
      {now && (
        <section class="help-part">
          <h3>{stepName(now)}</h3>
          <p>{t(onlyReads(now) ? "console.help_reading" : `console.help_${now.phase}`)}</p>
          {said && <blockquote class="say">{t(said)}</blockquote>}
        </section>
      )}
      <section class="help-part">
        <h3>{t("console.help_askew")}</h3>
        <dl class="help-list">
          {ASKEW.map((what) => (
            <div key={what}>
              <dt>{t(`console.askew_${what}`)}</dt>
              <dd>{t(`console.askew_${what}_do`)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section class="help-part">
        <h3>{t("console.help_keys")}</h3>
        <p>{t("console.help_keys_text")}</p>
      </section>
      <p>
        <a href="/help" target="_blank" rel="noopener">
          {t("console.help_guide")}
        </a>
      </p>
    </Sheet>
  );
}
