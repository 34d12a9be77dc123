/** One's own idea: how far it got, and the right to change it or take it back. */
import ellipsis from "lucide-static/icons/ellipsis.svg";
import refresh from "lucide-static/icons/refresh-cw.svg";
import { useState } from "preact/hooks";
import { t } from "../../base/i18n";
import { Button } from "../../components/Button";
import { IdeaCard } from "../../components/IdeaCard";
import type { Id, Idea } from "../../contract/cards";
import type { Item } from "../../outbox/item";
import { retry } from "../../outbox/outbox";
import { me, session } from "../../sync/store";
import { read } from "../../writing/drafts";
import { lazyPart } from "../lazy_part";

export interface OwnCardProps {
  idea: Idea;
  item?: Item;
  max: number;
  step: Id;
}

const Acts = lazyPart((it) => it.Acts);
const Editor = lazyPart((it) => it.Editor);

export function OwnCard(props: OwnCardProps) {
  const { idea, item } = props;
  const [open, setOpen] = useState<"card" | "acts" | "editor">(() =>
    read(props.step, `edit:${idea.id}`) ? "editor" : "card",
  );
  const close = () => setOpen("card");
  if (open === "editor") return <Editor {...props} done={close} />;
  const name = t("room.more_about", { idea: idea.text.slice(0, 60) });
  const more = <Button kind="quiet" icon={ellipsis} label={name} onClick={() => setOpen("acts")} />;
  return (
    <IdeaCard idea={idea} own={idea.sector ?? me.value?.sector} item={item} act={more}>
      {item?.state === "refused" && session.value?.state !== "ended" && (
        <Button kind="secondary" small icon={refresh} onClick={() => retry(item.op_id)}>
          {t("common.try_again")}
        </Button>
      )}
      {idea.proxy && <span>{t("room.proxy_of")}</span>}
      {open === "acts" && <Acts idea={idea} item={item} edit={() => setOpen("editor")} close={close} />}
    </IdeaCard>
  );
}
