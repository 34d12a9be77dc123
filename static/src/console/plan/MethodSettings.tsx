/** How a step votes: the method that answers what is needed, its few settings that matter, and the rest. */
import { t } from "../../base/i18n";
import { Button } from "../../components/Button";
import { Notice } from "../../components/Notice";
import { SINGLE, STEP_SETTINGS } from "../../protocol";
import { methodName } from "../../voting/MethodExplanation";
import { listed } from "../../voting/options";
import { advice } from "./advice";
import { MethodChoice } from "./MethodChoice";
import { BEGIN_WITH, isPlanned } from "./needs";
import { SettingField } from "./SettingField";
import { type Property, useSchema } from "./schema";
import type { Settings, SettingsProps } from "./setting_fields";
import { methodOf, type Over, overOf, type Planned } from "./usual_vote";

const single: readonly string[] = SINGLE;
export const asksAboutOne = (method: string): boolean => single.includes(method);
export const onEach = (phase: string, over: Over): boolean => phase === "commitment" && over === "concepts";

/** What the old method was told means nothing to the new one; what is the step's own stays. */
export function withMethod({ phase, settings }: Planned, next: string): Settings {
  const own: readonly string[] = STEP_SETTINGS[phase];
  const stale = Object.keys(settings).filter((name) => !own.includes(name));
  const ties = BEGIN_WITH[next] && settings.tie_rule === "all" ? { tie_rule: null } : {};
  return {
    ...Object.fromEntries(stale.map((name) => [name, undefined])),
    ...BEGIN_WITH[next],
    ...ties,
    method: next,
  };
}

/** The method, and what matters of it. Where the step only asks what people agree on, there is only one. */
export function Method({ phase, settings, set }: SettingsProps) {
  const place = { phase, settings };
  const [method, over] = [methodOf(place), overOf(place)];
  const choose = (next: string) => set(withMethod(place, next));
  return (
    <>
      {settings.asks !== "agree" && (
        <MethodChoice method={method} onEach={onEach(phase, over)} choose={choose} />
      )}
      <LongList method={method} listed={listed(over, settings).length} choose={choose} />
      <OfMethod {...{ phase, settings, set }} first />
    </>
  );
}

export const RestOfMethod = (props: SettingsProps) => <OfMethod {...props} first={false} />;

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
      <p>{t(`console.advice_${found.key}`, { n: listed })}</p>
      <Button kind="secondary" small onClick={() => choose(found.instead)}>
        {t("console.advice_take", { method: methodName(found.instead) })}
      </Button>
    </Notice>
  );
}

/** Of what the method can be told, what matters most, or the rest. */
function OfMethod({ first, ...props }: SettingsProps & { first: boolean }) {
  const all = useSchema()?.methods[methodOf(props)]?.settings.properties ?? {};
  const some = Object.entries(all).filter(([, property]) => isPlanned(property, first));
  return <Fields {...props} properties={Object.fromEntries(some)} />;
}

interface FieldsProps extends SettingsProps {
  properties: Readonly<Record<string, Property>>;
}

export function Fields({ properties, ...props }: FieldsProps) {
  return (
    <>
      {Object.entries(properties).map(([name, property]) => (
        <SettingField
          key={name}
          method={methodOf(props)}
          name={name}
          property={property}
          value={props.settings[name]}
          set={(value) => props.set({ [name]: value })}
        />
      ))}
    </>
  );
}
