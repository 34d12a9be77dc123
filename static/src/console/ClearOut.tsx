/** When strangers came: everybody out who came since a moment, in one act. What it will do is seen before it is done. */
import { useState } from "preact/hooks";
import { wallTime } from "../base/calendar";
import { t, time } from "../base/i18n";
import { Button } from "../components/Button";
import { Framed } from "../components/Field";
import { Sheet } from "../components/Sheet";
import { YesOrCancel } from "../components/YesOrCancel";
import type { Member } from "../contract/cards";
import { board } from "../sync/store";
import { act, type Back } from "./act";
import { cameSince, momentOf } from "./joined_since";

const A_WHILE = 10 * 60_000;

export function ClearOut() {
  const [typed, setTyped] = useState(() => wallTime(new Date(Date.now() - A_WHILE)));
  const [hide, setHide] = useState(false);
  const [sure, setSure] = useState(false);
  const since = momentOf(typed, new Date());
  const gone = since ? cameSince([...board.members.value.values()], since) : [];
  return (
    <details class="more">
      <summary>{t("console.strangers")}</summary>
      <div class="stack">
        <p class="meta">{t("console.clear_hint")}</p>
        <Framed id="clear-since" label={t("console.clear_since")}>
          <input
            id="clear-since"
            class="clear-since"
            type="time"
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </Framed>
        {since && <p aria-live="polite">{preview(gone, since)}</p>}
        {gone.length > 0 && (
          <>
            <label class="check">
              <input
                type="checkbox"
                checked={hide}
                onChange={(event) => setHide(event.currentTarget.checked)}
              />{" "}
              {t("console.clear_ideas")}
            </label>
            <div class="buttons">
              <Button kind="danger" onClick={() => setSure(true)}>
                {t("console.clear_go", { n: gone.length })}
              </Button>
            </div>
          </>
        )}
      </div>
      {sure && since && <Sure gone={gone} since={since} hide={hide} onClose={() => setSure(false)} />}
    </details>
  );
}

function preview(gone: readonly Member[], since: Date): string {
  if (!gone.length) return t("console.clear_none", { time: time(since) });
  const waiting = gone.filter(({ state }) => state === "waiting").length;
  const said = t("console.clear_n", { n: gone.length, time: time(since) });
  return waiting ? `${said} ${t("console.clear_waiting", { n: waiting })}` : said;
}

interface SureProps {
  gone: readonly Member[];
  since: Date;
  hide: boolean;
  onClose(): void;
}

function Sure({ gone, since, hide, onClose }: SureProps) {
  const clear = async () => {
    const ids = gone.filter(({ state }) => state === "in").map(({ id }) => id);
    const back: Back | undefined = ids.length
      ? {
          type: "member.admit",
          payload: { members: ids },
          said: t("console.admitted_n", { n: ids.length }),
          once: true,
        }
      : undefined;
    const what = { since: since.toISOString(), hide_ideas: hide };
    await act("member.clear", what, t("console.cleared", { n: gone.length }), back);
    onClose();
  };
  return (
    <Sheet title={t("console.clear_ask", { n: gone.length })} onClose={onClose}>
      <div class="stack">
        <p>{preview(gone, since)}</p>
        <p>{t("console.clear_explain")}</p>
        {hide && <p>{t("console.clear_hides")}</p>}
        <YesOrCancel yes={t("console.clear_go", { n: gone.length })} onYes={clear} onClose={onClose} />
      </div>
    </Sheet>
  );
}
