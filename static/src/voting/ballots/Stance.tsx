/**
 * Where one stands on one proposal, and why (P9). The reason is kept while it is written and sent when one rests or
 * leaves the box; an objection without a reason waits here, and says so.
 */
import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../../base/i18n";
import type { BallotProps, Option } from "../../base/view_props";
import { Field, length, tooLong } from "../../components/Field";
import { MAX_TEXT } from "../../contract/lengths";
import { useDraft } from "../../writing/drafts";
import { Folded, OptionDetail } from "../OptionDetail";
import { OptionText } from "../OptionText";
import { useNamed } from "../proposal_heading";
import { ledTo } from "./ballot_notice";
import { type Choice, obstacle } from "./choices";

const REST = 700;
const NEAR = MAX_TEXT - 200; // from here on it is counted

interface Stand {
  key: string;
  /** As the ballot says it, without the reason. */
  choice: Choice;
  words: string;
  /** How many fingers. */
  fingers?: number;
}

type StanceProps = BallotProps<Choice> & { stands: Stand[]; taken: string | null };

export function Stance(props: StanceProps) {
  const { poll, options, stands, taken, locked, choice } = props;
  const reason = useReason(props);
  const box = useRef<HTMLTextAreaElement>(null);
  const lacking = choice && obstacle(poll, choice) !== null;
  useEffect(() => {
    if (lacking) box.current?.scrollIntoView({ block: "nearest" });
  }, [lacking]);
  return (
    <div class="stance">
      <Proposals options={options} />
      <fieldset class="field stands">
        <legend>{t("vote.where_do_you_stand")}</legend>
        {stands.map(({ key, choice, words, fingers }) => (
          <label key={key} class={`choice stand ${taken === key ? "taken" : ""}`}>
            <input
              type="radio"
              name={`stance-${poll.id}`}
              checked={taken === key}
              disabled={locked}
              onChange={() => reason.stand(choice)}
            />
            {fingers !== undefined && (
              <b class="fingers num" aria-hidden="true">
                {fingers}
              </b>
            )}
            <span>{words}</span>
          </label>
        ))}
      </fieldset>
      {taken && (
        <Field
          box={box}
          label={t("vote.reason")}
          hint={t(reason.must ? "vote.reason_must" : "vote.reason_may")}
          value={reason.text}
          error={reason.problem}
          rows={3}
          max={length(reason.text) > NEAR ? MAX_TEXT : undefined}
          onText={reason.write}
          onBlur={reason.send}
          attributes={{ disabled: locked }}
        />
      )}
    </div>
  );
}

/** What it is about, in its own words. */
export function Proposals({ options }: { options: Option[] }) {
  const named = useNamed();
  if (named === "whole") return null;
  const told = named ? options.filter(({ detail }) => detail) : options;
  return (
    <>
      {told.map((option) => (
        <div key={option.id} class="card proposal">
          {named ? (
            <Folded option={option}>
              <OptionDetail option={option} />
            </Folded>
          ) : (
            <OptionText option={option} whole />
          )}
        </div>
      ))}
    </>
  );
}

/** The box's words: a draft until they are part of the ballot. */
function useReason({ poll, choice, submit, stands, taken, locked }: StanceProps) {
  const draft = useDraft(poll.step, `reason:${poll.id}`, () => newest.current());
  const [text, setText] = useState(draft.text.value || choice?.reason || "");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const base = stands.find(({ key }) => key === taken)?.choice;

  function say(stand: Choice | undefined, words: string): void {
    clearTimeout(timer.current);
    if (!stand || locked || tooLong(words, MAX_TEXT)) return;
    const reason = words.trim();
    const next = reason ? { ...stand, reason } : stand;
    if (!obstacle(poll, next)) draft.text.value = "";
    submit(next);
  }
  const newest = useRef(() => {});
  newest.current = () => {
    if (draft.text.value || text !== (choice?.reason ?? "")) say(base, text);
  };
  useEffect(() => () => newest.current(), []); // leaving the page's step: what is written is part of the vote
  const need = choice && ledTo.value === poll.id ? obstacle(poll, choice) : null;
  return {
    text,
    must: base !== undefined && obstacle(poll, base) !== null,
    problem: need ? t(need.key, { n: need.n }) : tooLong(text, MAX_TEXT),
    stand: (stand: Choice) => say(stand, text),
    write: (words: string) => {
      setText(words);
      draft.text.value = words;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => newest.current(), REST);
    },
    send: () => {
      ledTo.value = poll.id;
      newest.current();
    },
  };
}
