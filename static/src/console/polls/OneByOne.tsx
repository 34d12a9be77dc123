/**
 * The result one by one, at the pace of whoever stands before the room: the wall and all phones follow. The desk sees
 * all of it all along.
 */

import { t } from "../../base/i18n";
import { Button } from "../../components/Button";
import type { Poll, Result } from "../../contract/cards";
import { card } from "../../sync/store";
import { chosenInOrder, outSoFar } from "../../voting/results/one_by_one";
import { act } from "../act";
import { useKind } from "../primary_button";

const show = ({ id }: Poll, shown: number | null) =>
  act(
    "poll.show",
    { poll: id, shown },
    t(shown === null ? "console.all_shown" : "console.places_shown", { n: shown }),
  );

/** Nothing is out at first; then it is revealed. */
async function begin(poll: Poll): Promise<void> {
  const ack = await act("poll.show", { poll: poll.id, shown: 0 });
  if (ack?.ok) await act("poll.reveal", { poll: poll.id }, t("console.one_by_one_begun"));
}

/** Beside showing all of it at once, where there is more than one to show. */
export function ShowOneByOne({ poll }: { poll: Poll }) {
  const result = card("results", poll.id);
  if (!result || chosenInOrder(result, poll.options).length < 2) return null;
  return (
    <Button kind="secondary" onClick={() => void begin(poll)}>
      {t("console.one_by_one")}
    </Button>
  );
}

/** The one next act, as long as some of it is still to come. */
export function ShowNext({ poll, result }: { poll: Poll; result: Result }) {
  const kind = useKind("show");
  const out = outSoFar(poll, result)?.length;
  if (out === undefined) return null;
  const all = chosenInOrder(result, poll.options).length;
  return (
    <section class="stack" aria-label={t("console.one_by_one")}>
      <p class="num">{t("console.places_of", { n: out, of: all })}</p>
      <div class="buttons">
        <Button kind={kind} onClick={() => void show(poll, out + 1 < all ? out + 1 : null)}>
          {t("console.show_next")}
        </Button>
        <Button kind="secondary" onClick={() => void show(poll, null)}>
          {t("console.show_rest")}
        </Button>
      </div>
    </section>
  );
}
