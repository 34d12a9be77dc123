/** One quiet line while something from an earlier step is neither sent nor thrown away, and a sheet to do either. */
import { signal } from "@preact/signals";
import pencil from "lucide-static/icons/pencil.svg";
import trash from "lucide-static/icons/trash-2.svg";
import { useState } from "preact/hooks";
import { t } from "../base/i18n";
import {
  goBackTo,
  isAhead,
  type Left,
  leftBehind,
  throwAway,
  tooLate,
  wordsOf,
} from "../writing/left_behind";
import { late, lookingUp } from "../writing/shown_step";
import { Button } from "./Button";
import { Sheet } from "./Sheet";
import { stepName } from "./step_title";
import { offer } from "./Undo";

/** What is kept on a device tells nobody that it changed. */
const changes = signal(0);

export function LeftBehind() {
  const [looking, look] = useState(false);
  void changes.value;
  const all = leftBehind();
  const [first] = all;
  if (!first || (!tooLate() && (late.value || lookingUp.value))) return null;
  return (
    <>
      <aside class="left-behind" aria-label={t("left.title")}>
        <p>{t(lineOn(all), { n: all.length, step: stepName(first.step) })}</p>
        <button type="button" class="word-button" aria-haspopup="dialog" onClick={() => look(true)}>
          {t("left.show", { n: all.length })}
        </button>
      </aside>
      {looking && <Drafts all={all} done={() => look(false)} />}
    </>
  );
}

function lineOn(all: readonly Left[]): string {
  if (tooLate()) return "left.too_late";
  return all.every(isAhead) ? "left.kept" : "left.line";
}

function Drafts({ all, done }: { all: Left[]; done(): void }) {
  return (
    <Sheet title={t("left.title")} onClose={done}>
      <ul class="cards">
        {all.map((draft) => (
          <Draft key={`${draft.step.id} ${draft.field}`} draft={draft} done={done} />
        ))}
      </ul>
    </Sheet>
  );
}

function Draft({ draft, done }: { draft: Left; done(): void }) {
  const waits = !tooLate() && isAhead(draft);
  const goBack = () => {
    done();
    goBackTo(draft.step.id);
  };
  return (
    <li class="card stack">
      <h3 class="outbox-what">{stepName(draft.step)}</h3>
      <p class="words">{wordsOf(draft.text)}</p>
      {waits && <p class="meta">{t("left.waits_there", { step: stepName(draft.step) })}</p>}
      <div class="buttons">
        {!waits && !tooLate() && (
          <Button kind="secondary" small icon={pencil} onClick={goBack}>
            {t("left.write_on")}
          </Button>
        )}
        <Button kind="quiet" small icon={trash} onClick={() => discard(draft)}>
          {t("left.throw_away")}
        </Button>
      </div>
    </li>
  );
}

function discard(draft: Left): void {
  const takeBack = throwAway(draft);
  changes.value++;
  offer(t("left.gone"), () => {
    takeBack();
    changes.value++;
  });
}
