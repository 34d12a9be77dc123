/** For whoever wants to know it exactly: the rule, who took part, what stood level, and the sum to check it by. */

import type { ComponentChildren } from "preact";
import { own } from "../../base/direction";
import { sentence, t } from "../../base/i18n";
import { shortened } from "../../base/truncate";
import { Group } from "../../components/SectorMark";
import type { Id, Poll, Result } from "../../contract/cards";
import { sectors } from "../../sync/store";
import { setting } from "../ballots/choices";
import { methodName } from "../MethodExplanation";

interface FiguresProps {
  poll: Poll;
  result: Result;
  title(id: Id): string;
  /** How it went, in sentences: the first that is read there. */
  children?: ComponentChildren;
}

interface Tie {
  round: number;
  tied: Id[];
  broken_by: "merit" | "lot";
  mattered: boolean;
}

export function Figures({ poll, result, title, children }: FiguresProps) {
  const ties = result.ties as Tie[];
  const hint = t(`method.${poll.method}.hint`);
  return (
    <details class="more figures">
      <summary>{t("result.figures")}</summary>
      <p>
        <b>{sentence(methodName(poll.method))}</b> {hint.startsWith("method.") ? "" : hint}
      </p>
      {children}
      <Facts poll={poll} result={result} />
      <Turnout result={result} />
      {ties.length > 0 && <Ties ties={ties} title={title} />}
      {!result.few && <Check result={result} />}
    </details>
  );
}

/** What it takes to check the rule and the lot, and to count again. */
function Check({ result: { rule_hash, lot, sha256 } }: { result: Result }) {
  return (
    <section>
      <h3>{t("reveal.check")}</h3>
      <ul class="meta words check-list">
        <li>{t("reveal.check_text")}</li>
        {rule_hash && <li>{t("reveal.rule_hash", { hash: rule_hash })}</li>}
        {lot && <li>{t("reveal.secret", { text: lot.secret })}</li>}
        {lot && <li>{t("reveal.seed", { text: lot.seed })}</li>}
        {sha256 && <li>{t("result.checksum", { hash: sha256 })}</li>}
        <li>{t("reveal.recount")}</li>
      </ul>
    </section>
  );
}

function Facts({ poll, result }: { poll: Poll; result: Result }) {
  const facts: [string, number | null | undefined][] = [
    ["result.ballots", result.ballots],
    ["result.electors", result.electors],
    ["access.headcount", result.headcount],
    ["result.admitted", poll.admitted || null],
    ["result.removed", result.removed || null],
    ["result.seats", setting(poll, "seats")],
  ];
  return (
    <dl class="facts">
      {facts
        .filter(([, n]) => typeof n === "number")
        .map(([key, n]) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd class="num">{n}</dd>
          </div>
        ))}
    </dl>
  );
}

function Turnout({ result }: { result: Result }) {
  const turnout = result.turnout ?? {};
  const keys = [...sectors.value.keys()].filter((key) => key in turnout);
  if (!keys.length) return null;
  return (
    <section>
      <h3>{t("result.who_voted")}</h3>
      <ul class="turnout">
        {keys.map((key) => {
          const pair = turnout[key];
          return (
            <li key={key}>
              <Group sector={key} size="small" />{" "}
              <span class="num">
                {pair ? t("result.n_of", { n: pair[0], of: pair[1] }) : t("result.not_shown")}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Ties({ ties, title }: { ties: Tie[]; title(id: Id): string }) {
  return (
    <section class="ties">
      <h3>{t("result.ties")}</h3>
      <ul>
        {ties.map((tie) => (
          <li key={`${tie.round} ${tie.tied.join()}`} class="words">
            {tie.tied.map((id) => `”${own(shortened(title(id), 60))}”`).join(", ")}.{" "}
            {t(`result.by_${tie.broken_by}`)} {t(tie.mattered ? "result.mattered" : "result.did_not_matter")}
          </li>
        ))}
      </ul>
    </section>
  );
}
