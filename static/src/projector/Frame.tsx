/** Around every scene: what this is, where in the plan, and how long is left above it; how to join below it. */
import { connection } from "../base/connection";
import { t } from "../base/i18n";
import { host } from "../base/page";
import { grouped } from "../components/Qr";
import { stepName } from "../components/step_title";
import { TimeLeft } from "../components/TimeLeft";
import { joined, session, step, steps } from "../sync/store";
import { invites, joinState } from "./join_state";
import { help, word } from "./state";

export function Head() {
  return (
    <header class="projector-head">
      <p class="projector-title words">{session.value?.title}</p>
      <Where />
      <p class="projector-time">
        <TimeLeft full />
      </p>
    </header>
  );
}

function Where() {
  const now = step.value;
  if (!now || joinState() === "over") return null;
  const at = { n: steps.value.findIndex(({ id }) => id === now.id) + 1, of: steps.value.length };
  return (
    <p class="projector-where" title={stepName(now)}>
      {t("projector.step_of", at)}
    </p>
  );
}

export function Foot() {
  return (
    <footer class="projector-foot">
      <p>{hereWords()}</p>
      <p class="projector-word" aria-live="off">
        {word.value ?? lost()}
      </p>
      <Corner />
      <button
        type="button"
        class="projector-help-button"
        aria-label={t("projector.keys")}
        onClick={() => {
          help.value = !help.value;
        }}
      >
        ?
      </button>
    </footer>
  );
}

/** Before it opens nobody can be in, and after the end nobody is any more. */
function hereWords(): string {
  if (invites()) return "";
  if (joinState() === "open") return t("common.joined", { n: joined.value });
  return joinState() === "over" && joined.value ? t("projector.were_here", { n: joined.value }) : "";
}

/**
 * The address and the code stay in the corner, whatever is shown: somebody always comes late, as long as one can. Only
 * where they fill the wall they are not said twice.
 */
function Corner() {
  if (invites()) return <p />;
  if (joinState() !== "open")
    return <p>{t(joinState() === "over" ? "room.over" : "projector.code_comes")}</p>;
  return (
    <p class="projector-join">
      <span>{host()}</span> <span class="code">{grouped(session.value?.code)}</span>
    </p>
  );
}

/** Discreet: the room need not know of a short hiccup. */
function lost() {
  if (connection.value === "connected" || connection.value === "back") return null;
  return <span class="connection gone">{t(`common.${connection.value}`)}</span>;
}
