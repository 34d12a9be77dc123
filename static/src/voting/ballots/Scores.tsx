/** A number for each option; shared by scores and stars, which differ in what no answer means. */

import { own } from "../../base/direction";
import { t } from "../../base/i18n";
import { still } from "../../base/memo";
import { shortened } from "../../base/truncate";
import { useLatest } from "../../base/use_latest";
import type { BallotProps, Option } from "../../base/view_props";
import type { Id } from "../../contract/cards";
import { OptionText } from "../OptionText";
import { type Choice, setting } from "./choices";
import { useLocked } from "./locked";
import { OptionGroups } from "./OptionGroups";
import { Scale, upTo } from "./Scale";
import { useOptionSearch } from "./useOptionSearch";

const KEYS = 10; // more are typed, not tapped

interface ScoresProps extends BallotProps<Choice> {
  /** No answer is an answer of its own ("don't know"), or it is 0. */
  unseen: boolean;
}

export function Scores({ poll, options, choice, submit, unseen }: ScoresProps) {
  const scores = choice?.scores ?? {};
  const most = setting(poll, "max") ?? 5;
  const give = useLatest((id: Id, value: number | null) => {
    const { [id]: _, ...others } = scores;
    submit({ scores: value === null ? others : { ...others, [id]: value } });
  });
  const [shown, search] = useOptionSearch(options);
  return (
    <>
      {search}
      <OptionGroups options={shown}>
        {(option) => (
          <ScoreRow
            key={option.id}
            option={option}
            value={scores[option.id] ?? null}
            most={most}
            unseen={unseen}
            give={give}
          />
        )}
      </OptionGroups>
    </>
  );
}

interface RowProps {
  option: Option;
  value: number | null;
  most: number;
  unseen: boolean;
  give(id: Id, value: number | null): void;
}

const ScoreRow = still(function ScoreRow({ option, value, most, unseen, give }: RowProps) {
  const typed = most > KEYS;
  return (
    <li class={`card option ${value ? "picked" : ""}`} data-option={option.id}>
      {typed ? (
        <OptionText option={option}>
          <Typed option={option} value={value} most={most} give={give} />
        </OptionText>
      ) : (
        <Scale
          name={`score-${option.id}`}
          legend={shortened(option.title, 120)}
          values={upTo(0, most)}
          value={unseen ? value : (value ?? 0)}
          spoken={(n) => t("vote.points", { n, most })}
          none={unseen ? { words: t("vote.dont_know"), spoken: t("vote.dont_know_spoken") } : undefined}
          choose={(n) => give(option.id, n)}
          head={(none) => <OptionText option={option}>{none}</OptionText>}
        />
      )}
    </li>
  );
});

type TypedProps = Pick<RowProps, "option" | "value" | "most" | "give">;

function Typed({ option, value, most, give }: TypedProps) {
  const locked = useLocked();
  const take = (text: string) => {
    const n = Math.round(Number(text));
    give(option.id, text.trim() === "" || !Number.isFinite(n) ? null : Math.min(most, Math.max(0, n)));
  };
  return (
    <label class="scale-typed">
      <span>{t("vote.points_of", { most })}</span>
      <input
        inputMode="numeric"
        disabled={locked}
        value={value ?? ""}
        aria-label={`${own(shortened(option.title, 60))}: ${t("vote.points_of", { most })}`}
        onChange={(event) => take(event.currentTarget.value)}
      />
    </label>
  );
}
