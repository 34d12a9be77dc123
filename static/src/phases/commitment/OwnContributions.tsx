/** One's own contributions to one concept: change them, take them back, or add one more. */
import check from "lucide-static/icons/check.svg";
import pencil from "lucide-static/icons/pencil.svg";
import plus from "lucide-static/icons/plus.svg";
import undo from "lucide-static/icons/undo-2.svg";
import { useState } from "preact/hooks";
import { t } from "../../base/i18n";
import { Button } from "../../components/Button";
import { SendState } from "../../components/SendState";
import { offer } from "../../components/Undo";
import type { Commitment, Concept, Id } from "../../contract/cards";
import { itemAbout, retry, send } from "../../outbox/outbox";
import { session } from "../../sync/store";
import { Contribution } from "../../teams/Contributions";
import { ownCommitments } from "../../teams/own_membership";
import { about } from "../../teams/totals";
import { read } from "../../writing/drafts";
import { BringForm } from "./BringForm";
import type { Promised } from "./form";
import { hasPassed, pass } from "./not_this_time";

interface MineProps {
  concept: Concept;
  step: Id;
  /** After "Ikke denne gang". */
  onPass(): void;
}

const ended = (): boolean => session.value?.state === "ended";

export function OwnContributions({ concept, step, onPass }: MineProps) {
  const own = about(ownCommitments(), concept.id);
  const [editing, edit] = useState<Id | "new" | null>(() =>
    read(step, `bring:${concept.id}:`) ? "new" : null,
  );
  const close = () => {
    edit(null);
    setTimeout(() => document.getElementById("own-bring")?.scrollIntoView({ block: "nearest" })); // it was a long form
  };
  const passed = () => {
    pass(concept.id, true);
    close();
    onPass();
  };
  return (
    <section class="own-bring" aria-labelledby="own-bring">
      <h2 id="own-bring">{t("commitment.yours")}</h2>
      {own.map((given) =>
        editing === given.id ? (
          <BringForm key={given.id} {...{ concept, step, given }} done={close} pass={passed} />
        ) : (
          <Own key={given.id} given={given} edit={() => edit(given.id)} />
        ),
      )}
      {editing === "new" && <BringForm concept={concept} step={step} done={close} pass={passed} />}
      {editing !== "new" && !ended() && (
        <Start concept={concept.id} more={own.length > 0} start={() => edit("new")} pass={passed} />
      )}
    </section>
  );
}

interface StartProps {
  concept: Id;
  more: boolean;
  start(): void;
  pass(): void;
}

function Start({ concept, more, start, pass: passed }: StartProps) {
  const begin = () => {
    pass(concept, false);
    start();
  };
  return (
    <>
      {!more && hasPassed(concept) && <p class="meta">{t("commitment.passed")}</p>}
      <div class="buttons">
        <Button kind={more ? "secondary" : undefined} icon={plus} onClick={begin}>
          {t(more ? "commitment.one_more" : "commitment.bring")}
        </Button>
        {!more && !hasPassed(concept) && (
          <Button kind="quiet" onClick={passed}>
            {t("commitment.not_this_time")}
          </Button>
        )}
      </div>
    </>
  );
}

const saidAgain = ({ id, concept, kinds, first_step, due, condition, depends }: Commitment): Promised =>
  ({ id, concept, kinds, first_step, due, condition, depends }) as Promised;

/** What it hung on has come: from now on it hangs on nothing. */
function makeFirm(given: Commitment): void {
  send(
    "commitment.make",
    { ...saidAgain(given), condition: null, depends: null },
    { replaces: `bring:${given.id}` },
  );
  offer(t("commitment.made_firm"), () => send("commitment.make", saidAgain(given)));
}

/** The way back is to say it again: the same words under the same id. */
function takeBack({ id, ...given }: Commitment): void {
  send("commitment.withdraw", { id });
  const again = saidAgain({ id, ...given });
  offer(t("commitment.taken_back"), () => send("commitment.make", again));
}

function Own({ given, edit }: { given: Commitment; edit(): void }) {
  const item = itemAbout(given.id);
  return (
    <article class="card own">
      <Contribution given={given} />
      <div class="card-foot">
        <SendState item={item} saved />
        {item?.state === "refused" && (
          <>
            <span class="refusal">{item.error?.message}</span>
            <Button kind="secondary" small onClick={() => retry(item.op_id)}>
              {t("common.try_again")}
            </Button>
          </>
        )}
      </div>
      {!ended() && (
        <div class="buttons">
          {given.standing === "in_force" && (
            <Button small icon={check} onClick={() => makeFirm(given)}>
              {t("commitment.make_firm")}
            </Button>
          )}
          <Button kind="secondary" small icon={pencil} onClick={edit}>
            {t("common.edit")}
          </Button>
          <Button kind="quiet" small icon={undo} onClick={() => takeBack(given)}>
            {t("commitment.take_back")}
          </Button>
        </div>
      )}
    </article>
  );
}
