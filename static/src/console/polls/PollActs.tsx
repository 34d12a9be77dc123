/**
 * The vote's life, one press at a time: open, close (and open again, with every ballot kept), count (for good, seen
 * here only), show to all, a new round. What cannot be taken back says so beside its button.
 */
import left from "lucide-static/icons/arrow-left.svg";
import type { ComponentType } from "preact";
import { useState } from "preact/hooks";
import { t } from "../../base/i18n";
import { Button } from "../../components/Button";
import { Field } from "../../components/Field";
import { Sheet } from "../../components/Sheet";
import { stepName } from "../../components/step_title";
import type { Phase, Poll } from "../../contract/cards";
import { card, steps } from "../../sync/store";
import { hasLine } from "../../voting/rule_summary";
import { useKeptText } from "../../writing/kept_text";
import { act } from "../act";
import { few } from "../consequences";
import { go } from "../go_to_step";
import { useKind } from "../primary_button";
import { count, inLine, useCounting } from "./counting";
import { ShowOneByOne } from "./OneByOne";
import { PaperBallots } from "./PaperBallots";
import { Prices, priced, unpriced } from "./Prices";
import { optionCount } from "./rounds";

const open = ({ id }: Poll) => act("poll.open", { poll: id }, t("console.poll_opened"));
const close = ({ id }: Poll) =>
  act("poll.close", { poll: id }, t("console.poll_closed"), { said: t("console.poll_reopened") });
const reopen = ({ id }: Poll) => act("poll.reopen", { poll: id }, t("console.poll_reopened"));
const reveal = ({ id }: Poll) => act("poll.reveal", { poll: id }, t("console.poll_revealed"));
const again = ({ step, concept }: Poll, whole: boolean) =>
  act("poll.new_round", { step, whole, ...(concept ? { concept } : {}) }, t("console.poll_new_round"));

export function PollActs({ poll }: { poll: Poll }) {
  const Acts = ACTS[poll.state];
  return (
    <div class="poll-acts">
      <Acts poll={poll} />
    </div>
  );
}

interface Props {
  poll: Poll;
}

function Ready({ poll }: Props) {
  const kind = useKind("vote");
  const empty = optionCount(poll) === 0;
  const missing = unpriced(poll);
  return (
    <>
      {priced(poll) && !empty && <Prices poll={poll} />}
      {empty && <Nothing poll={poll} />}
      {missing > 0 && <p class="notice">{t("polls.prices_missing", { n: missing })}</p>}
      <Button kind={kind} disabled={empty || missing > 0} onClick={() => open(poll)}>
        {t("console.poll_open")}
      </Button>
    </>
  );
}

/** The step in which what is voted on is made. */
const MADE_IN: Readonly<Record<Poll["over"], Phase>> = {
  ideas: "ideas",
  themes: "themes",
  concepts: "concepts",
};

/** Why there is no vote, and the way back to where that is mended. */
function Nothing({ poll }: Props) {
  const here = steps.value.findIndex(({ id }) => id === poll.step);
  const back = steps.value.slice(0, Math.max(0, here)).findLast(({ phase }) => phase === MADE_IN[poll.over]);
  return (
    <div class="notice warning stack">
      <p>{t(`console.nothing_${poll.over}`)}</p>
      {back && (
        <Button small kind="secondary" icon={left} onClick={() => go(back)}>
          {t("common.go_back", { phase: stepName(back) })}
        </Button>
      )}
    </div>
  );
}

/** Votes may come in while one reads it: "only" is said only as long as it is true. */
const castWords = ({ cast, electors }: Poll): string =>
  t(few(cast, electors) ? "console.warn_few_voted" : "console.cast", { n: cast, of: electors });

