/** What has not reached the server yet, with everything one can do about it. */
import pencil from "lucide-static/icons/pencil.svg";
import refresh from "lucide-static/icons/refresh-cw.svg";
import trash from "lucide-static/icons/trash-2.svg";
import { t } from "../base/i18n";
import type { Item } from "../outbox/item";
import { refused, remove, retry, waiting } from "../outbox/outbox";
import { session } from "../sync/store";
import { Button } from "./Button";
import { editors, shown } from "./OutboxSheet";
import { SendState } from "./SendState";
import { Sheet } from "./Sheet";
import { whatOf, wordsOf } from "./unsent_words";
import { canGoNow } from "./waiting_words";

export function OutboxList() {
  if (!shown.value) return null;
  const unsent = [...refused.value, ...waiting.value];
  return (
    <Sheet
      title={t("common.outbox")}
      onClose={() => {
        shown.value = false;
      }}
    >
      {unsent.length ? (
        <ul class="cards">
          {unsent.map((item) => (
            <Unsent key={item.op_id} item={item} />
          ))}
        </ul>
      ) : (
        <p>{t("common.outbox_empty")}</p>
      )}
    </Sheet>
  );
}

function Unsent({ item }: { item: Item }) {
  const edit = editors.value[item.type];
  const fixed = item.state === "sending";
  const ended = session.value?.state === "ended";
  return (
    <li class="card">
      <h3 class="outbox-what">{whatOf(item)}</h3>
      {wordsOf(item).map((text) => (
        <p key={text} class="words">
          {text}
        </p>
      ))}
      <div class="card-foot">
        <SendState item={item} />
        {item.error && <span class="hint">{item.error.message}</span>}
      </div>
      <div class="buttons">
        {!ended && canGoNow(item) && (
          <Button kind="secondary" small icon={refresh} onClick={() => retry(item.op_id)}>
            {t("common.send_now")}
          </Button>
        )}
        {edit && (
          <Button
            kind="quiet"
            small
            icon={pencil}
            disabled={fixed}
            onClick={() => {
              shown.value = false;
              edit(item);
            }}
          >
            {t("common.edit")}
          </Button>
        )}
        <Button kind="quiet" small icon={trash} disabled={fixed} onClick={() => remove(item.op_id)}>
          {t("common.delete")}
        </Button>
      </div>
    </li>
  );
}
