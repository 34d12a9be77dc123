/** What has not reached the server yet, with everything one can do about it. */

import { signal } from "@preact/signals";
import pencil from "lucide-static/icons/pencil.svg";
import refresh from "lucide-static/icons/refresh-cw.svg";
import trash from "lucide-static/icons/trash-2.svg";
import { t } from "../i18n";
import type { Item } from "../item";
import { refused, remove, retry, waiting } from "../outbox";
import { session } from "../store";
import { Button } from "./Button";
import { SendState } from "./SendState";
import { Sheet } from "./Sheet";

const shown = signal(false);
const showOutbox = (): void => {
  shown.value = true;
};

/** Views that can take an item back into their box register here, by command. */
const editors = signal<Record<string, (item: Item) => void>>({});

/** The way back, by command, as long as the view stands; gives the end of it. */
export function editWith(type: string, edit: (item: Item) => void): () => void {
  editors.value = { ...editors.peek(), [type]: edit };
  return () => {
    const { [type]: _, ...others } = editors.peek();
    editors.value = others;
  };
}

export function OutboxSheet() {
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
      {typeof item.payload.text === "string" && <p class="words">{item.payload.text}</p>}
      <div class="card-foot">
        <SendState item={item} />
        {item.error && <span class="hint">{item.error.message}</span>}
      </div>
      <div class="buttons">
        {!ended && (
          <Button kind="secondary" small icon={refresh} disabled={fixed} onClick={() => retry(item.op_id)}>
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

/** "2 venter" in the header; nothing when everything has arrived. */
export function Unsettled() {
  const lost = refused.value.length;
  const still = waiting.value.filter((item) => item.state === "waiting").length;
  if (!lost && !still) return null;
  return (
    <button type="button" class={`unsettled ${lost ? "refused" : ""}`} onClick={showOutbox}>
      {lost ? t("common.n_refused", { n: lost }) : t("common.n_waiting", { n: still })}
    </button>
  );
}
