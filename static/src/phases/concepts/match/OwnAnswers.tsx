/** Somebody wants to help with one's own need: who, with what, and the one word that makes it an agreement. It comes first. */
import handshake from "lucide-static/icons/handshake.svg";
import { useState } from "preact/hooks";
import { t } from "../../../base/i18n";
import { Button } from "../../../components/Button";
import { Field } from "../../../components/Field";
import { nameProblem } from "../../../components/MenuParts";
import { SendState } from "../../../components/SendState";
import type { Concept, Id, Idea } from "../../../contract/cards";
import { items } from "../../../outbox/outbox";
import { session } from "../../../sync/store";
import { inTeam, joinTeam } from "../../../teams/own_membership";
import { nameless, sayName } from "../../../teams/own_name";
import { Person } from "../../../teams/people";
import { answersShown, ownAnswered } from "./needs_and_offers";
import { OWN_ANSWERS } from "./told_answer";

interface OwnAnswersProps {
  /** What has been agreed stands elsewhere on the page. */
  waiting: boolean;
}

export function OwnAnswers({ waiting }: OwnAnswersProps) {
  const own = ownAnswered(waiting);
  if (!own.length) return null;
  return (
    <section aria-labelledby={OWN_ANSWERS}>
      <h2 id={OWN_ANSWERS}>{t("match.to_you")}</h2>
      <ul class="cards">
        {own.map((need) => (
          <li key={need.id}>
            <Answered need={need} waiting={waiting} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Answered({ need, waiting }: { need: Idea } & OwnAnswersProps) {
  return (
    <article class="card chosen">
      <h3 class="card-title words">{need.text}</h3>
      {answersShown(need.id, waiting).map((match) => (
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
    <div class="stack helped">
      <p class="team-people">
        {by.team.map((id) => (
          <Person key={id} id={id} />
        ))}
      </p>
      <p class="words">{by.fields.offer?.text}</p>
      {inTeam(by) ? (
        <p>{said ? <SendState item={said} /> : <span class="tag ok">{t("match.agreed")}</span>}</p>
      ) : session.value?.state === "ended" ? (
        <span class="tag">{t("match.waits_for_yes")}</span>
      ) : (
        <Thanks match={by.id} />
      )}
    </div>
  );
}

/** Whoever helps has to find them: without a name, the press asks for one first, in its own place. */
function Thanks({ match }: { match: Id }) {
  const [asking, asks] = useState(false);
  const [name, setName] = useState("");
  const [error, setError] = useState<string | null>(null);
  const say = (event: Event) => {
    event.preventDefault();
    if (!asking && nameless()) return asks(true);
    const problem = asking ? (name.trim() ? nameProblem(name) : t("match.name_to_thank")) : null;
    setError(problem);
    if (problem) return;
    if (asking) sayName(name.trim());
    joinTeam(match);
  };
  return (
    <form class="stack" onSubmit={say}>
      {asking && (
        <Field
          label={t("teams.ask_name")}
          hint={t("match.name_why_found")}
          name="name"
          value={name}
          error={error}
          onText={setName}
          attributes={{ autoComplete: "name", autoFocus: true }}
        />
      )}
      <div class="buttons">
        <Button type="submit" small icon={handshake}>
          {t("match.thanks")}
        </Button>
        {asking && (
          <Button kind="quiet" small onClick={() => asks(false)}>
            {t("common.cancel")}
          </Button>
        )}
      </div>
    </form>
  );
}
