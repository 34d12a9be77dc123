/** Ideas that look alike: a hint. Gathering keeps all texts and all authors, and can be taken back. */

import { signal } from "@preact/signals";
import combine from "lucide-static/icons/combine.svg";
import { useState } from "preact/hooks";
import { t } from "../../../base/i18n";
import { Button } from "../../../components/Button";
import { act } from "../../../console/act";
import { hints, useHints } from "../../../console/queries";
import { nameOf, Suggestions } from "../../../console/Suggestions";
import type { Id, Idea } from "../../../contract/cards";
import { nounOfAll } from "../../../sync/idea_nouns";
import { stands } from "../../../sync/ideas";
import { card } from "../../../sync/store";
import { groupsOf } from "./groups";

const AT_ONCE = 6;
const name = (a: Id, b: Id): string => [a, b].sort().join(" ");
/** Pairs that somebody here has looked at and found different. */
const different = signal<ReadonlySet<string>>(new Set());

const known = (id: Id): Idea | null => {
  const idea = card("ideas", id);
  return idea && stands(idea) ? idea : null;
};

function groups(): Idea[][] {
  const pairs = (hints.value?.similar ?? [])
    .map(([a, b]) => [a, b] as const)
    .filter(([a, b]) => known(a) && known(b) && !different.value.has(name(a, b)));
  return groupsOf(pairs).map((ids) => ids.flatMap((id) => known(id) ?? []).sort((a, b) => a.n - b.n));
}

export function Alike() {
  useHints();
  const found = groups();
  return (
    <Suggestions
      title={t("console.alike", { n: found.length })}
      hint={t("console.alike_hint")}
      found={found}
      first={AT_ONCE}
      draw={(ideas) => <Together key={nameOf(ideas)} ideas={ideas} />}
      fold="panel alike"
    />
  );
}

/** All of them are meant until one is left out. The oldest stands in front. */
function Together({ ideas }: { ideas: Idea[] }) {
  const [out, leave] = useState<ReadonlySet<Id>>(new Set());
  const meant = ideas.filter(({ id }) => !out.has(id));
  const turn = (id: Id) => {
    const next = new Set(out);
    if (!next.delete(id)) next.add(id);
    leave(next);
  };
  const gather = () => {
    const [into, ...under] = meant.map(({ id }) => id);
    if (!into || !under.length) return;
    const noun = nounOfAll(meant);
    void act("idea.merge", { into, ids: under }, t("themes.merged", { n: meant.length, noun }), {
      said: t("themes.merged_not", { noun }),
    });
  };
  const differ = () => {
    const pairs = ideas.flatMap((a) => ideas.map((b) => name(a.id, b.id)));
    different.value = new Set([...different.value, ...pairs]);
  };
  return (
    <li class="card">
      {ideas.map((idea) => (
        <label class="check" key={idea.id}>
          <input type="checkbox" checked={!out.has(idea.id)} onChange={() => turn(idea.id)} />
          <span class="words">{idea.text}</span>
        </label>
      ))}
      <div class="buttons">
        <Button small kind="secondary" icon={combine} aria-disabled={meant.length < 2} onClick={gather}>
          {t("console.gather_n", { n: meant.length })}
        </Button>
        <Button small kind="quiet" onClick={differ}>
          {t("console.not_alike")}
        </Button>
      </div>
    </li>
  );
}
