/** What only the team can say of its concept: what it takes, and who owns it. */
import { useState } from "preact/hooks";
import { t } from "../../base/i18n";
import { Button } from "../../components/Button";
import type { Concept, Id } from "../../contract/cards";
import { session } from "../../sync/store";
import { isStated } from "../../teams/needs";
import { inTeam } from "../../teams/own_membership";
import { read } from "../../writing/drafts";
import { NeedsFields } from "./NeedsForm";
import { Owning, ownable } from "./Owning";

export function TeamPart({ concept, step }: { concept: Concept; step: Id }) {
  const [editing, edit] = useState(() => read(step, `needs:${concept.id}`) !== "");
  if (!inTeam(concept) || session.value?.state === "ended") return null;
  if (editing) return <NeedsFields {...{ concept, step }} done={() => edit(false)} />;
  return (
    <div class="buttons">
      <Button kind="secondary" small onClick={() => edit(true)}>
        {t(isStated(concept) ? "need.change" : "need.edit")}
      </Button>
      {ownable(concept) && <Owning {...{ concept, step }} />}
    </div>
  );
}
