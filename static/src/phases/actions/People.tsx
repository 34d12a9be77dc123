/** A choice of people by name, with room for somebody who is not here. */
import { useId } from "preact/hooks";
import { t } from "../../base/i18n";
import { described, Field, Framed } from "../../components/Field";
import { sectorName } from "../../components/SectorMark";
import type { Id } from "../../contract/cards";
import { session } from "../../sync/store";
import { hasLeft, personName, whoseGroup } from "../../teams/people";
import { OTHER } from "./form";

interface PeopleProps {
  label: string;
  hint?: string;
  people: readonly Id[];
  /** By group, for a long list. */
  grouped?: boolean;
  value: string;
  other: string;
  none: string;
  error?: string | null;
  choose(value: string, other: string): void;
}

export function People({ label, hint, people, grouped, value, other, none, error, choose }: PeopleProps) {
  const id = useId();
  const chosen = value && value !== OTHER && !people.includes(value) ? value : null; // whoever it is stays, until changed
  return (
    <Framed {...{ id, label, hint, error }}>
      <select
        id={id}
        value={value}
        {...described(id, hint, error)}
        onChange={(event) => choose(event.currentTarget.value, other)}
      >
        <option value="">{none}</option>
        {chosen && option(chosen)}
        {grouped ? <Grouped people={people} /> : people.map(option)}
        <option value={OTHER}>{t("actions.other")}</option>
      </select>
      {hasLeft(value) && <p class="meta">{t("teams.left_choose")}</p>}
      {value === OTHER && (
        <Field label={t("actions.other_name")} value={other} onText={(text) => choose(value, text)} />
      )}
    </Framed>
  );
}

const option = (id: Id) => (
  <option key={id} value={id}>
    {personName(id)}
  </option>
);

function Grouped({ people }: { people: readonly Id[] }) {
  return (
    <>
      {session.value?.sectors
        .map(({ key }) => ({ key, inIt: people.filter((id) => whoseGroup(id) === key) }))
        .filter(({ inIt }) => inIt.length > 0)
        .map(({ key, inIt }) => (
          <optgroup key={key} label={sectorName(key)}>
            {inIt.map(option)}
          </optgroup>
        ))}
    </>
  );
}
