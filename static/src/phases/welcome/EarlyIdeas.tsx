/** Ideas written early: they lie on this device and go by themselves when the room comes to the ideas. */
import trash from "lucide-static/icons/trash-2.svg";
import { t } from "../../base/i18n";
import { shortened } from "../../base/truncate";
import { Button } from "../../components/Button";
import { SectorMark } from "../../components/SectorMark";
import { SendState } from "../../components/SendState";
import { stepName } from "../../components/step_title";
import { offer } from "../../components/Undo";
import type { Step } from "../../contract/cards";
import type { Item } from "../../outbox/item";
import { remove, send } from "../../outbox/outbox";
import { nounOf } from "../../sync/idea_nouns";
import { card, step as here, me } from "../../sync/store";

function putAway(item: Item): void {
  remove(item.op_id);
  offer(t("room.deleted", { noun: nounOf(card("steps", String(item.payload.step))) }), () => {
    send("idea.post", item.payload as never, { hold: item.hold });
  });
}

/** The room has still to come to it: only so long may a page say what happens then. */
const isAhead = ({ position }: Step): boolean => position > (here.value?.position ?? -1);

/** `ahead`: the step that they are for. */
export function EarlyIdeas({ items: held, ahead }: { items: Item[]; ahead?: Step }) {
  const noun = nounOf(ahead);
  return (
    <section class="held" aria-labelledby="held">
      <h2 id="held">{t("welcome.held", { n: held.length, noun })}</h2>
      {ahead && isAhead(ahead) && (
        <p class="meta">{t("welcome.held_explain", { n: held.length, noun, step: stepName(ahead) })}</p>
      )}
      <ul class="cards">
        {[...held].reverse().map((item) => (
          <li key={item.op_id} class="card own idea">
            <div class="idea-text">
              <SectorMark sector={String(item.payload.proxy ?? me.value?.sector ?? "")} size="small" />
              <p>
                <span class="words">{String(item.payload.text)}</span>
              </p>
            </div>
            <Button
              kind="quiet"
              icon={trash}
              label={t("room.delete_of", { idea: shortened(String(item.payload.text), 60) })}
              onClick={() => putAway(item)}
            />
            <div class="card-foot">
              <SendState item={item} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
