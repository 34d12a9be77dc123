/** Whether people can come in: not yet (a draft), freely, or only through the door. */
import doorOpen from "lucide-static/icons/door-open.svg";
import lock from "lucide-static/icons/lock.svg";
import unlock from "lucide-static/icons/lock-open.svg";
import { t } from "../base/i18n";
import { Button } from "../components/Button";
import { session } from "../sync/store";
import { act } from "./act";
import { kindOf } from "./primary_button";

const doorWords = (locked: boolean): string => t(locked ? "console.locked" : "console.unlocked");

const lockIt = (locked: boolean) => () =>
  act("session.lock", { locked }, doorWords(locked), {
    type: "session.lock",
    payload: { locked: !locked },
    said: doorWords(!locked),
  });

const openIt = () => act("session.open", {}, t("console.opened"));

export function DoorSwitch() {
  const state = session.value?.state;
  if (state === "draft") return <OpenSession />;
  if (state === "ended") return <p>{t("console.ended")}</p>;
  const locked = state === "locked";
  return (
    <div class="menu-row">
      <p>{t(locked ? "console.is_locked" : "console.is_open")}</p>
      <Button small kind="secondary" icon={locked ? unlock : lock} onClick={lockIt(!locked)}>
        {t(locked ? "console.unlock" : "console.lock")}
      </Button>
    </div>
  );
}

/** Nobody comes in to a draft: the one thing to do when the room is ready. */
export function OpenSession() {
  return (
    <div class="banner console-draft">
      <p>{t("console.draft")}</p>
      <Button kind={kindOf("open")} icon={doorOpen} onClick={openIt}>
        {t("console.open")}
      </Button>
    </div>
  );
}
