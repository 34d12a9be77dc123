/**
 * What goes on. The count proposes, the group confirms; where it chooses otherwise it says why, and the reason
 * stays with the result.
 */
import { useRef, useState } from "preact/hooks";
import { t } from "../../base/i18n";
import type { Option } from "../../base/view_props";
import { Button } from "../../components/Button";
import { Field } from "../../components/Field";
import type { Id, Poll, Result } from "../../contract/cards";
import { ranking, shown } from "../../voting/results/figures";
import { useKeptText } from "../../writing/kept_text";
import { act } from "../act";
import { useKind } from "../primary_button";

interface CutProps {
  poll: Poll;
  result: Result;
  options: Option[];
}

const same = (a: readonly Id[], b: readonly Id[]): boolean => [...a].sort().join() === [...b].sort().join();

/** What the rule lets go on: the winners, and what it makes of a tie; nothing that is hidden. */
export const proposed = (result: Result, options: readonly Option[]): Id[] =>
  (result.goes_on ?? result.winners).filter((id) => !options.some((one) => one.id === id && one.hidden));

/** Whoever confirmed it, here or elsewhere: what is done is not asked for any longer. */
export function TieAtCut(props: CutProps) {
  const [again, setAgain] = useState(false);
  if (props.result.confirmed && !again)
    return (
      <Button small kind="quiet" onClick={() => setAgain(true)}>
        {t("console.cut_again")}
      </Button>
    );
  return <Choice {...props} done={() => setAgain(false)} />;
}

function Choice({ poll, result, options, done }: CutProps & { done(): void }) {
  const kind = useKind("vote");
  const [ticked, setOn] = useState<readonly Id[]>(result.confirmed ?? proposed(result, options));
  const on = ticked.filter((id) => !options.some((one) => one.id === id && one.hidden)); // also what is hidden only now
  const kept = useKeptText(`reason:${poll.id}`, result.reason ?? "");
  const reason = kept.text;
  const [error, setError] = useState<string | null>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const departs = !same(on, proposed(result, options));
  const confirm = async () => {
    if (departs && !reason.trim()) {
      box.current?.focus();
      return setError(t("console.cut_reason_missing"));
    }
    const payload = { poll: poll.id, ideas: [...on], ...(departs ? { reason: reason.trim() } : {}) };
    const ack = await act("selection.confirm", payload, t("console.cut_confirmed", { n: on.length }));
    if (!ack?.ok) return;
    kept.forget();
    done();
  };
  return (
    <form
      class="cut stack"
      onSubmit={(event) => {
        event.preventDefault();
        void confirm();
      }}
    >
      <div class="panel-head">
        <p>
          <b>{t("console.cut", { n: on.length })}</b> <span class="meta">{t("console.cut_hint")}</span>
        </p>
        <Button kind={kind} type="submit">
          {t("console.cut_confirm")}
        </Button>
      </div>
      {departs && (
        <Field
          label={t("console.cut_reason")}
          hint={t("console.cut_reason_hint")}
          value={reason}
          onText={kept.write}
          rows={2}
          error={error}
          box={box}
        />
      )}
      <fieldset class="field">
        <legend class="sr-only">{t("console.cut", { n: on.length })}</legend>
        <Ticks result={result} options={options} on={on} setOn={setOn} />
      </fieldset>
    </form>
  );
}

interface TicksProps extends Omit<CutProps, "poll"> {
  on: readonly Id[];
  setOn(on: readonly Id[]): void;
}

const BELOW = 4; // this many under the line are seen at once: ties and near misses are talked about

function Ticks({ result, options, on, setOn }: TicksProps) {
  const [all, setAll] = useState(false);
  const titles = new Map(options.filter(({ hidden }) => !hidden).map(({ id, title }) => [id, title]));
  const order = [...new Set([...proposed(result, options), ...ranking(result, [...titles.keys()])])];
  const shownFirst = Math.max(result.winners.length + BELOW, ...on.map((id) => order.indexOf(id) + 1));
  const toggle = (id: Id) => setOn(on.includes(id) ? on.filter((other) => other !== id) : [...on, id]);
  return (
    <>
      <ul class="ticks">
        {order.slice(0, all ? order.length : shownFirst).map((id) => (
          <li key={id}>
            <label class="check">
              <input type="checkbox" checked={on.includes(id)} onChange={() => toggle(id)} />
              <span class="words">{titles.get(id)}</span>
              {!result.few && <span class="num meta">{shown(result.totals[id])}</span>}
            </label>
          </li>
        ))}
      </ul>
      {!all && order.length > shownFirst && (
        <Button small kind="quiet" onClick={() => setAll(true)}>
          {t("console.cut_all", { n: order.length - shownFirst })}
        </Button>
      )}
    </>
  );
}
