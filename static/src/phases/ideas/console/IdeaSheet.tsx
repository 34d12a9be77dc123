/**
 * What can be done with one idea besides hiding it: mend the words where it has been voted on, which everybody sees, and
 * hide everything from the same author, of whom nobody learns who it is.
 */
import { useState } from "preact/hooks";
import { t } from "../../../base/i18n";
import { shortened } from "../../../base/truncate";
import { Button } from "../../../components/Button";
import { CorrectedText } from "../../../components/CorrectedText";
import { Field } from "../../../components/Field";
import { Sheet } from "../../../components/Sheet";
import { act } from "../../../console/act";
import type { Id, Idea } from "../../../contract/cards";
import { nounOfIdea } from "../../../sync/idea_nouns";
import { card, cards } from "../../../sync/store";

const COUNTED: readonly string[] = ["counted", "revealed"];
const wasVotedOn = (id: Id): boolean =>
  cards("polls").some(({ state, options }) => COUNTED.includes(state) && options.includes(id));

export function IdeaSheet({ id, onClose }: { id: Id; onClose(): void }) {
  const idea = card("ideas", id);
  if (!idea) return null;
  return (
    <Sheet title={t("console.idea_sheet", { noun: nounOfIdea(idea) })} onClose={onClose}>
      <div class="stack">
        <p class="words">{idea.text}</p>
        <CorrectedText of={idea} />
        {wasVotedOn(id) && <Mend idea={idea} done={onClose} />}
        <HideAlike idea={idea} done={onClose} />
      </div>
    </Sheet>
  );
}

interface PartProps {
  idea: Idea;
  done(): void;
}

function Mend({ idea, done }: PartProps) {
  const [text, setText] = useState(idea.text);
  const save = async () => {
    const words = text.trim();
    if (words === idea.text) return done();
    const ack = await act("idea.edit", { id: idea.id, text: words }, t("console.mended"));
    if (ack?.ok) done();
  };
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field
        label={t("console.mend")}
        hint={t("console.mend_hint")}
        name="text"
        value={text}
        onText={setText}
        rows={3}
      />
      <Button type="submit" kind="secondary">
        {t("console.mend_save")}
      </Button>
    </form>
  );
}

function HideAlike({ idea, done }: PartProps) {
  const hide = async () => {
    const said = t("console.hid_alike", { idea: shortened(idea.text, 40) });
    const back = { said: t("console.showed_alike", { idea: shortened(idea.text, 40) }) };
    const ack = await act("idea.hide_like", { id: idea.id, hidden: true }, said, back);
    if (ack?.ok) done();
  };
  return (
    <section class="stack">
      <p class="meta">{t("console.hide_alike_hint")}</p>
      <Button kind="secondary" onClick={hide}>
        {t("console.hide_alike")}
      </Button>
    </section>
  );
}
