/**
 * Whoever promises something, or takes something on, may want to be called: asked kindly, once, and only where names
 * are in use. "Spring over" is remembered on this device.
 */
import { signal } from "@preact/signals";
import { t } from "../base/i18n";
import { me, session } from "../sync/store";
import { read, write } from "../writing/drafts";
import { Button } from "./Button";
import { NameBox } from "./MenuParts";

const FIELD = "no-name";
const now = signal(false);

const skipped = (): boolean => now.value || read(session.value?.id ?? "", FIELD) === "1";

function skip(): void {
  now.value = true;
  write(session.peek()?.id ?? "", FIELD, "1");
}

export function AskName() {
  const self = me.value;
  const asked = self && !self.name && session.value?.names !== "off" && session.value?.state !== "ended";
  if (!asked || skipped()) return null;
  return (
    <section class="card ask-name" aria-labelledby="ask-name">
      <h2 id="ask-name" class="card-title">
        {t("teams.ask_name")}
      </h2>
      <p class="meta">{t("teams.ask_name_why")}</p>
      <NameBox />
      <div class="buttons">
        <Button kind="quiet" small onClick={skip}>
          {t("common.skip_one")}
        </Button>
      </div>
    </section>
  );
}
