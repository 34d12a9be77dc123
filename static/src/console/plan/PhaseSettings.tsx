/**
 * What a step can be told, in plain words: the few things that matter, the rest folded away. One row for each setting
 * that any phase knows (`STEP_SETTINGS` comes from the server); a setting without a row does not pass tsc.
 */
import type { ComponentType } from "preact";
import { t } from "../../base/i18n";
import type { Phase } from "../../contract/cards";
import { MAX_IDEA, MAX_TEXT, MIN_IDEA } from "../../contract/lengths";
import { STEP_SETTINGS } from "../../protocol";
import { AddsChoice, FieldsChoice, KindChoice, ReadsChoice } from "./AboutSettings";
import { AccessChoice } from "./AccessChoice";
import { Method, RestOfMethod } from "./MethodSettings";
import { Check, type SettingsProps, Whole, Words } from "./setting_fields";
import * as Vote from "./VoteSettings";
import { WhoSorts } from "./WhoSorts";
import * as Writing from "./WritingSettings";

type Name = (typeof STEP_SETTINGS)[Phase][number];
type Control = ComponentType<SettingsProps>;

/** `Folded`: under "more settings". `InVote`: instead of both, where the step is a vote. `ofVote`: only where there is one. */
interface Row {
  Control?: Control;
  Folded?: Control;
  InVote?: Control;
  ofVote?: true;
}

const tick =
  (name: Name): Control =>
  (props) => <Check name={name} {...props} />;
const text =
  (name: Name): Control =>
  (props) => <Words name={name} {...props} />;
const whole =
  (name: Name, otherwise: number, least: number, most: number): Control =>
  (props) => <Whole {...{ name, otherwise, least, most }} {...props} />;

/** In the order in which they stand. Null: the sheet itself asks for it, in every phase, or the server notes it. */
const ROWS: Readonly<Record<Name, Row | null>> = {
  attention: null,
  brief: null,
  say: null,
  shown: null,
  noun: { Control: Writing.NounChoice },
  prompt: { Control: text("prompt") },
  ask: { Control: text("ask") },
  hidden: { Control: Writing.HiddenChoice },
  kind: { Control: KindChoice, InVote: Vote.KindToVoteOn },
  reading: { Control: tick("reading") },
  writers: { Control: Writing.WritersChoice },
  approval: { Control: tick("approval") },
  who: { Control: WhoSorts },
  vote: { Control: Vote.VoteAtAll },
  bring: { Control: Vote.Brings },
  first_step: { Control: tick("first_step") },
  back: { Control: tick("back") },
  over: { Control: Vote.OverChoice, ofVote: true },
  asks: { Control: Vote.AsksChoice, ofVote: true },
  method: { Control: Method, Folded: RestOfMethod, ofVote: true },
  answers: { Control: Vote.AnswersChoice, ofVote: true },
  access: { Control: AccessChoice, ofVote: true },
  adds: { Control: AddsChoice, InVote: Vote.WhoAddsToTheVote },
  wishes: { Control: tick("wishes") },
  fields: { Folded: FieldsChoice },
  shows: { Folded: Writing.ShowsChoice },
  reads: { Folded: ReadsChoice },
  nouns: { Folded: Writing.NounsChoice, InVote: Vote.NounsToVoteOn },
  among: { Folded: Vote.Among, ofVote: true },
  tie_rule: { Folded: Vote.TieRule, ofVote: true },
  late_voters: { Folded: Vote.LateVoters, ofVote: true },
  max_length: { Folded: whole("max_length", MAX_IDEA, MIN_IDEA, MAX_TEXT) },
  late_seconds: { Folded: whole("late_seconds", 120, 0, 3600) },
};

const isVote = (phase: Phase): boolean => (STEP_SETTINGS[phase] as readonly Name[]).includes("method");

/** What this phase knows, in the order of the rows. */
function rowsOf({ phase, settings }: SettingsProps): [string, Row][] {
  const known = new Set<string>(STEP_SETTINGS[phase]);
  return Object.entries(ROWS).flatMap(([name, row]) =>
    row && known.has(name) && !(row.ofVote && settings.vote === false) ? [[name, row] as [string, Row]] : [],
  );
}

export function PhaseSettings(props: SettingsProps) {
  const vote = isVote(props.phase);
  const rows = rowsOf(props);
  const open = rows.map(([name, row]) => ({ name, Of: vote && row.InVote ? undefined : row.Control }));
  const folded = rows.map(([name, row]) => ({ name, Of: (vote && row.InVote) || row.Folded }));
  return (
    <>
      {open.map(({ name, Of }) => Of && <Of key={name} {...props} />)}
      {folded.some(({ Of }) => Of) && (
        <details class="more">
          <summary>{t("console.more_settings")}</summary>
          {folded.map(({ name, Of }) => Of && <Of key={name} {...props} />)}
        </details>
      )}
    </>
  );
}
