/**
 * Suggested groups, from words they share. Nothing moves until somebody says yes; no is remembered in this tab. They stand
 * beside the table, where there is room for both: one looks from the one to the other.
 */

import { computed, signal } from "@preact/signals";
import combine from "lucide-static/icons/combine.svg";
import move from "lucide-static/icons/folder-input.svg";
import { t } from "../../../base/i18n";
import { Button } from "../../../components/Button";
import { hints, useHints } from "../../../console/queries";
import { nameOf, SuggestionList } from "../../../console/Suggestions";
import type { Id, Idea } from "../../../contract/cards";
import { nounOfAll } from "../../../sync/idea_nouns";
import { stands } from "../../../sync/ideas";
import { card } from "../../../sync/store";
import { open } from "../sheet";

const AT_FIRST = 8;
const opened = signal(false);
const declined = signal<ReadonlySet<string>>(new Set());

/** Only what can still be grouped: those not hidden, not gathered, and not already together. */
function joinable(ids: readonly Id[]): Idea[] {
  const ideas = ids.flatMap((id) => card("ideas", id) ?? []).filter(stands);
  const themes = new Set(ideas.map(({ theme }) => theme ?? null));
  return ideas.length > 1 && (themes.size > 1 || themes.has(null)) ? ideas : [];
}

const found = computed(() =>
  (hints.value?.groups ?? [])
    .map(joinable)
    .filter((ideas) => ideas.length > 0 && !declined.value.has(nameOf(ideas))),
);

const ID = "suggested-groups";

/** In the bar over the table. */
export function GroupsButton() {
  useHints();
  if (!found.value.length) return null;
  return (
    <Button
      kind="secondary"
      small
      aria-expanded={opened.value}
      aria-controls={ID}
      onClick={() => {
        opened.value = !opened.value;
      }}
    >
      {t("console.groups", { n: found.value.length })}
    </Button>
  );
}

export function Groups() {
  if (!opened.value || !found.value.length) return null;
  return (
    <section class="suggestions" id={ID} aria-label={t("console.groups", { n: found.value.length })}>
      <SuggestionList
        hint={t("console.groups_hint")}
        found={found.value}
        first={AT_FIRST}
        draw={(ideas) => <Group key={nameOf(ideas)} ideas={ideas} />}
      />
    </section>
  );
}

function Group({ ideas }: { ideas: Idea[] }) {
  const ids = ideas.map(({ id }) => id);
  const decline = () => {
    declined.value = new Set([...declined.value, nameOf(ideas)]);
  };
  return (
    <li class="card suggested">
      <p class="meta">{t("common.ideas", { n: ideas.length, noun: nounOfAll(ideas) })}</p>
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
          {t("console.decline")}
        </Button>
      </div>
    </li>
  );
}
