/** One tap to come into a team, one to go out, and a way back. */
import logOut from "lucide-static/icons/log-out.svg";
import userPlus from "lucide-static/icons/user-plus.svg";
import { t } from "../../base/i18n";
import { Button } from "../../components/Button";
import { offer } from "../../components/Undo";
import type { Concept, Id } from "../../contract/cards";
import { whenSaved } from "../../outbox/saved_words";
import { card, session } from "../../sync/store";
import { inTeam, joinTeam, leaveTeam } from "../../teams/own_membership";
import { isMe } from "../../teams/people";

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
  const leave = () => {
    leaveTeam(concept.id);
    offer(t(concept.kind === "match" ? "match.left" : "concepts.left"), () => joinTeam(concept.id));
  };
  if (!inTeam(concept))
    return (
      <Button kind="secondary" small icon={userPlus} onClick={join}>
        {t(concept.kind === "match" ? "match.join" : "concepts.join")}
      </Button>
    );
  return (
    <Button kind="quiet" small icon={logOut} onClick={leave}>
      {t(concept.kind === "match" ? "match.leave" : "concepts.leave")}
    </Button>
  );
}