/** Fewer than half have voted: closing now is likely a mistake, though one that can be put right. */
function Open({ poll }: Props) {
  const kind = useKind("vote");
  const [sure, setSure] = useState(false);
  return (
    <>
      <Button kind={kind} onClick={() => (few(poll.cast, poll.electors) ? setSure(true) : close(poll))}>
        {t("console.poll_close")}
      </Button>
      <PaperBallots poll={poll} />
      {sure && (
        <Sheet title={t("console.poll_close")} onClose={() => setSure(false)}>
          <p>{castWords(poll)}</p>
          <p class="meta">{t("console.poll_can_reopen", { n: 1 })}</p>
          <div class="buttons">
            <Button
              onClick={() => {
                setSure(false);
                void close(poll);
              }}
            >
              {t("console.poll_close")}
            </Button>
            <Button kind="quiet" onClick={() => setSure(false)}>
              {t("console.keep_open")}
            </Button>
          </div>
        </Sheet>
      )}
    </>
  );
}

function Closed({ poll }: Props) {
  if (poll.erased !== undefined) return <p class="notice">{t("polls.erased", { n: poll.erased })}</p>;
  return <ToCount poll={poll} />;
}

function ToCount({ poll }: Props) {
  const kind = useKind("vote");
  const thrown = useKeptText(`dice:${poll.id}`);
  const dice = thrown.text;
  const [sure, setSure] = useState(false);
  if (useCounting(poll))
    return (
      <p class="notice" role="status">
        {inLine.value.has(poll.id) ? t("polls.in_line") : t("polls.counting", { n: poll.cast })}
      </p>
    );
  return (
    <>
      <div class="buttons">
        <Button kind={kind} onClick={() => (poll.cast ? void count(poll, dice) : setSure(true))}>
          {t("console.poll_count")}
        </Button>
        <Button kind="secondary" onClick={() => reopen(poll)}>
          {t("console.poll_reopen")}
        </Button>
      </div>
      <p class="meta">{t("console.poll_count_hint")}</p>
      {hasLine(poll, poll.options.length) && <Dice value={dice} set={thrown.write} />}
      {sure && (
        <Sheet title={t("console.poll_count")} onClose={() => setSure(false)}>
          <p>{t("console.warn_count_none")}</p>
          <div class="buttons">
            <Button
              kind="secondary"
              onClick={() => {
                setSure(false);
                void count(poll, dice);
              }}
            >
              {t("console.count_anyway")}
            </Button>
            <Button kind="quiet" onClick={() => setSure(false)}>
              {t("common.cancel")}
            </Button>
          </div>
        </Sheet>
      )}
    </>
  );
}

/** Thrown by somebody in the room: nobody can steer what they say, where something is drawn. */
function Dice({ value, set }: { value: string; set(dice: string): void }) {
  return (
    <details class="more" open={value !== "" || undefined}>
      <summary>{t("polls.dice")}</summary>
      <Field
        label={t("polls.dice_label")}
        hint={t("polls.dice_hint")}
        value={value}
        onText={(text) => set(text.replace(/\D/g, "").slice(0, 40))}
        attributes={{ inputMode: "numeric", autoComplete: "off" }}
      />
    </details>
  );
}

function Counted({ poll }: Props) {
  const kind = useKind("vote");
  return (
    <>
      <div class="buttons">
        <Button kind={kind} onClick={() => reveal(poll)}>
          {t("console.poll_reveal")}
        </Button>
        <ShowOneByOne poll={poll} />
        <NewRound poll={poll} />
      </div>
      <p class="meta">
        {t(card("results", poll.id)?.few ? "console.poll_reveal_few" : "console.poll_reveal_hint")}
      </p>
    </>
  );
}

const Revealed = ({ poll }: Props) => (
  <div class="buttons">
    <NewRound poll={poll} />
  </div>
);

/** Where the rule calls for a run-off it comes first; asking everything again is still possible. */
function NewRound({ poll }: Props) {
  const tied = poll.tie_rule === "runoff" ? (card("results", poll.id)?.cut?.tied.length ?? 0) : 0;
  const shown = poll.state === "revealed";
  return (
    <>
      {tied > 0 && shown && (
        <Button kind="secondary" onClick={() => again(poll, false)}>
          {t("polls.run_off", { n: tied })}
        </Button>
      )}
      <Button kind="quiet" onClick={() => again(poll, tied > 0)}>
        {t("console.poll_again")}
      </Button>
    </>
  );
}

const ACTS: Readonly<Record<Poll["state"], ComponentType<Props>>> = {
  ready: Ready,
  open: Open,
  closed: Closed,
  counted: Counted,
  revealed: Revealed,
};
