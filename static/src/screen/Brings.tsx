/**
 * What the room brings, by concept and in all: a table, because that is how it is compared. What hangs on an "if"
 * stands in brackets beside what is certain, and is never added to it.
 */
import type { Commitment, Concept, Step } from "../cards";
import { number, t } from "../i18n";
import { stepName } from "../parts/StepsLine";
import { cards } from "../store";
import { concepts } from "../teams/opened";
import { about, apart, KINDS, type Kind } from "../teams/totals";
import { Fit } from "./Fit";
import { Scene } from "./Scene";

export function Brings({ step }: { step: Step }) {
  const given = cards("commitments");
  if (!given.length)
    return (
      <Scene title={stepName(step)} step={step}>
        <p class="screen-now">{t("screen.nothing_brought")}</p>
      </Scene>
    );
  return (
    <Scene title={stepName(step)} aside={t("screen.contributions", { n: given.length })} kind="brings-scene">
      <div>
        <Names />
        <Row name={t("screen.all_concepts")} given={given} all />
      </div>
      <Fit
        items={concepts()}
        kind=""
        draw={(one: Concept) => <Row name={one.title} given={about(given, one.id)} />}
      />
      {given.some(({ conditional }) => conditional) && <p class="meta">{t("screen.brackets")}</p>}
    </Scene>
  );
}

function Names() {
  return (
    <p class="screen-brings names" aria-hidden="true">
      <span />
      {KINDS.map((kind) => (
        <span key={kind} class="num">
          {t(`screen.col_${kind}`)}
        </span>
      ))}
    </p>
  );
}

function Row({ name, given, all }: { name: string; given: Commitment[]; all?: boolean }) {
  const sums = apart(given);
  return (
    <div class={`screen-brings ${all ? "all" : ""}`}>
      <p class="words">{name}</p>
      {KINDS.map((kind) => (
        <Cell key={kind} kind={kind} firm={sums.firm[kind]} conditional={sums.conditional[kind]} />
      ))}
    </div>
  );
}

function Cell({ kind, firm, conditional }: { kind: Kind; firm: number; conditional: number }) {
  return (
    <p class="num">
      <span class="sr-only">{t(`screen.col_${kind}`)} </span>
      {firm > 0 && number(firm)}
      {conditional > 0 && <span class="screen-if"> ({number(conditional)})</span>}
      {!firm && !conditional && <span class="screen-if">–</span>}
    </p>
  );
}
