/** What one may do with one's own idea: change it, or take it back. */
import pencil from "lucide-static/icons/pencil.svg";
import undo from "lucide-static/icons/undo-2.svg";
import { t } from "../../base/i18n";
import { Button } from "../../components/Button";
import { Field, tooLong } from "../../components/Field";
import { Sheet } from "../../components/Sheet";
import { offer, offerUndo } from "../../components/Undo";
import type { Idea } from "../../contract/cards";
import type { Item } from "../../outbox/item";
import { neverLeft, rewrite, send, takeBack } from "../../outbox/outbox";
import { nounOfIdea } from "../../sync/idea_nouns";
import { useKeptForm } from "../../writing/kept_form";
import type { OwnCardProps } from "./OwnCard";

/** It has never left this device. */
const isHere = (item: Item | undefined): boolean => item?.type === "idea.post" && neverLeft(item);

/** Take back: what never left is simply put away; what the server has is withdrawn, with a way back. */
function withdraw(idea: Idea, item: Item | undefined): void {
  const noun = nounOfIdea(idea);
  if (item?.type === "idea.post" && takeBack(item.op_id)) {
    offer(t("room.deleted", { noun }), () => {
      send(item.type, item.payload, { hold: item.hold });
    });
  } else offerUndo(t("room.withdrawn", { noun }), send("idea.withdraw", { id: idea.id }));
}

function saveEdit(idea: Idea, item: Item | undefined, { text, whom }: Written): void {
  const words = { text: text.trim(), for_whom: whom.trim() || null };
  if (item?.type === "idea.post" && rewrite(item.op_id, { ...item.payload, ...words })) return;
  send("idea.edit", { id: idea.id, ...words }, { replaces: `idea.edit:${idea.id}` });
}

export function Acts({ idea, item, edit, close }: { idea: Idea; item?: Item; edit(): void; close(): void }) {
  return (
    <Sheet title={t("room.your_idea", { noun: nounOfIdea(idea) })} onClose={close}>
      <p class="words">{idea.text}</p>
      <div class="buttons">
        <Button kind="secondary" icon={pencil} onClick={edit}>
          {t("common.edit")}
        </Button>
        <Button kind="secondary" icon={undo} onClick={() => withdraw(idea, item)}>
          {t(isHere(item) ? "common.delete" : "room.withdraw")}
        </Button>
      </div>
    </Sheet>
  );
}

/** What stands in the editor's two boxes. */
interface Written {
  text: string;
  whom: string;
}

function parsed(draft: string): Written | null {
  try {
    const { text, whom } = JSON.parse(draft) as Written;
    return typeof text === "string" && typeof whom === "string" ? { text, whom } : null;
  } catch {
    return null;
  }
}

/** An emptied box is an empty box: it is neither the old text again nor an idea that one can save. */
export function Editor({ idea, item, max, step, done }: OwnCardProps & { done(): void }) {
  const { form, wrong, change, leave, attributes } = useKeptForm<Written, { text?: string }>({
    step,
    field: `edit:${idea.id}`,
    start: () => ({ text: idea.text, whom: idea.for_whom ?? "" }),
    parse: parsed,
    problems: ({ text }) => (text.trim() && !tooLong(text, max) ? {} : { text: "wrong" }),
    send: (form) => saveEdit(idea, item, form),
    done,
  });
  const noun = nounOfIdea(idea);
  const empty = !form.text.trim();
  return (
    <form class="card own" {...attributes}>
      <Field
        label={t("room.edit_idea", { noun })}
        hint={empty ? t("room.edit_empty", { noun }) : undefined}
        value={form.text}
        rows={3}
        max={max}
        onText={(text) => change({ ...form, text })}
        error={tooLong(form.text, max) ?? (wrong.text && empty ? t("room.write_first", { noun }) : null)}
      />
      <Field label={t("room.for_whom")} value={form.whom} onText={(whom) => change({ ...form, whom })} />
      <div class="buttons">
        <Button type="submit" small disabled={empty}>
          {t("common.save")}
        </Button>
        <Button kind="quiet" small onClick={() => leave(done)}>
          {t("common.cancel")}
        </Button>
      </div>
    </form>
  );
}
