/** A day: the device's own calendar, and the day in words beside it, so that nobody reads 3/12 as March. */
import { t } from "../base/i18n";
import { Field } from "../components/Field";
import { longDay } from "../sync/days";

interface DateFieldProps {
  label: string;
  value: string;
  onDate(day: string): void;
  error?: string | null;
}

export function DateField({ label, value, onDate, error }: DateFieldProps) {
  return (
    <Field
      label={label}
      value={value}
      error={error}
      onText={onDate}
      attributes={{ type: "date", class: "short", min: "2000-01-01", max: "2200-12-31" }}
    >
      <p class="meta date-words" aria-live="off">
        {value ? longDay(value) : t("teams.no_date")}
      </p>
    </Field>
  );
}
