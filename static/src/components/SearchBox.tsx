/** A box to search by; what it searches is said to those who do not see what stands around it. */
import { t } from "../base/i18n";

interface SearchBoxProps {
  value: string;
  onText(text: string): void;
  label: string;
  placeholder?: string;
}

export function SearchBox({ value, onText, label, placeholder = t("common.search") }: SearchBoxProps) {
  return (
    <input
      type="search"
      value={value}
      aria-label={label}
      placeholder={placeholder}
      onInput={(event) => onText(event.currentTarget.value)}
    />
  );
}
