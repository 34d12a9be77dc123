/** A vote: whether there is one, what it is about, what it asks, and what holds for ties and for who comes late. */
import { t } from "../../base/i18n";
import { Segments } from "../../components/Segments";
import { NEEDS } from "../../protocol";
import { asksToPromise } from "../../sync/step_questions";
import { AddsChoice, KindChoice } from "./AboutSettings";
import { asksAboutOne, Fields, onEach, withMethod } from "./MethodSettings";
import { BEGIN_WITH } from "./needs";
import type { Property } from "./schema";
import { Check, type SettingsProps } from "./setting_fields";
import { methodOf, type Over, overOf } from "./usual_vote";
import { NounsChoice } from "./WritingSettings";

/** One yes a person: no other way says how many agree. */
const AGREE = NEEDS.most;

/** A step without a vote keeps nothing of how it would have voted. */
export function VoteAtAll({ phase, settings, set }: SettingsProps) {
  const place = { phase, settings };
  return (
    <Check
      name="vote"
      now={settings.vote !== false}
      settings={settings}
      set={({ vote }) =>
        set(vote ? { vote: null, method: methodOf(place) } : { ...withMethod(place, ""), vote, method: null })
      }
    />
  );
}

/** Where that was never said, it follows from the plan. */
export function Brings({ phase, settings, set }: SettingsProps) {
  return <Check name="bring" now={asksToPromise({ phase, settings })} settings={settings} set={set} />;
}

/** Ways that know only one proposal go with asking about each concept. */
export function OverChoice({ phase, settings, set }: SettingsProps) {
  const place = { phase, settings };
  const choose = (over: Over) => {
    const other = asksAboutOne(methodOf(place)) && !onEach(phase, over);
    set({ ...(other ? withMethod(place, NEEDS.spread) : {}), over });
  };
  const words = {
    ideas: t("console.over_short_ideas"),
    themes: t("console.over_short_themes"),
    concepts: t("console.over_short_concepts"),
  };
  return (
    <Segments
      name="over"
      legend={t("console.set_over")}
      value={overOf(place)}
      words={words}
      choose={choose}
    />
  );
}

export function AsksChoice({ phase, settings, set }: SettingsProps) {
  const place = { phase, settings };
  const choose = (asks: "choose" | "agree") => {
    const other = asks === "agree" && methodOf(place) !== AGREE;
    set({ ...(other ? withMethod(place, AGREE) : {}), asks });
  };
  return (
    <Segments
      name="asks"
      legend={t("console.set_asks")}
      value={(settings.asks ?? "choose") as "choose" | "agree"}
      words={{ choose: t("console.asks_choose"), agree: t("console.asks_agree") }}
      choose={choose}
    />
  );
}

export function AnswersChoice({ phase, settings, set }: SettingsProps) {
  if (methodOf({ phase, settings }) !== "consent") return null;
  return (
    <Segments
      name="answers"
      legend={t("console.set_answers")}
      value={(settings.answers ?? "consent") as "consent" | "pause" | "adapt"}
      words={{
        consent: t("console.answers_consent"),
        pause: t("console.answers_pause"),
        adapt: t("console.answers_adapt"),
      }}
      choose={(answers) => set({ answers })}
    />
  );
}

const choice = (name: string, values: readonly string[]): Readonly<Record<string, Property>> => ({
  [name]: { enum: [...values], default: values[0] },
});

/** A pot does not grow with what is tied; where one thing is asked about, nothing is. */
export function TieRule(props: SettingsProps) {
  const method = methodOf(props);
  if (asksAboutOne(method)) return null;
  const rules = BEGIN_WITH[method] ? ["lot", "runoff"] : ["lot", "all", "runoff"];
  return <Fields {...props} properties={choice("tie_rule", rules)} />;
}

export const LateVoters = (props: SettingsProps) => (
  <Fields {...props} properties={choice("late_voters", ["admit", "all"])} />
);

const whenOver =
  (over: Over, Then: (props: SettingsProps) => preact.JSX.Element | null) => (props: SettingsProps) =>
    overOf(props) === over ? <Then {...props} /> : null;

export const Among = whenOver("ideas", (props) => (
  <Fields {...props} properties={choice("among", ["all", "selected"])} />
));
export const NounsToVoteOn = whenOver("ideas", NounsChoice);
export const KindToVoteOn = whenOver("concepts", KindChoice);
export const WhoAddsToTheVote = whenOver("concepts", AddsChoice);
