/**
 * Every need with "I can help" on it: one tap, and what one can help with. Whoever answers is in the match, and is to be
 * found by whoever needs it: without a name, where names are in use, the same sheet asks for one.
 */
import handshake from "lucide-static/icons/handshake.svg";
import { useState } from "preact/hooks";
import { t } from "../../../base/i18n";
import { newId } from "../../../base/ids";
import { found } from "../../../base/search";
import { Button } from "../../../components/Button";
import { Field } from "../../../components/Field";
import { nameProblem } from "../../../components/MenuParts";
import { SearchBox } from "../../../components/SearchBox";
import { SendState } from "../../../components/SendState";
import { Sheet } from "../../../components/Sheet";
import type { Idea, Step } from "../../../contract/cards";
import type { Item } from "../../../outbox/item";
import { send } from "../../../outbox/outbox";
import { whenSaved } from "../../../outbox/saved_words";
import { inTeam } from "../../../teams/own_membership";
import { nameless, sayName } from "../../../teams/own_name";
import { answersTo, isOwn, needs, needsWords, ownAnswered, ownOffers, unanswered } from "./needs_and_offers";
import { answerUnderWay } from "./under_way";

const SEARCH_FROM = 8;

interface NeedsProps {
  step: Step;
  /** Where the step is about what was agreed: only what nobody has answered, on request. */
  folded: boolean;
}

export function Needs({ step, folded }: NeedsProps) {
  const [answering, answer] = useState<Idea | null>(null);
  const apart = ownAnswered(step);
  const all = folded ? unanswered() : needs().filter((need) => !apart.includes(need));
  if (!all.length) return null;
  const list = <List all={all} answer={answer} />;
  return (
    <>
      {folded ? (
        <details class="more">
          <summary>{needsWords()}</summary>
          {list}
        </details>
      ) : (
        <section aria-labelledby="needs">
          <h2 id="needs">{needsWords()}</h2>
          {list}
        </section>
      )}
      {answering && <Answer need={answering} done={() => answer(null)} />}
    </>
  );
}

function List({ all, answer }: { all: Idea[]; answer(need: Idea): void }) {
  const [query, setQuery] = useState("");
  const fitting = all.filter(({ text }) => found(query, text));
  return (
    <>
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
    </>
  );
}

function Need({ need, answer }: { need: Idea; answer(): void }) {
  const given = answersTo(need.id);
  const sent = answerUnderWay(need.id);
  const helps = given.some(inTeam) || (sent && sent.state !== "refused");
  return (
    <article class={`card ${helps ? "chosen" : ""}`}>
      <p class="words">{need.text}</p>
      <div class="menu-row">
        {isOwn(need) && <span class="tag now">{t("match.own")}</span>}
        {given.length > 0 && <span class="tag ok">{t("match.answers", { n: given.length })}</span>}
        {!isOwn(need) && !helps && (
          <Button kind="secondary" small icon={handshake} onClick={answer}>
            {t("match.help")}
          </Button>
        )}
      </div>
      {sent && <UnderWay item={sent} />}
    </article>
  );
}

/** What one has just offered, until it stands there as an answer: it waits for the net where it was written. */
function UnderWay({ item }: { item: Item }) {
  const { offer } = item.payload.fields as Record<string, string>;
  return (
    <div class="stack">
      <p class="words">{offer}</p>
      <p>
        <SendState item={item} />
      </p>
      {item.state === "refused" && <p class="refusal">{item.error?.message}</p>}
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
  const [asksName] = useState(nameless);
  const [name, setName] = useState("");
  const [wrong, setWrong] = useState<{ offer?: string | null; name?: string | null }>({});
  const say = () => {
    const missing = {
      offer: offer.trim() ? null : t("kinds.missing"),
      name: asksName ? (name.trim() ? nameProblem(name) : t("match.name_first")) : null,
    };
    setWrong(missing);
    if (missing.offer || missing.name) return;
    if (asksName) sayName(name.trim());
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
        <Field label={t("match.with")} value={offer} rows={2} error={wrong.offer} onText={setOffer} />
        <Fitting choose={setOffer} />
        {asksName && (
          <Field
            label={t("teams.ask_name")}
            hint={t("match.name_why")}
            name="name"
            value={name}
            error={wrong.name}
            onText={setName}
            attributes={{ autoComplete: "name" }}
          />
        )}
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
