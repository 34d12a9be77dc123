/** One concept: what it has, firm first, then what is in force and what waits, each "if" by itself; and what it needs. */

import { number, t } from "../../../base/i18n";
import { Button } from "../../../components/Button";
import { Segments } from "../../../components/Segments";
import { act } from "../../../console/act";
import { CanvasText } from "../../../console/CanvasText";
import type { Commitment, Concept } from "../../../contract/cards";
import { cards } from "../../../sync/store";
import { ifWords, soFar } from "../../../teams/condition_words";
import { teamWords } from "../../../teams/contribution_words";
import { NeedsOf } from "../../../teams/NeedsOf";
import { promisedTo as held, STANDINGS, type Standing } from "../../../teams/totals";
import { promisedTo, type Sum, TEXTS } from "./sums";

/** The boxes that say in the team's own words what it takes; adding them up is for people. */
const NEEDS = ["doers", "resources", "economy"] as const;

const HEADS: Record<Standing, string> = {
  firm: "console.firm",
  in_force: "commitment.n_in_force",
  waiting: "commitment.n_waiting",
};

export function Promised({ concept }: { concept: Concept }) {
  const { ifs, ...sums } = promisedTo(concept.id, cards("commitments"));
  const some = STANDINGS.filter((standing) => sums[standing].people > 0);
  return (
    <li class="card">
      <h3 class="words">{concept.title}</h3>
      {teamWords(concept).map((words) => (
        <p key={words} class="num">
          {words}
        </p>
      ))}
      {some.map((standing) => (
        <div key={standing}>
          <h4>{t(HEADS[standing], { n: sums[standing].people })}</h4>
          <Sums sum={sums[standing]} />
        </div>
      ))}
      {!some.length && <p class="meta">{t("console.nothing_promised")}</p>}
      {ifs.length > 0 && (
        <ul class="plain ifs">
          {ifs.map((given) => (
            <If key={given.id} given={given} />
          ))}
        </ul>
      )}
      <NeedsOf concept={concept} sums={held(concept, cards("commitments"))} several />
      {concept.owner && (
        <Button kind="quiet" small onClick={() => relieve(concept)}>
          {t("ready.relieve")}
        </Button>
      )}
      <CanvasText concept={concept} boxes={NEEDS} title={t("console.needs")} />
    </li>
  );
}

const relieve = ({ id }: Concept) =>
  void act("concept.own", { concept: id, own: false }, t("ready.given_back"));

/** What it hangs on, and how far that is. Whether words hold is for somebody in the room to say. */
function If({ given }: { given: Commitment }) {
  return (
    <li>
      <span class={`tag ${given.standing === "in_force" ? "ok" : ""}`}>
        {t(`commitment.tag_${given.standing}`)}
      </span>{" "}
      <span class="words">{[...ifWords(given), soFar(given)].filter(Boolean).join(" · ")}</span>
      {given.condition && <Judge given={given} />}
    </li>
  );
}

const MET = { yes: true, no: false, open: null } as const;
type Judged = keyof typeof MET;

function Judge({ given: { id, met } }: { given: Commitment }) {
  const now = (Object.keys(MET) as Judged[]).find((key) => MET[key] === (met ?? null)) ?? "open";
  return (
    <Segments<Judged>
      name={`met-${id}`}
      legend={t("commitment.judge")}
      value={now}
      words={{
        yes: t("commitment.judge_yes"),
        no: t("commitment.judge_no"),
        open: t("commitment.judge_open"),
      }}
      choose={(key) =>
        void act("commitment.judge", { id, met: MET[key] }, t("commitment.judged"), {
          type: "commitment.judge",
          payload: { id, met: met ?? null },
          said: t("commitment.judged_back"),
        })
      }
    />
  );
}

function Sums({ sum }: { sum: Sum }) {
  return (
    <>
      <ul class="rule-words num">
        {sum.joining > 0 && <li>{t("console.joining", { n: sum.joining })}</li>}
        {sum.hours > 0 && <li>{t("console.hours", { n: sum.hours })}</li>}
        {sum.money > 0 && <li>{t("console.money", { n: number(sum.money) })}</li>}
      </ul>
      {TEXTS.map(
        (kind) => sum.texts[kind].length > 0 && <Texts key={kind} kind={kind} texts={sum.texts[kind]} />,
      )}
    </>
  );
}

function Texts({ kind, texts }: { kind: string; texts: string[] }) {
  return (
    <details class="more">
      <summary>{t(`console.kind_${kind}`, { n: texts.length })}</summary>
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
