/** What a step in which people write can be told: what it is called, who writes, who reads it when, and what beside it. */
import { t } from "../../base/i18n";
import { Segments } from "../../components/Segments";
import { NOUNS, nounOf } from "../../sync/idea_nouns";
import { onlyReads } from "../../sync/only_reads";
import { Pick, type SettingsProps, Ticks } from "./setting_fields";

const nounWord = (noun: string): string => t("console.noun", { noun });

export function NounChoice({ settings, set }: SettingsProps) {
  const words = Object.fromEntries(NOUNS.map((noun) => [noun, nounWord(noun)]));
  return (
    <Pick
      label={t("console.set_noun")}
      value={nounOf({ settings })}
      words={words}
      choose={(noun) => set({ noun })}
    />
  );
}

export function HiddenChoice({ settings, set }: SettingsProps) {
  const hidden = settings.hidden !== false;
  return (
    <>
      <Segments
        name="hidden"
        legend={t("console.set_hidden")}
        value={hidden ? "silent" : "open"}
        words={{ silent: t("console.sum_silent"), open: t("console.sum_open") }}
        choose={(how) => set({ hidden: how === "silent" })}
      />
      <p class="hint">{t(hidden ? "console.set_hidden_silent" : "console.set_hidden_open")}</p>
    </>
  );
}

const WRITERS = ["each", "tables", "some"] as const;

export function WritersChoice({ settings, set }: SettingsProps) {
  const words = Object.fromEntries(WRITERS.map((who) => [who, t(`console.writers_${who}`)]));
  return (
    <Pick
      label={t("console.set_writers")}
      value={String(settings.writers ?? "each")}
      words={words}
      choose={(writers) => set({ writers })}
    />
  );
}

const namesIn = (value: unknown): readonly string[] => (value ?? []) as readonly string[];
/** No name at all is all of them, as where it was never said. */
const orNone = (names: string[]): string[] | null => (names.length ? names : null);

/** Of all that people have written, by its name: all of it, or only some. */
export function NounsChoice({ settings, set }: SettingsProps) {
  return (
    <Ticks
      legend={t("console.set_nouns")}
      hint={t("console.set_nouns_hint")}
      all={NOUNS}
      on={namesIn(settings.nouns)}
      word={nounWord}
      choose={(nouns) => set({ nouns: orNone(nouns) })}
    />
  );
}

/** What was written earlier and is to be seen here; of its own name a step shows everything. */
export function ShowsChoice({ settings, set }: SettingsProps) {
  const reading = onlyReads({ settings });
  return (
    <Ticks
      legend={t("console.set_shows")}
      hint={t(reading ? "console.set_nouns_hint" : "console.set_shows_hint")}
      all={NOUNS.filter((noun) => reading || noun !== nounOf({ settings }))}
      on={namesIn(settings.shows)}
      word={nounWord}
      choose={(shows) => set({ shows: orNone(shows) })}
    />
  );
}
