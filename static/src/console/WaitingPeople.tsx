/** Those at the door of a session that is locked or full, and those who came after the vote had opened: one tap lets them in. */

import type { ComponentChild } from "preact";
import { t } from "../base/i18n";
import { Button } from "../components/Button";
import { SectorMark } from "../components/SectorMark";
import type { Id, Member } from "../contract/cards";
import { ask } from "../outbox/outbox";
import { session, step } from "../sync/store";
import { act } from "./act";
import { WaitingIdeas, waitingIdeas } from "./ideas/WaitingIdeas";
import { latecomers, lateWords, openTogether, outside } from "./pending_requests";
import { nameOf, participants, places, waiting } from "./people";
import { type Standing, useStanding } from "./steady_list";

const FEW = 3;
const FEW_IDEAS = 2; // each takes two lines; all of them lie in the trays

/**
 * `polls`: let them vote in these, too: those that are open together by one press. There is no way back from that: they may
 * have voted already.
 */
async function admit(members: readonly Member[], [poll, ...others]: readonly Id[] = []): Promise<void> {
  const first = members[0];
  if (!first) return;
  const said =
    members.length > 1
      ? t("console.admitted_n", { n: members.length })
      : t("console.admitted", { name: nameOf(first) });
  const ids = members.map(({ id }) => id);
  const ack = await act("member.admit", { members: ids, ...(poll ? { poll } : {}) }, said);
  if (ack?.ok) for (const other of others) await ask("member.admit", { members: ids, poll: other });
  if (ack?.ok && poll && outside.value)
    outside.value = { members: outside.value.members.filter((id) => !ids.includes(id)) };
}

/** Where ideas are written, those that wait lie above the others, and are told once. */
const atTheSide = () => (step.value?.phase === "ideas" ? [] : waitingIdeas());

/** Those who wait for a yes; nothing where nobody waits. */
export function Requests() {
  const { door, late } = useDoor();
  const ideas = useStanding(atTheSide().slice(0, FEW_IDEAS));
  if (![door, late, ideas].some(({ rows }) => rows.length)) return null;
  return (
    <section class="panel requests" aria-labelledby="requests">
      <h2 id="requests">{t("console.requests")}</h2>
      <AtTheDoor door={door} late={late} />
      <WaitingIdeas held={ideas} />
    </section>
  );
}

export const Door = () => <AtTheDoor {...useDoor()} />;

interface Held {
  door: Standing<Member>;
  late: Standing<Member>;
}

const useDoor = (): Held => ({
  door: useStanding(waiting.value.slice(0, FEW)),
  late: useStanding(latecomers.value.slice(0, FEW)),
});

function AtTheDoor({ door, late }: Held) {
  const n = waiting.value.length;
  return (
    <>
      <Row held={door} members={waiting.value} words={t("console.at_the_door", { n })} why={full()} />
      <Row
        held={late}
        members={latecomers.value}
        words={lateWords()}
        polls={openTogether.value.map(({ id }) => id)}
      />
    </>
  );
}

/** Why people wait although the door is open. */
function full(): string | undefined {
  if (session.value?.state !== "open" || participants.value.length < places.value) return;
  const n = session.value.headcount;
  return typeof n === "number" ? t("console.more_than_counted", { n }) : t("console.all_places_taken");
}

/** "Kommune/offentlig": in a narrow place the stroke is where a line may end. */
const mayBreak = (name: string): ComponentChild =>
  name.split("/").flatMap((part, at) => (at ? ["/", <wbr key={part} />, part] : [part]));

interface RowProps {
  held: Standing<Member>;
  members: Member[];
  words: string;
  why?: string;
  polls?: Id[];
}

function Row({ held: { list, rows }, members, words, why, polls }: RowProps) {
  if (!rows.length) return null;
  const word = t(polls ? "console.let_vote" : "console.let_in");
  return (
    <div class="door">
      <p>{members.length ? words : t("console.nobody_waits")}</p>
      {why && <p class="meta">{why}</p>}
      <ul class="door-list" ref={list}>
        {rows.map(({ card: member, gone }) => (
          <li key={member.id}>
            <span class="who">
              <SectorMark sector={member.sector} size="small" />{" "}
              <span class="words">{mayBreak(nameOf(member))}</span>
            </span>
            {gone ? (
              <b class="meta">{t("console.is_in")}</b>
            ) : (
              <Button small kind="secondary" onClick={() => admit([member], polls)}>
                {word}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {members.length > 1 && (
        <Button small kind="secondary" onClick={() => admit(members, polls)}>
          {t(polls ? "console.let_all_vote" : "console.let_all_in", { n: members.length })}
        </Button>
      )}
    </div>
  );
}
