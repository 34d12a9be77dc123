/** A voting step: what is needed, what is voted on, and the method's few settings that matter. */
import { t } from "../../base/i18n";
import { Button } from "../../components/Button";
import { Notice } from "../../components/Notice";
import { Segments } from "../../components/Segments";
import { methodName } from "../../voting/MethodExplanation";
import { listed } from "../../voting/options";
import { KindSettings, NounsSettings } from "./AboutSettings";
import { AccessChoice } from "./AccessChoice";
import { advice } from "./advice";
import { MethodChoice } from "./MethodChoice";
import { ABOUT_ONE, BEGIN_WITH, MATTER, NOT_IN_A_ROOM } from "./needs";
import { SettingField } from "./SettingField";
import { type Property, useSchema } from "./schema";
import type { Settings, SettingsProps } from "./setting_fields";

const DEFAULTS = { selection: ["phragmen", "ideas"], commitment: ["gradients", "concepts"] } as const;
/** The step's own; everything else belongs to its method. */
const OWN = new Set([
  "method",
  "over",
  "late_voters",
  "access",
  "tie_rule",
  "attention",
  "brief",
  "nouns",
  "kind",
  "adds",
  "answers",
  "asks",
]);

const single = new Set(ABOUT_ONE.map(({ method }) => method));
const MANY = "phragmen";
/** One yes a person: no other way says how many agree. */
const AGREE = "approval";
const onEach = (phase: string, over: Over): boolean => phase === "commitment" && over === "concepts";

type Over = "ideas" | "themes" | "concepts";

/** What the old method was told means nothing to the new one. */
function withMethod(settings: Settings, next: string): Settings {
  const stale = Object.keys(settings).filter((name) => !OWN.has(name));
  const ties = BEGIN_WITH[next] && settings.tie_rule === "all" ? { tie_rule: null } : {};
  return {
    ...Object.fromEntries(stale.map((name) => [name, undefined])),
    ...BEGIN_WITH[next],
    ...ties,
    method: next,
  };
}

export function VoteSettings({ phase, settings, set }: SettingsProps) {
  const [usual, usualOver] = DEFAULTS[phase as keyof typeof DEFAULTS];
  const over = (settings.over ?? usualOver) as Over;
  const method = String(settings.method ?? usual);
  const properties = useSchema()?.methods[method]?.settings.properties ?? {};
  const choose = (next: string) => set(withMethod(settings, next));
  /** Ways that know only one proposal go with asking about each concept. */
  const about = (next: Over) => {
    if (single.has(method) && !onEach(phase, next)) choose(MANY);
    set({ over: next });
  };
  const ask = (asks: "choose" | "agree") => {
    if (asks === "agree" && method !== AGREE) choose(AGREE);
    set({ asks });
  };
  return (
    <>
      <OverChoice over={over} choose={about} />
      <AsksChoice settings={settings} choose={ask} />
      {settings.asks !== "agree" && (
        <MethodChoice method={method} onEach={onEach(phase, over)} choose={choose} />
      )}
      {method === "consent" && <AnswersChoice settings={settings} set={set} />}
      <LongList method={method} listed={listed(over, settings).length} choose={choose} />
      <Fields method={method} properties={properties} matter settings={settings} set={set} />
      <AccessChoice settings={settings} set={set} />
      <details class="more">
        <summary>{t("desk.more_settings")}</summary>
        {!single.has(method) && (
          <Fields method={method} properties={tieRules(method)} matter={null} settings={settings} set={set} />
        )}
        {over === "concepts" && <KindSettings settings={settings} set={set} />}
        {over === "ideas" && <NounsSettings settings={settings} set={set} />}
        <Fields method={method} properties={LATE} matter={null} settings={settings} set={set} />
        <Fields method={method} properties={properties} matter={false} settings={settings} set={set} />
      </details>
    </>
  );
}

function OverChoice({ over, choose }: { over: Over; choose(over: Over): void }) {
  return (
    <Segments
      name="over"
      legend={t("desk.set_over")}
      value={over}
      words={{
        ideas: t("desk.over_short_ideas"),
        themes: t("desk.over_short_themes"),
        concepts: t("desk.over_short_concepts"),
      }}
      choose={choose}
    />
  );
}

interface AsksProps {
  settings: Settings;
  choose(asks: "choose" | "agree"): void;
}

function AsksChoice({ settings, choose }: AsksProps) {
  return (
    <Segments
      name="asks"
      legend={t("desk.set_asks")}
      value={(settings.asks ?? "choose") as "choose" | "agree"}
      words={{ choose: t("desk.asks_choose"), agree: t("desk.asks_agree") }}
      choose={choose}
    />
  );
}

function AnswersChoice({ settings, set }: Pick<SettingsProps, "settings" | "set">) {
  return (
    <Segments
      name="answers"
      legend={t("desk.set_answers")}
      value={(settings.answers ?? "consent") as "consent" | "pause" | "adapt"}
      words={{
        consent: t("desk.answers_consent"),
        pause: t("desk.answers_pause"),
        adapt: t("desk.answers_adapt"),
      }}
      choose={(answers) => set({ answers })}
    />
  );
}

interface LongListProps {
  method: string;
  listed: number;
  choose(method: string): void;
}

function LongList({ method, listed, choose }: LongListProps) {
  const found = advice(method, listed);
  if (!found) return null;
  return (
    <Notice>
      <p>{t(`desk.advice_${found.key}`, { n: listed })}</p>
      <Button kind="secondary" small onClick={() => choose(found.instead)}>
        {t("desk.advice_take", { method: methodName(found.instead) })}
      </Button>
    </Notice>
  );
}

/** A pot does not grow with what is tied. */
const tieRules = (method: string): Record<string, Property> => ({
  tie_rule: { enum: BEGIN_WITH[method] ? ["lot", "runoff"] : ["lot", "all", "runoff"], default: "lot" },
});
const LATE: Record<string, Property> = { late_voters: { enum: ["admit", "all"], default: "admit" } };

interface FieldsProps extends Pick<SettingsProps, "settings" | "set"> {
  method: string;
  properties: Record<string, Property>;
  /** Only those that matter, only the others, or all. */
  matter: boolean | null;
}

function Fields({ method, properties, matter, settings, set }: FieldsProps) {
  return (
    <>
      {Object.entries(properties)
        .filter(([name]) => !NOT_IN_A_ROOM.has(name) && (matter === null || MATTER.has(name) === matter))
        .map(([name, property]) => (
          <SettingField
            key={name}
            method={method}
            name={name}
            property={property}
            value={settings[name]}
            set={(value) => set({ [name]: value })}
          />
        ))}
    </>
  );
}
