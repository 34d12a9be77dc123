/** What can be done with one of them in the list: read it, write in it, wish for it, join. */
import { t } from "../../base/i18n";
import { Button } from "../../components/Button";
import type { Concept, Step } from "../../contract/cards";
import { me } from "../../sync/store";
import { asksToFill, canJoinHere } from "../../teams/concept_kinds";
import { isAgreed } from "../../teams/match";
import { openConcept } from "../../teams/opened_concept";
import { inTeam } from "../../teams/own_membership";
import { missing } from "../../teams/TeamLine";
import { Objected } from "../../voting/results/Objected";
import { ToRead } from "./Gallery";
import { Membership } from "./Membership";
import { fills, how, isGallery, isWritten } from "./progress";
import { WishButton } from "./Wishes";

export function Choice({ concept, step }: { concept: Concept; step: Step }) {
  const open = () => openConcept(step.id, concept.id);
  const asked = step.settings.wishes === true; // one question at a time
  const needed = canJoinHere() && !inTeam(concept) && missing(concept).includes(me.value?.sector ?? "");
  const writes = fills(step, concept);
  const match = concept.kind === "match";
  const mayJoin = inTeam(concept) || (match ? !concept.idea : !asked); // whose need it is says yes beside the need
  if (isGallery(step)) return <ToRead concept={concept} open={open} />;
  return (
    <>
      <p class="concept-state">
        {how(step, concept) && <span class="num">{how(step, concept)}</span>}
        {inTeam(concept) && (!match || isAgreed(concept)) && (
          <span class="tag now">{t("concepts.in_team")}</span>
        )}
        {needed && <span class="tag">{t("concepts.needs_you")}</span>}
      </p>
      <Objected concept={concept} />
      <div class="buttons">
        {(writes || (!match && isWritten(concept))) && (
          <Button kind={writes ? undefined : "secondary"} small onClick={open}>
            {t(writes ? "concepts.write" : "concepts.read")} <span class="sr-only">{concept.title}</span>
          </Button>
        )}
        {asked && <WishButton concept={concept} />}
        {mayJoin && <Membership concept={concept} joined={asksToFill(step, concept) ? open : undefined} />}
      </div>
    </>
  );
}
