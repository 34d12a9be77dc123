/** Suggested groups, from words they share. Nothing moves until somebody says yes; no is remembered in this tab. */

import { signal } from "@preact/signals";
import combine from "lucide-static/icons/combine.svg";
import move from "lucide-static/icons/folder-input.svg";
import { useState } from "preact/hooks";
import { t } from "../../../base/i18n";
import { Button } from "../../../components/Button";
import { hints, useHints } from "../../../console/queries";
import type { Id, Idea } from "../../../contract/cards";
import { stands } from "../../../sync/ideas";
import { card } from "../../../sync/store";
import { open } from "../sheet";

const AT_FIRST = 4;
const declined = signal<ReadonlySet<string>>(new Set());
const name = (ids: readonly Id[]): string => [...ids].sort().join(" ");

/** Only what can still be grouped: those not hidden, not gathered, and not already together. */
function joinable(ids: readonly Id[]): Idea[] {
  const ideas = ids.flatMap((id) => card("ideas", id) ?? []).filter(stands);
  const themes = new Set(ideas.map(({ theme }) => theme ?? null));
  return ideas.length > 1 && (themes.size > 1 || themes.has(null)) ? ideas : [];
}

export function Groups() {
  useHints();
  const [all, setAll] = useState(false);
  const groups = (hints.value?.groups ?? []).map(joinable).filter((ideas) => ideas.length > 0);
  const found = groups.filter((ideas) => !declined.value.has(name(ideas.map(({ id }) => id))));
  if (!found.length) return null;
  const more = all ? 0 : Math.max(0, found.length - AT_FIRST);
  return (
    <details class="more suggestions">
      <summary>{t("desk.groups", { n: found.length })}</summary>
      <p class="meta">{t("desk.groups_hint")}</p>
      <ul class="cards columns">
        {found.slice(0, found.length - more).map((ideas) => (
          <Group key={name(ideas.map(({ id }) => id))} ideas={ideas} />
        ))}
      </ul>
      {more > 0 && (
        <Button kind="secondary" onClick={() => setAll(true)}>
          {t("desk.groups_more", { n: more })}
        </Button>
      )}
    </details>
  );
}

function Group({ ideas }: { ideas: Idea[] }) {
  const ids = ideas.map(({ id }) => id);
  const decline = () => {
    declined.value = new Set([...declined.value, name(ids)]);
  };
  return (
    <li class="card suggested">
      <ul class="plain">
        {ideas.map((idea) => (
          <li key={idea.id} class="words">
            {idea.text}
          </li>
        ))}
      </ul>
      <div class="buttons">
        <Button small kind="secondary" icon={move} onClick={() => open({ kind: "move", ids })}>
          {t("themes.move")}
        </Button>
        <Button small kind="secondary" icon={combine} onClick={() => open({ kind: "merge", ids })}>
          {t("themes.gather")}
        </Button>
        <Button small kind="quiet" onClick={decline}>
          {t("desk.decline")}
        </Button>
      </div>
    </li>
  );
}
