/** One tap to come into a team, one to go out, and a way back. */
import logOut from "lucide-static/icons/log-out.svg";
import userPlus from "lucide-static/icons/user-plus.svg";
import { t } from "../../base/i18n";
import { newId } from "../../base/ids";
import { Button } from "../../components/Button";
import { offer } from "../../components/Undo";
import type { Concept, Id } from "../../contract/cards";
import { send } from "../../outbox/outbox";
import { whenSaved } from "../../outbox/saved_words";
import { card, session } from "../../sync/store";
import { isAgreed } from "../../teams/match";
import { inTeam, joinTeam, leaveTeam } from "../../teams/own_membership";
import { isMe } from "../../teams/people";
import { isOwn } from "./match/needs_and_offers";

whenSaved("team.join", ({ concept }) => joinedWords(String(concept)), true);

/** Two who agree are no team: whom to find. */
function joinedWords(id: Id): string {
  const joined = card("concepts", id);
  if (joined?.kind !== "match") return t("concepts.joined");
  const who = joined.team.map((one) => (isMe(one) ? null : card("members", one)?.name)).find(Boolean);
  return who ? t("match.joined_with", { who }) : t("match.joined");
}

export function Membership({ concept, joined }: { concept: Concept; joined?(): void }) {
  if (session.value?.state === "ended") return null;
  const join = () => {
    joinTeam(concept.id);
    joined?.();
  };
  const help = isOwnHelp(concept);
  const leave = () => {
    leaveTeam(concept.id);
    if (help) offer(t("match.taken_back"), () => offerAgain(concept));
    else offer(t(concept.kind === "match" ? "match.left" : "concepts.left"), () => joinTeam(concept.id));
  };
  if (!inTeam(concept))
    return (
      <Button kind="secondary" small icon={userPlus} onClick={join}>
        {t(concept.kind === "match" ? "match.join" : "concepts.join")}
      </Button>
    );
  return (
    <Button kind="quiet" small icon={logOut} onClick={leave}>
      {t(leaveWords(concept, help))}
    </Button>
  );
}

/** What one has offered to somebody goes when one goes, as long as nothing is agreed in words. */
const isOwnHelp = ({ kind, idea, fields }: Concept): boolean => {
  const need = card("ideas", idea);
  return kind === "match" && need !== undefined && !isOwn(need) && !fields.agreed?.text;
};

const offerAgain = ({ idea, fields: { need, offer } }: Concept): Id =>
  send("concept.bring", { id: newId(), idea, fields: { need: need?.text ?? "", offer: offer?.text ?? "" } });

function leaveWords(concept: Concept, help: boolean): string {
  if (concept.kind !== "match") return "concepts.leave";
  return help && !isAgreed(concept) ? "match.take_back" : "match.leave";
}
