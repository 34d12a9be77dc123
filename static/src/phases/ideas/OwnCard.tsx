/** One's own idea: how far it got, and the right to change it or take it back. */
import ellipsis from "lucide-static/icons/ellipsis.svg";
import pencil from "lucide-static/icons/pencil.svg";
import refresh from "lucide-static/icons/refresh-cw.svg";
import undo from "lucide-static/icons/undo-2.svg";
import { useState } from "preact/hooks";
import type { Id, Idea } from "../../cards";
import { useDraft } from "../../drafts";
import { t } from "../../i18n";
import type { Item } from "../../item";
import { nounOfIdea } from "../../nouns";
import { retry, rewrite, send, takeBack } from "../../outbox";
import { Button } from "../../parts/Button";
import { Field, length } from "../../parts/Field";
import { IdeaCard } from "../../parts/IdeaCard";
import { Sheet } from "../../parts/Sheet";
import { offer, offerUndo } from "../../parts/Undo";
import { me } from "../../store";

interface OwnCardProps {
  idea: Idea;
  item?: Item;
  max: number;
  step: Id;
}

/** Take back: what never left is simply put away; what the server has is withdrawn, with a way back. */
function withdraw(idea: Idea, item: Item | undefined): void {
  const said = t("room.withdrawn", { noun: nounOfIdea(idea) });
  if (item?.type === "idea.post" && takeBack(item.op_id)) {
    offer(said, () => {
      send(item.type, item.payload, { hold: item.hold });
    });
  } else offerUndo(said, send("idea.withdraw", { id: idea.id }));
}

function change(idea: Idea, item: Item | undefined, text: string, for_whom: string): void {
  const words = { text, for_whom: for_whom || undefined };
  if (item?.type === "idea.post" && rewrite(item.op_id, { ...item.payload, ...words })) return;
  send("idea.edit", { id: idea.id, ...words }, { replaces: `idea.edit:${idea.id}` });
}

export function OwnCard(props: OwnCardProps) {
  const { idea, item } = props;
  const [open, setOpen] = useState<"card" | "acts" | "editor">("card");
  const close = () => setOpen("card");
  if (open === "editor") return <Editor {...props} done={close} />;
  const more = (
    <Button kind="quiet" icon={ellipsis} label={t("common.more")} onClick={() => setOpen("acts")} />
  );
  return (
    <IdeaCard idea={idea} own={idea.sector ?? me.value?.sector} item={item} act={more}>
      {item?.state === "refused" && (
        <Button kind="secondary" small icon={refresh} onClick={() => retry(item.op_id)}>
          {t("common.try_again")}
        </Button>
      )}
      {idea.proxy && <span>{t("room.proxy_of")}</span>}
      {open === "acts" && <Acts idea={idea} item={item} edit={() => setOpen("editor")} close={close} />}
    </IdeaCard>
  );
}

function Acts({ idea, item, edit, close }: { idea: Idea; item?: Item; edit(): void; close(): void }) {
  return (
    <Sheet title={t("room.your_idea", { noun: nounOfIdea(idea) })} onClose={close}>
      <p class="words">{idea.text}</p>
      <div class="buttons">
        <Button kind="secondary" icon={pencil} onClick={edit}>
          {t("common.edit")}
        </Button>
        <Button kind="secondary" icon={undo} onClick={() => withdraw(idea, item)}>
          {t("room.withdraw")}
        </Button>
      </div>
    </Sheet>
  );
}

function Editor({ idea, item, max, step, done }: OwnCardProps & { done(): void }) {
  const draft = useDraft(step, `edit:${idea.id}`, () => save());
  const [whom, setWhom] = useState(idea.for_whom ?? "");
  const text = draft.text.value || idea.text;
  const over = length(text) - max;
  const close = () => {
    draft.text.value = "";
    done();
  };
  const save = () => {
    if (over > 0 || !text.trim()) return;
    change(idea, item, text.trim(), whom.trim());
    close();
  };
  return (
    <form
      class="card own"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Field
        label={t("room.edit_idea", { noun: nounOfIdea(idea) })}
        value={text}
        rows={3}
        max={max}
        onText={(next) => {
          draft.text.value = next;
        }}
        error={over > 0 ? t("common.too_long", { n: over }) : null}
      />
      <Field label={t("room.for_whom")} value={whom} onText={setWhom} />
      <div class="buttons">
        <Button type="submit" small>
          {t("common.save")}
        </Button>
        <Button kind="quiet" small onClick={close}>
          {t("common.cancel")}
        </Button>
      </div>
    </form>
  );
}
