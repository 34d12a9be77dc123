/**
 * "I can help": with what, in one's own words or by an offer one has made. Kept while it is written, as every text is: the room
 * may go on in the middle of it. Whoever needs the help has to find one: where a name is missing, the sheet asks for it.
 */
import { useState } from "preact/hooks";
import { t } from "../../../base/i18n";
import { newId } from "../../../base/ids";
import { Button } from "../../../components/Button";
import { Field } from "../../../components/Field";
import { nameProblem } from "../../../components/MenuParts";
import { Sheet } from "../../../components/Sheet";
import type { Idea, Step } from "../../../contract/cards";
import { send } from "../../../outbox/outbox";
import { whenSaved } from "../../../outbox/saved_words";
import { nameless, sayName } from "../../../teams/own_name";
import { read, useDraft } from "../../../writing/drafts";
import { needs, ownOffers } from "./needs_and_offers";

const fieldOf = ({ id }: Idea): string => `help:${id}`;

/** The need that somebody was in the middle of answering. */
export const begun = ({ id }: Step): Idea | null => needs().find((need) => read(id, fieldOf(need))) ?? null;

whenSaved("concept.bring", ({ idea }) => (idea ? t("match.sent") : ""), true);

interface AnswerProps {
  need: Idea;
  step: Step;
  done(): void;
}

export function AnswerSheet({ need, step, done }: AnswerProps) {
  const draft = useDraft(step.id, fieldOf(need), () => say());
  const offer = draft.text.value;
  const [asksName] = useState(nameless);
  const [name, setName] = useState("");
  const [wrong, setWrong] = useState<{ offer?: string | null; name?: string | null }>({});
  const setOffer = (text: string) => {
    draft.text.value = text;
  };
  const leave = () => {
    setOffer("");
    done();
  };
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
    leave();
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
          <Button kind="quiet" onClick={leave}>
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
