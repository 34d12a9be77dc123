/** The longer parts of ⋯: choosing a group, the name, the help and leaving. */
import { useState } from "preact/hooks";
import { forgetKept } from "../base/forget_device";
import { t } from "../base/i18n";
import { page } from "../base/page";
import { MAX_NAME } from "../contract/lengths";
import { ask, items, remove, waiting } from "../outbox/outbox";
import { post } from "../sync/http";
import { choosing } from "../sync/sector_change";
import { cards, me, session } from "../sync/store";
import { forgetAll } from "../writing/drafts";
import { unsentDrafts, wordsOf } from "../writing/left_behind";
import { Button } from "./Button";
import { Field, tooLong } from "./Field";
import { comesByLogin, moveCode } from "./move_device";
import { Group } from "./SectorMark";
import { answer } from "./Undo";
import { YesOrCancel } from "./YesOrCancel";

export function GroupChoice({ done }: { done(): void }) {
  const fixed = cards("polls").some((poll) => poll.state !== "ready");
  if (fixed) return <p>{t("menu.change_group_closed")}</p>;
  const choose = async (sector: string) => {
    choosing(sector);
    if (answer(await ask("member.update", { member: me.value?.id ?? "", sector }), t("common.saved"))) done();
  };
  return (
    <ul class="choices">
      {session.value?.sectors.map(({ key }) => (
        <li key={key}>
          <button
            type="button"
            class="choice"
            aria-pressed={me.value?.sector === key}
            onClick={() => choose(key)}
          >
            <Group sector={key} />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Why somebody cannot be called this, or null. An empty box takes the name back, where that may be. */
export function nameProblem(name: string): string | null {
  if (!name.trim() && session.value?.names === "on") return t("room.name_needed");
  return tooLong(name, MAX_NAME);
}

export function NameBox() {
  const [name, setName] = useState(me.value?.name ?? "");
  const wrong = name === (me.value?.name ?? "") ? null : nameProblem(name);
  const save = async () => {
    const next = name.trim();
    if (wrong || next === (me.value?.name ?? "")) return;
    const said = next ? t("common.saved") : t("room.name_gone");
    answer(await ask("member.update", { member: me.value?.id ?? "", name: next || null }), said);
  };
  return (
    <Field
      label={t("room.your_name")}
      hint={t("room.your_name_hint")}
      name="name"
      value={name}
      error={wrong}
      saves
      onText={setName}
      onBlur={save}
      attributes={{ autoComplete: "name" }}
    />
  );
}

const HELP = ["write", "network", "see", "facilitator"];

export function HelpText() {
  return (
    <div class="menu">
      {HELP.map((about) => (
        <p key={about}>{t(`menu.help_${about}`)}</p>
      ))}
    </div>
  );
}

const LASTS = 10; // minutes, where the server has not said

/** The same person on another device, by a code that works once. */
export function MoveDevice() {
  const [code, setCode] = useState("");
  const fetchCode = async () => {
    const made = await moveCode();
    setCode(made?.code ?? "");
    if (made) setTimeout(() => setCode(""), (made.minutes ?? LASTS) * 60_000); // then it opens nothing any more
  };
  if (comesByLogin()) return <p class="meta">{t("menu.move_by_login")}</p>;
  if (!code)
    return (
      <Button kind="secondary" onClick={fetchCode}>
        {t("menu.move_device")}
      </Button>
    );
  return (
    <>
      <p>{t("menu.move_explain")}</p>
      <p class="code">{code}</p>
    </>
  );
}

export function Leave({ cancel }: { cancel(): void }) {
  return (
    <div class="menu">
      <p>{t(comesByLogin() ? "menu.leave_account" : "menu.leave_explain")}</p>
      <Unsent />
      <YesOrCancel yes={t("room.leave")} onYes={() => leave("/")} onClose={cancel} />
    </div>
  );
}

/** Whoever goes now takes these words with them: what was sent and has not arrived, and what was only begun. */
export function Unsent() {
  const n = waiting.value.length;
  const begun = unsentDrafts();
  return (
    <>
      {n > 0 && (
        <p>
          <b>{t("menu.leave_unsent", { n })}</b>
        </p>
      )}
      {begun.length > 0 && (
        <>
          <p>
            <b>{t("menu.leave_begun", { n: begun.length })}</b>
          </p>
          {begun.map(({ step, field, text }) => (
            <p key={`${step.id} ${field}`} class="card words clamped">
              {wordsOf(text)}
            </p>
          ))}
        </>
      )}
    </>
  );
}

/** The front page, which comes now, says that it has happened. */
function sayLeft(): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the newer interface is missing in Safari
  document.cookie = "left=1; path=/; max-age=20; samesite=lax";
}

/** Someone else may take this phone next: nothing of this person stays on it. */
export async function leave(to: string): Promise<void> {
  for (const item of items.peek()) remove(item.op_id);
  forgetAll();
  await post("/logout", { session: page.session }).catch(() => {});
  await forgetKept();
  if (to === "/") sayLeft();
  location.assign(to);
}
