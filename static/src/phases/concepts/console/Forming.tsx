/** Teams from wishes: ask for them, get a proposal with its measure, change it, take it. */
import { signal } from "@preact/signals";
import { useState } from "preact/hooks";
import { t } from "../../../base/i18n";
import { Button } from "../../../components/Button";
import { Field } from "../../../components/Field";
import { Notice } from "../../../components/Notice";
import { SectorMark } from "../../../components/SectorMark";
import { act } from "../../../console/act";
import { Figure } from "../../../console/NowPanel";
import { byName, nameOf } from "../../../console/people";
import { api } from "../../../console/queries";
import type { Id, Step } from "../../../contract/cards";
import { card, cards, joined, session } from "../../../sync/store";
import { mayBeMissing } from "../../../teams/team";
import { moved, type Proposal, place, proposal, propose, type Sizes } from "./proposal";

const ticked = signal<ReadonlySet<Id>>(new Set());
const GROUPS = 3;

/** About the same for all: sizes that differ much would tell wishes, and are refused. */
function usualSizes() {
  const each = joined.peek() / Math.max(1, cards("concepts").length);
  const [least, most] = [Math.max(1, Math.floor(each) - 1), Math.ceil(each) + 1];
  return { least: String(least), most: String(most), groups: String(GROUPS) };
}

const asNumbers = (sizes: ReturnType<typeof usualSizes>): Sizes => ({
  least: Number(sizes.least),
  most: Number(sizes.most),
  groups: Number(sizes.groups),
});

const same = (found: Proposal | null, sizes: Sizes): boolean =>
  found !== null && found.least === sizes.least && found.most === sizes.most && found.groups === sizes.groups;

export function Forming({ step }: { step: Step }) {
  const [sizes, setSizes] = useState(usualSizes);
  const [state, setState] = useState<"idle" | "working">("idle");
  const [error, setError] = useState<string | null>(null);
  const [told, setTold] = useState<{ wished: number; present: number } | null>(null);
  const asks = step.settings.wishes === true;
  const again = same(proposal.value, asNumbers(sizes));
  const { asked, most } = session.value?.proposals ?? { asked: 0, most: 0 };
  const look = async () => setTold(await api("teams/wishes"));
  const ask = async () => {
    setState("working");
    await look();
    const why = await propose(asNumbers(sizes), again);
    setError(why === "" ? t("forming.no_answer") : why);
    setState("idle");
  };
  const askedNow = (now: boolean) => t(now ? "forming.asked" : "forming.asked_no_more");
  const toggle = () =>
    act("step.update", { id: step.id, settings: { wishes: !asks } }, askedNow(!asks), {
      type: "step.update",
      payload: { id: step.id, settings: { wishes: asks } },
      said: askedNow(asks),
    });
  return (
    <details class="panel more" onToggle={look}>
      <summary>{t("forming.title")}</summary>
      <div class="stack">
        <p class="meta">{t("forming.hint")}</p>
        <Button kind="secondary" onClick={toggle}>
          {t(asks ? "forming.stop_asking" : "forming.start_asking")}
        </Button>
        {told && <p>{t("forming.told", { wished: told.wished, present: told.present })}</p>}
        <p class="meta">{t("forming.left", { n: most - asked })}</p>
        <div class="fields">
          {(Object.keys(sizes) as (keyof typeof sizes)[]).map((name) => (
            <Field
              key={name}
              label={t(`forming.${name}`)}
              value={sizes[name]}
              onText={(text) => setSizes({ ...sizes, [name]: text })}
              attributes={{ type: "number", inputMode: "numeric", min: name === "groups" ? 0 : 1, max: 1000 }}
            />
          ))}
        </div>
        {error && (
          <div role="alert">
            <Notice kind="danger">
              <p>{error}</p>
            </Notice>
          </div>
        )}
        {state === "working" ? (
          <p role="status">
            <progress /> {t("forming.working")}
          </p>
        ) : (
          <Button kind={proposal.value ? "secondary" : undefined} onClick={ask}>
            {t(again ? "forming.again" : "forming.propose")}
          </Button>
        )}
        {proposal.value && <Shown found={proposal.value} />}
      </div>
    </details>
  );
}

function Shown({ found }: { found: Proposal }) {
  const { measure } = found;
  const take = async () => {
    const { teams, least, most, groups, seed, by } = found;
    const how = { least, most, groups, seed, by, moved: moved.value.size };
    const ack = await act("team.set", { teams, how }, t("forming.taken"), {
      said: t("forming.taken_back"),
    });
    if (ack?.ok) drop();
  };
  return (
    <>
      {measure.quarters !== null && <p>{t(`forming.got_${measure.quarters}`)}</p>}
      <dl class="facts">
        <Figure label={t("forming.m_below")} value={measure.below} />
      </dl>
      {moved.value.size > 0 && <p class="meta">{t("forming.moved", { n: moved.value.size })}</p>}
      <p class="meta">{t("forming.how_to_move")}</p>
      <ul class="cards columns">
        {found.teams.map((team) => (
          <ProposedTeam key={team.concept} {...team} />
        ))}
      </ul>
      <div class="buttons">
        <Button onClick={take}>{t("forming.take")}</Button>
        <Button kind="quiet" onClick={drop}>
          {t("forming.drop")}
        </Button>
      </div>
    </>
  );
}

function drop(): void {
  proposal.value = null;
  ticked.value = new Set();
}

function ProposedTeam({ concept, members }: { concept: Id; members: Id[] }) {
  const people = members.flatMap((id) => card("members", id) ?? []).sort(byName);
  const groups = new Set(people.map(({ sector }) => sector).filter(mayBeMissing));
  const tick = (id: Id) => {
    const next = new Set(ticked.value);
    if (!next.delete(id)) next.add(id);
    ticked.value = next;
  };
  return (
    <li class="card team">
      <h3 class="words">{card("concepts", concept)?.title}</h3>
      <p class="meta num">{t("forming.size", { n: people.length, groups: groups.size })}</p>
      <ul class="plain">
        {people.map((member) => (
          <li key={member.id}>
            <label class="check">
              <input type="checkbox" checked={ticked.value.has(member.id)} onChange={() => tick(member.id)} />
              <SectorMark sector={member.sector} size="small" /> <span class="words">{nameOf(member)}</span>
            </label>
          </li>
        ))}
      </ul>
      {ticked.value.size > 0 && (
        <Button
          kind="secondary"
          small
          onClick={() => {
            place(ticked.value, concept);
            ticked.value = new Set();
          }}
        >
          {t("forming.move_here", { n: ticked.value.size })}
        </Button>
      )}
    </li>
  );
}
