/**
 * The options of a ballot under the themes they were sorted into: what the room did before the vote is seen in it. The
 * themes, and what lies in each, stand in this voter's own order (`options.ts`).
 */
import type { ComponentChildren } from "preact";
import { t } from "../../base/i18n";
import type { Option } from "../../base/view_props";

interface Group {
  theme: string | undefined;
  options: Option[];
}

/** Those that follow one another under one theme. */
export function grouped(options: readonly Option[]): Group[] {
  const groups: Group[] = [];
  for (const option of options) {
    const last = groups.at(-1);
    if (last && last.theme === option.theme) last.options.push(option);
    else groups.push({ theme: option.theme, options: [option] });
  }
  return groups;
}

interface OptionGroupsProps {
  options: readonly Option[];
  kind?: string;
  children(option: Option): ComponentChildren;
}

export function OptionGroups({ options, kind = "cards ballot", children }: OptionGroupsProps) {
  const groups = grouped(options);
  if (groups.every(({ theme }) => !theme)) return <ul class={kind}>{options.map(children)}</ul>;
  return (
    <>
      {groups.map(({ theme, options: inside }) => (
        <section key={theme ?? ""} class="option-group">
          <h2 class="words">
            {theme ?? t("themes.none")} <span class="meta num">({inside.length})</span>
          </h2>
          <ul class={kind}>{inside.map(children)}</ul>
        </section>
      ))}
    </>
  );
}
