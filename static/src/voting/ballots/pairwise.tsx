/** Which of these two? The two cards are the two big keys; ← and → do the same on a keyboard. */
import undo from "lucide-static/icons/undo-2.svg";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { t } from "../../base/i18n";
import { announce } from "../../base/live_region";
import { useLatest } from "../../base/use_latest";
import type { BallotProps, Option } from "../../base/view_props";
import { Button } from "../../components/Button";
import { EmptyState } from "../../components/Notice";
import type { Id } from "../../contract/cards";
import { OptionDetail } from "../OptionDetail";
import type { Answer, Choice } from "./choices";
import { setting } from "./choices";
import { nextPair } from "./next_pair";

export function PairwiseBallot({ poll, options, choice, locked, submit }: BallotProps<Choice>) {
  const answers = choice?.answers ?? [];
  const full = answers.length >= (setting(poll, "max_answers") ?? 100);
  const pair =
    full || locked
      ? null
      : nextPair(
          options.map(({ id }) => id),
          answers,
        );
  const answer = useLatest((w: Answer["w"]) => {
    if (pair) submit({ answers: [...answers, { a: pair[0], b: pair[1], w }] });
  });
  useArrows(answer);
  const find = (id: Id): Option => options.find((option) => option.id === id)!;
  usePairTelling(pair && [find(pair[0]).title, find(pair[1]).title]);
  const back = answers.length > 0 && (
    <Button kind="quiet" small icon={undo} onClick={() => submit({ answers: answers.slice(0, -1) })}>
      {t("vote.undo_last")}
    </Button>
  );
  return (
    <div class="pairwise">
      {pair ? (
        <>
          <div class="pair">
            <Side option={find(pair[0])} choose={() => answer("a")} />
            <Side option={find(pair[1])} choose={() => answer("b")} />
          </div>
          <div class="buttons pair-keys">
            <Button kind="secondary" onClick={() => answer("tie")}>
              {t("vote.equal")}
            </Button>
            <Button kind="secondary" onClick={() => answer("skip")}>
              {t("common.skip_one")}
            </Button>
            {back}
          </div>
        </>
      ) : (
        <EmptyState text={locked ? t("vote.answers_given", { n: answers.length }) : t("vote.no_more_pairs")}>
          {!locked && back}
        </EmptyState>
      )}
    </div>
  );
}

function Side({ option, choose }: { option: Option; choose(): void }) {
  return (
    <button type="button" class="choice pair-side" onClick={choose}>
      <span>
        <span class="words">{option.title}</span>
        {option.detail && <OptionDetail option={option} />}
      </span>
    </button>
  );
}

/** The keys keep the focus while what stands on them changes: so it is said. */
function usePairTelling(titles: [string, string] | null): void {
  const first = useRef(true);
  useEffect(() => {
    if (titles && !first.current) announce(t("vote.pair_spoken", { a: titles[0], b: titles[1] }));
    first.current = false;
  }, [titles?.join()]);
}

const KEYS: Readonly<Record<string, Answer["w"]>> = { ArrowLeft: "a", ArrowRight: "b" };

/** Only where nothing else takes the arrows. */
function useArrows(answer: (w: Answer["w"]) => void): void {
  const place = useRef(answer);
  place.current = answer;
  useLayoutEffect(() => {
    const key = (event: KeyboardEvent) => {
      const w = KEYS[event.key];
      const busy = (event.target as HTMLElement).closest?.("input, textarea, select, dialog, .table-wrap");
      if (!w || busy || event.altKey || event.metaKey || event.ctrlKey) return;
      event.preventDefault();
      place.current(w);
    };
    addEventListener("keydown", key);
    return () => removeEventListener("keydown", key);
  }, []);
}
