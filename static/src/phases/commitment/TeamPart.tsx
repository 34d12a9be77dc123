/** What only the team can say of its concept: what it takes, and who owns it. */
import { useState } from "preact/hooks";
import { t } from "../../base/i18n";
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
    <div class="buttons">
      <Button kind="secondary" small onClick={() => edit(true)}>
        {t(isStated(concept) ? "need.change" : "need.edit")}
      </Button>
      <Owning concept={concept} />
    </div>
  );
}

function Owning({ concept: { id, owner } }: { concept: Concept }) {
  const own = async (own: boolean) =>
    answer(await ask("concept.own", { concept: id, own }), t(own ? "ready.taken" : "ready.given_back"));
  if (owner && !isMe(owner)) return null;
  return (
    <Button kind={owner ? "quiet" : "secondary"} small onClick={() => void own(!owner)}>
      {t(owner ? "ready.give_back" : "ready.take")}
    </Button>
  );
}
