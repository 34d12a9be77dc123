/** Those at the door of a session that is locked or full, and those who came after the vote had opened: one tap lets them in. */
import { signal } from "@preact/signals";
import type { Id, Member, Poll } from "../cards";
import { t } from "../i18n";
import { Button } from "../parts/Button";
import { Mark } from "../parts/Mark";
import { stepName } from "../parts/StepsLine";
import { WaitingIdeas, waitingIdeas } from "../phases/ideas/desk/WaitingIdeas";
import { board, card, session, step } from "../store";
import { act } from "./act";
import { type Outside, useOutside } from "./asking";
import { nameOf, participants, places, waiting } from "./people";

const FEW = 4;
const outside = signal<Outside | null>(null);

/** `poll`: let them vote in it, too. There is no way back from that: they may have voted already. */
async function admit(members: readonly Member[], poll?: Id): Promise<void> {
  const first = members[0];
  if (!first) return;
  const said =
    members.length > 1
      ? t("desk.admitted_n", { n: members.length })
      : t("desk.admitted", { name: nameOf(first) });
  const ids = members.map(({ id }) => id);
  const ack = await act("member.admit", { members: ids, ...(poll ? { poll } : {}) }, said);
  if (ack?.ok && poll && outside.value)
    outside.value = { members: outside.value.members.filter((id) => !ids.includes(id)) };
}

/** Those who wait for a yes, first of all at the side; nothing where nobody waits. */
export function Requests() {
  const { poll, late } = useLateVoters();
  if (!waiting.value.length && !late.length && !waitingIdeas().length) return null;
  return (
    <section class="panel requests" aria-labelledby="requests">
      <h2 id="requests">{t("desk.requests")}</h2>
      <AtTheDoor />
      <LateVoters poll={poll} late={late} />
      <WaitingIdeas />
    </section>
  );
}

export function Door() {
  return (
    <>
      <AtTheDoor />
      <LateVoters {...useLateVoters()} />
    </>
  );
}

const AtTheDoor = () => (
  <Row members={waiting.value} words={t("desk.at_the_door", { n: waiting.value.length })} why={full()} />
);

/** Why people wait although the door is open. */
function full(): string | undefined {
  if (session.value?.state !== "open" || participants.value.length < places.value) return;
  const n = session.value.headcount;
  return typeof n === "number" ? t("desk.more_than_counted", { n }) : t("desk.all_places_taken");
}

interface Late {
  poll?: Poll;
  late: Member[];
}

/** The open poll of the current step that somebody may have come too late for, and who that is. */
function useLateVoters(): Late {
  const open = [...board.polls.value.values()].filter(({ state }) => state === "open");
  const poll = open.find(({ step: of }) => of === step.value?.id) ?? open[0];
  useOutside(outside, poll?.id ?? null);
  if (!poll) return { late: [] };
  return { poll, late: (outside.value?.members ?? []).flatMap((id) => card("members", id) ?? []) };
}

function LateVoters({ poll, late }: Late) {
  if (!poll) return null;
  const of = card("steps", poll.step);
  const words = t("desk.late_voters", { n: late.length, phase: of ? stepName(of) : "" });
  return <Row members={late} words={words} poll={poll.id} />;
}

interface RowProps {
  members: Member[];
  words: string;
  why?: string;
  poll?: Id;
}

function Row({ members, words, why, poll }: RowProps) {
  if (!members.length) return null;
  const word = t(poll ? "desk.let_vote" : "desk.let_in");
  return (
    <div class="door">
      <p>{words}</p>
      {why && <p class="meta">{why}</p>}
      <ul class="door-list">
        {members.slice(0, FEW).map((member) => (
          <li key={member.id}>
            <span class="who">
              <Mark sector={member.sector} size="small" /> <span class="words">{nameOf(member)}</span>
            </span>
            <Button small kind="secondary" onClick={() => admit([member], poll)}>
              {word}
            </Button>
          </li>
        ))}
      </ul>
      {members.length > 1 && (
        <Button small kind="secondary" onClick={() => admit(members, poll)}>
          {t(poll ? "desk.let_all_vote" : "desk.let_all_in", { n: members.length })}
        </Button>
      )}
    </div>
  );
}
