/** One concept: what it has, firm first, then what hangs on an "if"; and what it said it needs. */
import type { Concept } from "../../../cards";
import { number, t } from "../../../i18n";
import { cards } from "../../../store";
import { promisedTo, type Sum, TEXTS } from "./sums";

export function Promised({ concept }: { concept: Concept }) {
  const { firm, conditional, ifs } = promisedTo(concept.id, cards("commitments"));
  return (
    <li class="card">
      <h3 class="words">{concept.title}</h3>
      {firm.people > 0 && (
        <>
          <h4>{t("desk.firm", { n: firm.people })}</h4>
          <Sums sum={firm} />
        </>
      )}
      {conditional.people > 0 && (
        <>
          <h4>{t("desk.conditional", { n: conditional.people })}</h4>
          <Sums sum={conditional} />
          <ul class="plain">
            {ifs.map(({ id, condition }) => (
              <li key={id} class="words meta">
                {asIf(condition ?? "")}
              </li>
            ))}
          </ul>
        </>
      )}
      {firm.people + conditional.people === 0 && <p class="meta">{t("desk.nothing_promised")}</p>}
      <Needs concept={concept} />
    </li>
  );
}

/** Many write the "if" themselves. */
const asIf = (condition: string): string =>
  /^(hvis|if)\b/i.test(condition) ? condition : t("desk.if", { condition });

function Sums({ sum }: { sum: Sum }) {
  return (
    <>
      <ul class="rule-words num">
        {sum.joining > 0 && <li>{t("desk.joining", { n: sum.joining })}</li>}
        {sum.hours > 0 && <li>{t("desk.hours", { n: sum.hours })}</li>}
        {sum.money > 0 && <li>{t("desk.money", { n: number(sum.money) })}</li>}
      </ul>
      {TEXTS.map((kind) => sum[kind].length > 0 && <Texts key={kind} kind={kind} texts={sum[kind]} />)}
    </>
  );
}

function Texts({ kind, texts }: { kind: string; texts: string[] }) {
  return (
    <details class="more">
      <summary>{t(`desk.kind_${kind}`, { n: texts.length })}</summary>
      <ul class="plain">
        {texts.map((text, n) => (
          <li key={n} class="words">
            {text}
          </li>
        ))}
      </ul>
    </details>
  );
}

const NEEDS = ["doers", "resources", "economy"] as const;

/** In the team's own words; adding them up is for people. */
function Needs({ concept }: { concept: Concept }) {
  const said = NEEDS.filter((name) => concept.fields[name]?.text.trim());
  if (!said.length) return <p class="meta">{t("desk.no_needs")}</p>;
  return (
    <details class="more" open>
      <summary>{t("desk.needs")}</summary>
      <dl class="written">
        {said.map((name) => (
          <div key={name}>
            <dt>{t(`desk.box_${name}`)}</dt>
            <dd class="words">{concept.fields[name]?.text}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
