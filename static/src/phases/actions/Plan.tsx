/** The steps of one plan (L4): rows on a laptop, cards on a phone. What is late is marked, and nobody is blamed. */

import { t } from "../../base/i18n";
import { Button } from "../../components/Button";
import { SendState } from "../../components/SendState";
import type { Action } from "../../contract/cards";
import { itemAbout, send } from "../../outbox/outbox";
import { byDay, day, isAhead, isOverdue, longDay } from "../../sync/days";
import { FindAnother, Who } from "../../teams/people";

const STATES = ["open", "doing", "done", "dropped"] as const satisfies readonly Action["state"][];

interface PlanProps {
  actions: Action[];
  mayWrite(action: Action): boolean;
  edit?(action: Action): void;
}

export function Plan({ actions, mayWrite, edit }: PlanProps) {
  return (
    <div class="deeds">
      <p class="deed deed-names" aria-hidden="true">
        {["step", "who", "partner_short", "due", "state"].map((name) => (
          <span key={name}>{t(`actions.${name}`)}</span>
        ))}
      </p>
      <ul class="cards">
        {[...actions].sort(byDay).map((action) => (
          <li key={action.id}>
            <Row action={action} mayWrite={mayWrite(action)} edit={edit} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Row({ action, mayWrite, edit }: { action: Action; mayWrite: boolean } & Pick<PlanProps, "edit">) {
  const item = itemAbout(action.id);
  return (
    <article class={`card deed ${action.state}`} id={`deed-${action.id}`} tabIndex={-1}>
      <p class="deed-what words">
        {action.what} <SendState item={item} />
        {item?.state === "refused" && <span class="refusal">{item.error?.message}</span>}
      </p>
      <p class="deed-cell">
        <span class="deed-label">{t("actions.who")}</span>
        <Who who={action.who ?? ""} /> {isAhead(action) && <FindAnother who={action.who} />}
      </p>
      <p class="deed-cell">
        <span class="deed-label">{t("actions.partner_short")}</span>
        {action.partner ? <Who who={action.partner} /> : <span class="meta">–</span>}{" "}
        {isAhead(action) && <FindAnother who={action.partner} />}
      </p>
      <p class="deed-cell">
        <span class="deed-label">{t("actions.due")}</span>
        <time dateTime={action.due} title={longDay(action.due)}>
          {day(action.due)}
        </time>
        {isOverdue(action) && <span class="tag danger">{t("actions.overdue")}</span>}
      </p>
      <div class="deed-act">
        {mayWrite ? (
          <StateChoice action={action} />
        ) : (
          <span class="tag">{t(`actions.state_${action.state}`)}</span>
        )}
        {mayWrite && edit && action.state === "dropped" && (
          <Button kind="quiet" small onClick={() => send("action.remove", { id: action.id })}>
            {t("common.remove")} <span class="sr-only">{action.what}</span>
          </Button>
        )}
        {mayWrite && edit && (
          <Button kind="quiet" small onClick={() => edit(action)}>
            {t("common.edit")} <span class="sr-only">{action.what}</span>
          </Button>
        )}
      </div>
    </article>
  );
}

function StateChoice({ action }: { action: Action }) {
  const set = (state: Action["state"]) => send("action.update", { id: action.id, state });
  return (
    <select
      aria-label={t("actions.state_of", { what: action.what })}
      value={action.state}
      onChange={(event) => set(event.currentTarget.value as Action["state"])}
    >
      {STATES.map((state) => (
        <option key={state} value={state}>
          {t(`actions.state_${state}`)}
        </option>
      ))}
    </select>
  );
}
