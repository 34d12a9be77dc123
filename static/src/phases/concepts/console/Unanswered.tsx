/** The needs that nobody has answered yet, in full: they are read aloud, answered by a raised hand, and it is written in here. */
import handshake from "lucide-static/icons/handshake.svg";
import { useState } from "preact/hooks";
import { t } from "../../../base/i18n";
import { Button } from "../../../components/Button";
import { Field } from "../../../components/Field";
import { IdeaCard } from "../../../components/IdeaCard";
import { Sheet } from "../../../components/Sheet";
import type { Idea } from "../../../contract/cards";
import { unanswered } from "../match/needs_and_offers";
import { addOne } from "./AddThing";
import { Helper } from "./Helper";

/** Folded where the step is about what was agreed. */
export function Unanswered({ folded }: { folded: boolean }) {
  const needs = unanswered();
  const words = needs.length ? `${t("match.unanswered")} (${needs.length})` : t("match.all_answered");
  if (!folded || !needs.length)
    return (
      <section class="panel" aria-labelledby="unanswered">
        <h2 id="unanswered">{words}</h2>
        <List needs={needs} />
      </section>
    );
  return (
    <details class="more panel">
      <summary>{words}</summary>
      <List needs={needs} />
    </details>
  );
}

function List({ needs }: { needs: Idea[] }) {
  const [answering, answer] = useState<Idea | null>(null);
  return (
    <>
      <ul class="inbox">
        {needs.map((idea) => (
          <li key={idea.id}>
            <IdeaCard
              idea={idea}
              act={
                <div class="idea-acts">
                  <Button
                    kind="quiet"
                    small
                    icon={handshake}
                    aria-haspopup="dialog"
                    onClick={() => answer(idea)}
                  >
                    {t("match.write_in")} <span class="sr-only">{idea.text}</span>
                  </Button>
                </div>
              }
            />
          </li>
        ))}
      </ul>
      {answering && <WriteIn need={answering} done={() => answer(null)} />}
    </>
  );
}

/** Somebody has raised a hand: who, and with what, in the facilitator's words. */
function WriteIn({ need, done }: { need: Idea; done(): void }) {
  const [offer, setOffer] = useState("");
  const [agreed, setAgreed] = useState("");
  const [helper, setHelper] = useState("");
  const [error, setError] = useState<string | null>(null);
  const save = async (event: Event) => {
    event.preventDefault();
    if (!offer.trim()) return setError(t("kinds.missing"));
    const fields = { need: need.text, offer: offer.trim(), agreed: agreed.trim() };
    const team = helper ? [helper] : [];
    if (await addOne("match", need.text, { idea: need.id, fields, team })) done();
  };
  return (
    <Sheet title={t("match.write_in")} onClose={done}>
      <form class="stack" onSubmit={save}>
        <p class="words">{need.text}</p>
        <Field label={t("match.who_and_what")} value={offer} rows={2} error={error} onText={setOffer} />
        <Helper value={helper} choose={setHelper} />
        <Field
          label={t("concepts.box_agreed")}
          hint={t("match.agreed_now")}
          value={agreed}
          rows={2}
          onText={setAgreed}
        />
        <div class="buttons">
          <Button type="submit">{t("common.save")}</Button>
          <Button kind="quiet" onClick={done}>
            {t("common.cancel")}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}
