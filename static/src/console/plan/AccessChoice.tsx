/** Who can vote in this step, in plain words, and what that is worth. */
import { t } from "../../base/i18n";
import { Segments } from "../../components/Segments";
import { ticketsPage } from "../access/TicketsLine";
import type { SettingsProps } from "./setting_fields";

const MODES = ["open", "locked", "tickets", "accounts"] as const;
type Mode = (typeof MODES)[number];

export function AccessChoice({ settings, set }: Pick<SettingsProps, "settings" | "set">) {
  const now = (settings.access ?? "open") as Mode;
  const words = Object.fromEntries(MODES.map((mode) => [mode, t(`access.choice_${mode}`)]));
  return (
    <>
      <Segments
        name="access"
        legend={t("access.who")}
        value={now}
        words={words as Record<Mode, string>}
        choose={(access) => set({ access })}
      />
      <p class="hint">
        {t(`access.hint_${now}`)}{" "}
        {now === "tickets" && (
          <a href={ticketsPage()} target="_blank" rel="noopener">
            {t("access.tickets_print")}
          </a>
        )}
      </p>
    </>
  );
}
