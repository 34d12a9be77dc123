/** Every need with "I can help" on it: one tap, and what one can help with. Whoever answers is in the match. */
import handshake from "lucide-static/icons/handshake.svg";
import { useState } from "preact/hooks";
import { t } from "../../../base/i18n";
import { found } from "../../../base/search";
import { Button } from "../../../components/Button";
import { SearchBox } from "../../../components/SearchBox";
import { SendState } from "../../../components/SendState";
import type { Idea, Step } from "../../../contract/cards";
import type { Item } from "../../../outbox/item";
import { inTeam } from "../../../teams/own_membership";
import { AnswerSheet, begun } from "./AnswerSheet";
import { answersTo, isOwn, needs, needsWords, ownAnswered, unanswered } from "./needs_and_offers";
import { answerUnderWay } from "./under_way";

const SEARCH_FROM = 8;

interface NeedsProps {
  step: Step;
  /** Where the step is about what was agreed: only what nobody has answered, on request. */
  folded: boolean;
}

export function Needs({ step, folded }: NeedsProps) {
  const [answering, answer] = useState(() => begun(step));
  const apart = ownAnswered(folded);
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
      {answering && <AnswerSheet key={answering.id} need={answering} step={step} done={() => answer(null)} />}
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
