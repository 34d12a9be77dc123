/** What only the team can say of its concept: what it takes, and who owns it. */
import { useState } from "preact/hooks";
import { t } from "../../base/i18n";
import { AskName } from "../../components/AskName";
import { Button } from "../../components/Button";
import { answer } from "../../components/Undo";
import type { Concept, Id } from "../../contract/cards";
import { ask } from "../../outbox/outbox";
import { session } from "../../sync/store";
import { isStated } from "../../teams/needs";
import { inTeam } from "../../teams/own_membership";
import { isMe } from "../../teams/people";
import { read } from "../../writing/drafts";
import { NeedsFields } from "./NeedsForm";

export function TeamPart({ concept, step }: { concept: Concept; step: Id }) {
  const [editing, edit] = useState(() => read(step, `needs:${concept.id}`) !== "");
  if (!inTeam(concept) || session.value?.state === "ended") return null;
  if (editing) return <NeedsFields {...{ concept, step }} done={() => edit(false)} />;
  return (
    <>
      {ownable(concept) && <AskName />}
      <div class="buttons">
        <Button kind="secondary" small onClick={() => edit(true)}>
          {t(isStated(concept) ? "need.change" : "need.edit")}
        </Button>
        {ownable(concept) && <Owning concept={concept} />}
      </div>
    </>
  );
}

/** Whoever owns it is to be found: so the name is asked for here, before one takes it. */
export const ownable = (concept: Concept): boolean =>
  inTeam(concept) && session.value?.state !== "ended" && (!concept.owner || isMe(concept.owner));

function Owning({ concept: { id, owner } }: { concept: Concept }) {
  const own = async (own: boolean) =>
    answer(await ask("concept.own", { concept: id, own }), t(own ? "ready.taken" : "ready.given_back"));
  return (
    <Button kind={owner ? "quiet" : "secondary"} small onClick={() => void own(!owner)}>
      {t(owner ? "ready.give_back" : "ready.take")}
    </Button>
  );
}
