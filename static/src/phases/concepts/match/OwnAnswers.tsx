/** Somebody wants to help with one's own need: who, with what, and the one word that makes it an agreement. It comes first. */
import handshake from "lucide-static/icons/handshake.svg";
import { t } from "../../../base/i18n";
import { Button } from "../../../components/Button";
import { SendState } from "../../../components/SendState";
import type { Concept, Idea, Step } from "../../../contract/cards";
import { items } from "../../../outbox/outbox";
import { inTeam, joinTeam } from "../../../teams/own_membership";
import { Person } from "../../../teams/people";
import { answersTo, ownAnswered } from "./needs_and_offers";

export function OwnAnswers({ step }: { step: Step }) {
  const own = ownAnswered(step);
  if (!own.length) return null;
  return (
    <section aria-labelledby="own-answers">
      <h2 id="own-answers">{t("match.to_you")}</h2>
      <ul class="cards">
        {own.map((need) => (
          <li key={need.id}>
            <Answered need={need} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Answered({ need }: { need: Idea }) {
  return (
    <article class="card chosen">
      <h3 class="card-title words">{need.text}</h3>
      {answersTo(need.id).map((match) => (
        <Helped key={match.id} by={match} />
      ))}
    </article>
  );
}

function Helped({ by }: { by: Concept }) {
  const said = items.value.findLast(
    ({ type, payload, state }) => type === "team.join" && payload.concept === by.id && state !== "saved",
  );
  return (
    <div class="stack">
      <p class="team-people">
        {by.team.map((id) => (
          <Person key={id} id={id} />
        ))}
      </p>
      <p class="words">{by.fields.offer?.text}</p>
      {inTeam(by) ? (
        <p>{said ? <SendState item={said} /> : <span class="tag ok">{t("match.agreed")}</span>}</p>
      ) : (
        <div class="buttons">
          <Button small icon={handshake} onClick={() => joinTeam(by.id)}>
            {t("match.thanks")}
          </Button>
        </div>
      )}
    </div>
  );
}
