/** One team: who is in it, whom it lacks, how many of the nine boxes are filled, and what stands in them. */
import pencil from "lucide-static/icons/pencil.svg";
import { useState } from "preact/hooks";
import { t } from "../../../base/i18n";
import { Bar } from "../../../components/Bar";
import { Button } from "../../../components/Button";
import { Group } from "../../../components/SectorMark";
import { CanvasText } from "../../../console/CanvasText";
import { ConfirmResult } from "../../../console/polls/ConfirmResult";
import type { Concept, Step } from "../../../contract/cards";
import { card } from "../../../sync/store";
import { asksToFill, canJoinHere, fieldsOf, hasTeam, isCanvas, progress } from "../../../teams/concept_kinds";
import { MatchCard } from "../../../teams/MatchCard";
import { missing } from "../../../teams/TeamLine";
import { TeamMembers } from "../../../teams/TeamMembers";
import { BOXES } from "../../../teams/team";
import { answersTo } from "../../../voting/poll_question";
import { Objected, objectedTo } from "../../../voting/results/Objected";
import { ProposalText } from "../Proposal";
import { ThingSheet } from "./ThingSheet";

export function Team({ concept, step }: { concept: Concept; step: Step }) {
  const [opened, open] = useState(false);
  const team = concept.team.flatMap((id) => card("members", id) ?? []);
  const lacking = missing(concept);
  const edit = (
    <Button kind="quiet" small icon={pencil} aria-haspopup="dialog" onClick={() => open(true)}>
      {t("common.edit")}
    </Button>
  );
  const sheet = opened && <ThingSheet id={concept.id} step={step} onClose={() => open(false)} />;
  if (!hasTeam(concept))
    return (
      <li class="stack">
        <ProposalText concept={concept}>
          <Against concept={concept} />
        </ProposalText>
        <div class="menu-row">{edit}</div>
        {sheet}
      </li>
    );
  return (
    <li class="card team">
      {concept.kind === "match" ? <MatchCard concept={concept} /> : <h3 class="words">{concept.title}</h3>}
      {concept.kind === "match" ? null : team.length === 0 ? (
        canJoinHere() && <p class="meta">{t("console.team_empty")}</p>
      ) : (
        <TeamMembers concept={concept} />
      )}
      {canJoinHere() && team.length > 0 && lacking.length > 0 && (
        <p class="missing">
          {t("console.missing")}{" "}
          {lacking.map((key) => (
            <Group key={key} sector={key} size="small" />
          ))}
        </p>
      )}
      {concept.kind !== "match" && asksToFill(step, concept) && <HowFar concept={concept} step={step} />}
      <Against concept={concept} />
      <div class="menu-row">{edit}</div>
      {sheet}
    </li>
  );
}

/** In boxes of the canvas, or in answers to what this step asks; and the words, for whoever wants to read them. */
function HowFar({ concept, step }: { concept: Concept; step: Step }) {
  const canvas = isCanvas(step, concept);
  const { n, of } = progress(step, concept);
  return (
    <>
      <div class="progress">
        <p class="num">{t(canvas ? "console.boxes" : "kinds.answered", { n, of })}</p>
        <Bar value={n} of={of} />
      </div>
      <CanvasText
        concept={concept}
        boxes={canvas ? BOXES : fieldsOf(step, concept)}
        title={t("console.read_concept")}
      />
    </>
  );
}

/** What was objected to it, and, where it is an objection, what became of it: said where one deals with it. */
function Against({ concept }: { concept: Concept }) {
  const found = objectedTo(concept);
  if (!found) return null;
  return answersTo(found.result) === "consent" ? (
    <ConfirmResult {...found} />
  ) : (
    <Objected concept={concept} />
  );
}
