/** Every need with "I can help" on it: one tap, and what one can help with. Whoever answers is in the match. */
import handshake from "lucide-static/icons/handshake.svg";
import { useState } from "preact/hooks";
import { t } from "../../../base/i18n";
import { newId } from "../../../base/ids";
import { found } from "../../../base/search";
import { Button } from "../../../components/Button";
import { Field } from "../../../components/Field";
import { SearchBox } from "../../../components/SearchBox";
import { Sheet } from "../../../components/Sheet";
import type { Concept, Idea } from "../../../contract/cards";
import { send } from "../../../outbox/outbox";
import { whenSaved } from "../../../outbox/saved_words";
import { inTeam, joinTeam } from "../../../teams/own_membership";
import { Person } from "../../../teams/people";
import { answersTo, isOwn, needs, needsWords, ownOffers } from "./needs_and_offers";

const SEARCH_FROM = 8;

export function Needs() {
  const [answering, answer] = useState<Idea | null>(null);
  const [query, setQuery] = useState("");
  const all = needs();
  if (!all.length) return null;
  const fitting = all.filter(({ text }) => found(query, text));
  return (
    <section aria-labelledby="needs">
      <h2 id="needs">{needsWords()}</h2>
      {all.length >= SEARCH_FROM && (
        <SearchBox value={query} onText={setQuery} label={t("room.search_ideas", { noun: "need" })} />
      )}
      {fitting.length === 0 && <p>{t("room.none_found", { noun: "need" })}</p>}
      <ul class="cards">
        {fitting.map((need) => (
          <li key={need.id}>
            <Need need={need} answer={() => answer(need)} />
          </li>
        ))}
      </ul>
      {answering && <Answer need={answering} done={() => answer(null)} />}
    </section>
  );
}

function Need({ need, answer }: { need: Idea; answer(): void }) {
  const given = answersTo(need.id);
  return (
    <article class={`card ${given.some(inTeam) ? "chosen" : ""}`}>
      <p class="words">{need.text}</p>
      <div class="menu-row">
        {isOwn(need) && <span class="tag now">{t("match.own")}</span>}
        {given.length > 0 && <span class="tag ok">{t("match.answers", { n: given.length })}</span>}
        {!isOwn(need) && !given.some(inTeam) && (
          <Button kind="secondary" small icon={handshake} onClick={answer}>
            {t("match.help")}
          </Button>
        )}
      </div>
      {isOwn(need) &&
        given.filter((match) => !inTeam(match)).map((match) => <Helped key={match.id} by={match} />)}
    </article>
  );
}

/** Somebody wants to help with one's own need: who, with what, and the one word that makes it an agreement. */
function Helped({ by }: { by: Concept }) {
  return (
    <div class="stack">
      <p class="team-people">
        {by.team.map((id) => (
          <Person key={id} id={id} />
        ))}
      </p>
      <p class="words">{by.fields.offer?.text}</p>
      <div class="buttons">
        <Button small icon={handshake} onClick={() => joinTeam(by.id)}>
          {t("match.thanks")}
        </Button>
      </div>
    </div>
  );
}

whenSaved("concept.bring", ({ idea }) => (idea ? t("match.sent") : ""), true);

interface AnswerProps {
  need: Idea;
  done(): void;
}

function Answer({ need, done }: AnswerProps) {
  const [offer, setOffer] = useState("");
  const [error, setError] = useState<string | null>(null);
  const say = () => {
    if (!offer.trim()) return setError(t("kinds.missing"));
    const fields = { need: need.text, offer: offer.trim() };
    send("concept.bring", { id: newId(), idea: need.id, fields });
    done();
  };
  return (
    <Sheet title={t("match.help")} onClose={done}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          say();
        }}
      >
        <p class="words">{need.text}</p>
        <Field label={t("match.with")} value={offer} rows={2} error={error} onText={setOffer} />
        <Fitting choose={setOffer} />
        <div class="buttons">
          <Button type="submit">{t("match.send")}</Button>
          <Button kind="quiet" onClick={done}>
            {t("common.cancel")}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}

function Fitting({ choose }: { choose(text: string): void }) {
  const some = ownOffers();
  if (!some.length) return null;
  return (
    <>
      <p class="meta">{t("match.offers")}</p>
      <ul class="choices">
        {some.map((idea) => (
          <li key={idea.id}>
            <button type="button" class="choice" onClick={() => choose(idea.text)}>
              <span class="words clamped">{idea.text}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
