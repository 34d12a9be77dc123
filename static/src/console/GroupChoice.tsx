/** Whose group: a person's own, or that of somebody whose words or vote came on paper. Nobody's is chosen beforehand. */
import { useId } from "preact/hooks";
import { t } from "../base/i18n";
import { described, Framed } from "../components/Field";
import { sectorName } from "../components/SectorMark";
import { session } from "../sync/store";

interface GroupChoiceProps {
  label?: string;
  /** Empty as long as it has not been said. */
  value: string;
  error?: string | null;
  choose(sector: string): void;
}

export function GroupChoice({ label = "console.paper_group", value, error, choose }: GroupChoiceProps) {
  const id = useId();
  return (
    <Framed {...{ id, error }} label={t(label)}>
      <select
        id={id}
        value={value}
        {...described(id, undefined, error)}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {!value && <option value="">{t("actions.choose")}</option>}
        {session.value?.sectors.map(({ key }) => (
          <option key={key} value={key}>
            {sectorName(key)}
          </option>
        ))}
      </select>
    </Framed>
  );
}
