/** Whose group: a person's own, or that of somebody whose words or vote came on paper. */
import { t } from "../base/i18n";
import { sectorName } from "../components/SectorMark";
import { session } from "../sync/store";

interface GroupChoiceProps {
  label?: string;
  value: string;
  choose(sector: string): void;
}

export function GroupChoice({ label = "console.paper_group", value, choose }: GroupChoiceProps) {
  return (
    <label class="field">
      <span>{t(label)}</span>
      <select value={value} onChange={(event) => choose(event.currentTarget.value)}>
        {session.value?.sectors.map(({ key }) => (
          <option key={key} value={key}>
            {sectorName(key)}
          </option>
        ))}
      </select>
    </label>
  );
}

export const firstGroup = (): string => session.peek()?.sectors[0]?.key ?? "";
