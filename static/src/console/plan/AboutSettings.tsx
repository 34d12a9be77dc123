/** What a step is about: which of the things there are, who may add to them, and what is to be written about them. */
import { t } from "../../base/i18n";
import type { Step } from "../../contract/cards";
import { KINDS } from "../../protocol";
import { steps } from "../../sync/store";
import { addedAs, everybodyAdds, KIND_NAMES, kindOf, worksOn } from "../../teams/concept_kinds";
import { Pick, type SettingsProps, Ticks } from "./setting_fields";

const named = (value: unknown): readonly string[] | null => (value ?? null) as readonly string[] | null;

/** Another kind asks other questions. */
export function KindChoice({ settings, set }: SettingsProps) {
  const others = named(settings.fields)?.length ? { fields: null } : {};
  const words = Object.fromEntries(KIND_NAMES.map((kind) => [kind, t(`kinds.${kind}`)]));
  return (
    <Pick
      label={t("kinds.label")}
      value={String(settings.kind ?? "")}
      words={{ "": t("kinds.any"), ...words }}
      choose={(kind) => set({ kind: kind || null, ...others })}
    />
  );
}

export function AddsChoice({ settings, set }: SettingsProps) {
  if (addedAs({ settings }) === "proposal") return null;
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={everybodyAdds({ settings })}
        onChange={(event) => set({ adds: event.currentTarget.checked ? "everyone" : "facilitators" })}
      />
      <span>{t("kinds.adds")}</span>
    </label>
  );
}

const askedBy = (kind: string): readonly string[] =>
  (KINDS as Readonly<Record<string, { fields: readonly string[] }>>)[kind]?.fields ?? [];
const question = (field: string): string => t(`concepts.box_${field}`);

/** All of it, where nothing else is said; where nothing is ticked, nothing is to be written. */
export function FieldsChoice({ settings, set }: SettingsProps) {
  const all = askedBy(addedAs({ settings }));
  return (
    <Ticks
      legend={t("console.set_fields")}
      hint={t("console.set_fields_hint")}
      all={all}
      on={named(settings.fields) ?? all}
      word={question}
      choose={(fields) => set({ fields: fields.length < all.length ? fields : null })}
    />
  );
}

/** What the plan lets teams write. */
const written = (plan: readonly Step[]): string[] => [
  ...new Set(plan.filter(worksOn).flatMap((step) => askedBy(kindOf(step) ?? "concept"))),
];

export function ReadsChoice({ settings, set }: SettingsProps) {
  const on = named(settings.reads) ?? [];
  const all = [...new Set([...written(steps.value), ...on])];
  if (!all.length) return null;
  return (
    <Ticks
      legend={t("console.set_reads")}
      all={all}
      on={on}
      word={question}
      choose={(reads) => set({ reads: reads.length ? reads : null })}
    />
  );
}
