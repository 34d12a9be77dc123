/** Looking for an idea among many: beside the choice of whose; their order is asked for where somebody looks. */
import search from "lucide-static/icons/search.svg";
import { useState } from "preact/hooks";
import { t } from "../../base/i18n";
import { Icon } from "../../components/Icon";
import type { Looking } from "./looking";

export const SEARCH_FROM = 8;

export function Tools({ n, noun, looking }: { n: number; noun: string; looking: Looking }) {
  const [used, use] = useState(false);
  if (n < SEARCH_FROM) return null;
  return (
    <>
      <label class="search">
        <Icon svg={search} />
        <input
          type="search"
          value={looking.query}
          aria-label={t("room.search_ideas", { noun })}
          placeholder={t("common.search")}
          onFocus={() => use(true)}
          onInput={(event) => looking.setQuery(event.currentTarget.value)}
        />
      </label>
      {used && <Sort looking={looking} />}
    </>
  );
}

function Sort({ looking }: { looking: Looking }) {
  return (
    <select
      class="sort"
      aria-label={t("room.sort")}
      value={looking.oldest ? "oldest" : "newest"}
      onChange={(event) => looking.setOldest(event.currentTarget.value === "oldest")}
    >
      <option value="newest">{t("room.newest")}</option>
      <option value="oldest">{t("room.oldest")}</option>
    </select>
  );
}
