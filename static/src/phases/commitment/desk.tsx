/**
 * Who's in, from the console: what each concept has been promised, firm and conditional apart, beside what it says
 * it needs; and how far the room stands behind it.
 */
import { useState } from "preact/hooks";
import { act } from "../../desk/act";
import { Figure, NowPanel } from "../../desk/NowPanel";
import { participants } from "../../desk/people";
import { PollPanel } from "../../desk/polls/PollPanel";
import { type Round, rounds } from "../../desk/polls/rounds";
import { t } from "../../i18n";
import { ask } from "../../outbox";
import { Button } from "../../parts/Button";
import { EmptyState } from "../../parts/Notice";
import { answer } from "../../parts/Undo";
import { cards } from "../../store";
import type { PhaseProps } from "../props";
import { Promised } from "./desk/Promised";

export function CommitmentDesk({ step }: PhaseProps) {
  const people = new Set(cards("commitments").map(({ member }) => member)).size;
  const votes = rounds(step);
  const asks = step.settings.method !== undefined || votes.some(({ poll }) => poll.state !== "ready");
  return (
    <>
      <NowPanel step={step}>
        <dl class="facts">
          <Figure
            label={t("desk.committed_label")}
            value={people}
            of={t("desk.of", { n: participants.value.length })}
          />
        </dl>
      </NowPanel>
      {asks && <Agreement votes={votes} />}
      {asks && people === 0 ? (
        <details class="more panel">
          <summary>{t("desk.promised")}</summary>
          <Promises />
        </details>
      ) : (
        <section class="panel" aria-labelledby="promised">
          <h2 id="promised">{t("desk.promised")}</h2>
          <Promises />
        </section>
      )}
      {!asks && (
        <details class="more panel">
          <summary>{t("desk.agreement_also")}</summary>
          <Agreement votes={votes} />
        </details>
      )}
    </>
  );
}

function Promises() {
  const concepts = cards("concepts").sort((a, b) => (a.position ?? 0) - (b.position ?? 0));
  if (!concepts.length) return <EmptyState text={t("desk.no_concepts")} />;
  return (
    <ul class="cards columns wide">
      {concepts.map((concept) => (
        <Promised key={concept.id} concept={concept} />
      ))}
    </ul>
  );
}

/** One poll for each concept: one at a time, or all at once. */
function Agreement({ votes }: { votes: Round[] }) {
  const [at, setAt] = useState(0);
  const round = votes[Math.min(at, votes.length - 1)];
  if (!round) return null;
  return (
    <div class="stack">
      {votes.length > 1 && (
        <div class="menu-row">
          <Chooser votes={votes} at={at} choose={setAt} />
          <AllAtOnce votes={votes} />
        </div>
      )}
      <PollPanel key={round.poll.id} round={round} />
    </div>
  );
}

function Chooser({ votes, at, choose }: { votes: Round[]; at: number; choose(at: number): void }) {
  const titles = new Map(cards("concepts").map(({ id, title }) => [id, title]));
  return (
    <label class="field poll-chooser">
      <span>{t("desk.which_concept")}</span>
      <select value={at} onChange={(event) => choose(Number(event.currentTarget.value))}>
        {votes.map(({ poll }, n) => (
          <option key={poll.id} value={n}>
            {titles.get(poll.concept ?? "") ?? t("desk.vote")} – {t(`desk.poll_is_${poll.state}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

function AllAtOnce({ votes }: { votes: Round[] }) {
  const polls = votes.map(({ poll }) => poll);
  const ready = polls.filter(({ state }) => state === "ready");
  const open = polls.filter(({ state }) => state === "open");
  const all = async (type: string, of: typeof polls, said: string) => {
    const last = of.at(-1);
    for (const { id } of of.slice(0, -1)) if (!answer(await ask(type, { poll: id }))) return;
    if (last) await act(type, { poll: last.id }, said);
  };
  if (ready.length > 1)
    return (
      <Button
        small
        kind="secondary"
        onClick={() => all("poll.open", ready, t("desk.poll_opened_all", { n: ready.length }))}
      >
        {t("desk.poll_open_all", { n: ready.length })}
      </Button>
    );
  if (open.length > 1)
    return (
      <Button
        small
        kind="secondary"
        onClick={() => all("poll.close", open, t("desk.poll_closed_all", { n: open.length }))}
      >
        {t("desk.poll_close_all", { n: open.length })}
      </Button>
    );
  return null;
}
