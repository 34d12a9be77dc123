/** "Det afhænger af noget andet": what it hangs on, in four ways; three of them the server watches by itself. */

import { own } from "../../base/direction";
import { locale, t } from "../../base/i18n";
import { shortened } from "../../base/truncate";
import { Field } from "../../components/Field";
import type { Concept } from "../../contract/cards";
import { session } from "../../sync/store";
import { kindWords } from "../../teams/contribution_words";
import { commitments } from "../../teams/own_membership";
import { isMe, personName } from "../../teams/people";
import { AMOUNTS, about, KINDS, type Kind } from "../../teams/totals";
import type { Condition, On } from "./condition";

interface ConditionProps {
  concept: Concept;
  value: Condition;
  problem?: string;
  change(value: Condition): void;
}

export function ConditionFields(props: ConditionProps) {
  const { concept, value, change } = props;
  const others = about(commitments(), concept.id).filter(({ member }) => !isMe(member));
  const ons: On[] = others.length ? ["others", "offer", "pledge", "words"] : ["others", "offer", "words"];
  const Asked = ASKED[value.on];
  return (
    <fieldset class="field depends-on">
      <legend>{t("commitment.depends_on")}</legend>
      {ons.map((on) => (
        <label key={on} class="check">
          <input
            type="radio"
            name={`on-${concept.id}`}
            checked={value.on === on}
            onChange={() => change({ ...value, on })}
          />
          {t(`commitment.on_${on}`)}
        </label>
      ))}
      <Asked {...props} />
      {value.on !== "words" && (
        <>
          <p class="meta">{t("commitment.we_watch")}</p>
          <Words {...props} label="commitment.also_words" problem={undefined} />
        </>
      )}
    </fieldset>
  );
}

const ASKED = { others: Others, offer: Offer, pledge: Pledge, words: Words } as const;
const said = (problem?: string): string | null => (problem ? t(problem) : null);
const NUMERIC = { inputMode: "numeric", class: "short" } as const;

function Others({ value, problem, change }: ConditionProps) {
  return (
    <Field
      label={t("commitment.how_many_others")}
      value={value.others}
      error={said(problem)}
      onText={(others) => change({ ...value, others })}
      attributes={NUMERIC}
    />
  );
}

function Offer({ value, problem, change }: ConditionProps) {
  return (
    <>
      <label class="field">
        <span>{t("commitment.what_offer")}</span>
        <select
          value={value.kind}
          onChange={(event) => change({ ...value, kind: event.currentTarget.value as Kind })}
        >
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`commitment.kind_${kind}`)}
            </option>
          ))}
        </select>
      </label>
      {AMOUNTS.has(value.kind) && (
        <Field
          label={t(`commitment.how_much_${value.kind}`)}
          value={value.amount}
          error={said(problem)}
          onText={(amount) => change({ ...value, amount })}
          attributes={NUMERIC}
        />
      )}
      <label class="field">
        <span>{t("commitment.from_whom")}</span>
        <select
          value={value.sector}
          onChange={(event) => change({ ...value, sector: event.currentTarget.value })}
        >
          <option value="">{t("commitment.from_anyone")}</option>
          {session.value?.sectors.map((sector) => (
            <option key={sector.key} value={sector.key}>
              {sector[locale.value]}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

function Pledge({ concept, value, problem, change }: ConditionProps) {
  const others = about(commitments(), concept.id).filter(({ member }) => !isMe(member));
  return (
    <label class={`field ${problem ? "has-error" : ""}`}>
      <span>{t("commitment.which_pledge")}</span>
      {problem && <span class="error">{t(problem)}</span>}
      <select
        value={value.pledge}
        aria-invalid={problem ? true : undefined}
        onChange={(event) => change({ ...value, pledge: event.currentTarget.value })}
      >
        <option value="">{t("actions.choose")}</option>
        {others.map(({ id, member, kinds }) => (
          <option key={id} value={id}>
            {[personName(member ?? ""), kindWords(kinds).join(", ")]
              .map((words) => own(shortened(words, 60)))
              .join(": ")}
          </option>
        ))}
      </select>
    </label>
  );
}

function Words({
  value,
  problem,
  change,
  label = "commitment.condition",
}: ConditionProps & { label?: string }) {
  return (
    <Field
      label={t(label)}
      hint={t("commitment.condition_hint")}
      value={value.condition}
      error={said(problem)}
      onText={(condition) => change({ ...value, condition })}
    />
  );
}
