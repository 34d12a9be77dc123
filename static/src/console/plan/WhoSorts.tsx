import { t } from "../../base/i18n";
import { Segments } from "../../components/Segments";
import type { SettingsProps } from "./setting_fields";

/** Who moves what was written into themes. */
export function WhoSorts({ settings, set }: SettingsProps) {
  return (
    <Segments
      name="who"
      legend={t("console.who_sorts")}
      value={(settings.who ?? "everyone") as "everyone" | "facilitators"}
      words={{ everyone: t("console.everyone_sorts"), facilitators: t("console.only_we_sort") }}
      choose={(who) => set({ who })}
    />
  );
}
