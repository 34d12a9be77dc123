/** A box to search by, where there is more to vote on than one can see at a glance. */

import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { t } from "../../base/i18n";
import { found } from "../../base/search";
import type { Option } from "../../base/view_props";
import { SearchBox } from "../../components/SearchBox";

const FROM = 12;

/** The options to show, and the box to put above them. */
export function useOptionSearch(options: Option[]): [Option[], ComponentChildren] {
  const [query, setQuery] = useState("");
  if (options.length < FROM && !query) return [options, null];
  const shown = query ? options.filter(({ title, detail }) => found(query, title, detail)) : options;
  const box = (
    <>
      <SearchBox value={query} onText={setQuery} label={t("vote.search")} />
      {shown.length === 0 && <p>{t("room.none_found")}</p>}
    </>
  );
  return [shown, box];
}
