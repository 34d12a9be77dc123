/**
 * The vote's life, one press at a time: open, close (and open again, with every ballot kept), count (for good, seen
 * here only), show to all, a new round. What cannot be taken back says so beside its button.
 */
import type { ComponentType } from "preact";
import { useState } from "preact/hooks";
import type { Poll } from "../../cards";
import { t } from "../../i18n";
import { Button } from "../../parts/Button";
import { Sheet } from "../../parts/Sheet";
import { act } from "../act";
import { optionCount } from "./rounds";

const open = ({ id }: Poll) => act("poll.open", { poll: id }, t("desk.poll_opened"));
const close = ({ id }: Poll) => act("poll.close", { poll: id }, t("desk.poll_closed"), "undo");
const reopen = ({ id }: Poll) => act("poll.reopen", { poll: id }, t("desk.poll_reopened"));
const count = ({ id }: Poll) => act("poll.count", { poll: id }, t("desk.poll_counted"));
const reveal = ({ id }: Poll) => act("poll.reveal", { poll: id }, t("desk.poll_revealed"));
const again = ({ step, concept }: Poll) =>
  act("poll.new_round", concept ? { step, concept } : { step }, t("desk.poll_new_round"));

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
  const empty = optionCount(poll) === 0;
  return (
    <>
      {empty && <p class="notice warning">{t(`desk.nothing_${poll.over}`)}</p>}
      <Button disabled={empty} onClick={() => open(poll)}>
        {t("desk.poll_open")}
      </Button>
    </>
  );
}

/** Fewer than half have voted: closing now is likely a mistake, though one that can be put right. */
function Open({ poll }: Props) {
  const [sure, setSure] = useState(false);
  const few = poll.cast * 2 < poll.electors;
  return (
    <>
      <Button onClick={() => (few ? setSure(true) : close(poll))}>{t("desk.poll_close")}</Button>
      {sure && (
        <Sheet title={t("desk.poll_close")} onClose={() => setSure(false)}>
          <p>{t("desk.warn_few_voted", { n: poll.cast, of: poll.electors })}</p>
          <p class="meta">{t("desk.poll_can_reopen")}</p>
          <div class="buttons">
            <Button
              onClick={() => {
                setSure(false);
                void close(poll);
              }}
            >
              {t("desk.poll_close")}
            </Button>
            <Button kind="quiet" onClick={() => setSure(false)}>
              {t("desk.keep_open")}
            </Button>
          </div>
        </Sheet>
      )}
    </>
  );
}

function Closed({ poll }: Props) {
  return (
    <>
      <div class="buttons">
        <Button onClick={() => count(poll)}>{t("desk.poll_count")}</Button>
        <Button kind="secondary" onClick={() => reopen(poll)}>
          {t("desk.poll_reopen")}
        </Button>
      </div>
      <p class="meta">{t("desk.poll_count_hint")}</p>
    </>
  );
}

function Counted({ poll }: Props) {
  return (
    <>
      <div class="buttons">
        <Button onClick={() => reveal(poll)}>{t("desk.poll_reveal")}</Button>
        <NewRound poll={poll} />
      </div>
      <p class="meta">{t("desk.poll_reveal_hint")}</p>
    </>
  );
}

const Revealed = ({ poll }: Props) => (
  <div class="buttons">
    <NewRound poll={poll} />
  </div>
);

const NewRound = ({ poll }: Props) => (
  <Button kind="quiet" onClick={() => again(poll)}>
    {t("desk.poll_again")}
  </Button>
);

const ACTS: Readonly<Record<Poll["state"], ComponentType<Props>>> = {
  ready: Ready,
  open: Open,
  closed: Closed,
  counted: Counted,
  revealed: Revealed,
};
