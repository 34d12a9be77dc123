/** What a step of each phase can be told, in plain words: the one or two things that matter, the rest folded away. */
import type { ComponentType } from "preact";
import { t } from "../../base/i18n";
import { Segments } from "../../components/Segments";
import type { Phase } from "../../contract/cards";
import { NOUNS, nounOf } from "../../sync/idea_nouns";
import { KindSettings, NounsSettings } from "./AboutSettings";
import { Check, type SettingsProps, Whole } from "./setting_fields";
import { VoteSettings } from "./VoteSettings";

export function PhaseSettings(props: SettingsProps) {
  const Of = FORMS[props.phase];
  return Of ? <Of {...props} /> : null;
}

function IdeasSettings({ settings, set }: SettingsProps) {
  const hidden = settings.hidden !== false;
  return (
    <>
      <label class="field">
        <span>{t("desk.set_noun")}</span>
        <select value={nounOf({ settings })} onChange={(event) => set({ noun: event.currentTarget.value })}>
          {NOUNS.map((noun) => (
            <option key={noun} value={noun}>
              {t("desk.noun", { noun })}
            </option>
          ))}
        </select>
      </label>
      <Segments
        name="hidden"
        legend={t("desk.set_hidden")}
        value={hidden ? "silent" : "open"}
        words={{ silent: t("desk.sum_silent"), open: t("desk.sum_open") }}
        choose={(how) => set({ hidden: how === "silent" })}
      />
      <p class="hint">{t(hidden ? "desk.set_hidden_silent" : "desk.set_hidden_open")}</p>
      <Check name="reading" settings={settings} set={set} />
      <label class="field">
        <span>{t("desk.set_writers")}</span>
        <select
          value={String(settings.writers ?? "each")}
          onChange={(event) => set({ writers: event.currentTarget.value })}
        >
          {["each", "tables", "some"].map((who) => (
            <option key={who} value={who}>
              {t(`desk.writers_${who}`)}
            </option>
          ))}
        </select>
      </label>
      <Check name="approval" settings={settings} set={set} />
      <details class="more">
        <summary>{t("desk.more_settings")}</summary>
        <Whole name="max_length" otherwise={280} settings={settings} set={set} least={20} most={2000} />
        <Whole name="late_seconds" otherwise={120} settings={settings} set={set} least={0} most={3600} />
      </details>
    </>
  );
}

function ThemesSettings({ settings, set }: SettingsProps) {
  return (
    <>
      <Segments
        name="who"
        legend={t("desk.who_sorts")}
        value={(settings.who ?? "everyone") as "everyone" | "facilitators"}
        words={{ everyone: t("desk.everyone_sorts"), facilitators: t("desk.only_we_sort") }}
        choose={(who) => set({ who })}
      />
      <NounsSettings settings={settings} set={set} />
    </>
  );
}

/** Null where a step of this kind has nothing to be told. */
const FORMS: Readonly<Record<Phase, ComponentType<SettingsProps> | null>> = {
  welcome: null,
  ideas: IdeasSettings,
  themes: ThemesSettings,
  selection: VoteSettings,
  concepts: KindSettings,
  commitment: VoteSettings,
  actions: KindSettings,
  closing: null,
};
