/** What a step is about: which of the things there are, which of what was written, and who may add to it. */
import { t } from "../../base/i18n";
import { NOUNS } from "../../sync/idea_nouns";
import { addedAs, everybodyAdds, KIND_NAMES } from "../../teams/concept_kinds";
import type { Settings } from "./setting_fields";

interface AboutProps {
  settings: Settings;
  set(changes: Settings): void;
}

export function KindSettings({ settings, set }: AboutProps) {
  return (
    <>
      <label class="field">
        <span>{t("kinds.label")}</span>
        <select
          value={String(settings.kind ?? "")}
          onChange={(event) => set({ kind: event.currentTarget.value || null })}
        >
          <option value="">{t("kinds.any")}</option>
          {KIND_NAMES.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kinds.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      {addedAs({ settings }) !== "proposal" && (
        <label class="check">
          <input
            type="checkbox"
            checked={everybodyAdds({ settings })}
            onChange={(event) => set({ adds: event.currentTarget.checked ? "everyone" : "facilitators" })}
          />
          <span>{t("kinds.adds")}</span>
        </label>
      )}
    </>
  );
}

/** Of all that people have written, by its name: all of it, or only some. */
export function NounsSettings({ settings, set }: AboutProps) {
  const chosen = (settings.nouns ?? []) as readonly string[];
  const turn = (noun: string, on: boolean) => {
    const next = NOUNS.filter((one) => (one === noun ? on : chosen.includes(one)));
    set({ nouns: next.length ? next : null });
  };
  return (
    <details class="more">
      <summary>{t("desk.set_nouns")}</summary>
      <fieldset class="field">
        <legend class="hint">{t("desk.set_nouns_hint")}</legend>
        {NOUNS.map((noun) => (
          <label key={noun} class="check">
            <input
              type="checkbox"
              checked={chosen.includes(noun)}
              onChange={(event) => turn(noun, event.currentTarget.checked)}
            />
            <span>{t("desk.noun", { noun })}</span>
          </label>
        ))}
      </fieldset>
    </details>
  );
}
