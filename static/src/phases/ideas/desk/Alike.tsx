/** Ideas that look alike: a hint. Gathering keeps both texts and both authors, and can be taken back. */

import { signal } from "@preact/signals";
import combine from "lucide-static/icons/combine.svg";
import type { Id, Idea } from "../../../cards";
import { act } from "../../../desk/act";
import { hints, useHints } from "../../../desk/asking";
import { t } from "../../../i18n";
import { Button } from "../../../parts/Button";
import { card } from "../../../store";

const AT_ONCE = 8;
const name = (a: Id, b: Id): string => [a, b].sort().join(" ");
/** Pairs that somebody here has looked at and found different. */
const different = signal<ReadonlySet<string>>(new Set());

interface Pair {
  first: Idea;
  second: Idea;
}

function pairs(): Pair[] {
  return (hints.value?.similar ?? []).flatMap(([a, b]) => {
    const [first, second] = [card("ideas", a), card("ideas", b)];
    const open =
      first && second && !first.hidden && !second.hidden && !first.merged_into && !second.merged_into;
    return open && !different.value.has(name(a, b)) ? [{ first, second }] : [];
  });
}

export function Alike() {
  useHints();
  const found = pairs();
  if (!found.length) return null;
  return (
    <details class="panel more alike" open={found.length <= 2}>
      <summary>{t("desk.alike", { n: found.length })}</summary>
      <p class="meta">{t("desk.alike_hint")}</p>
      <ul class="cards">
        {found.slice(0, AT_ONCE).map((pair) => (
          <Both key={name(pair.first.id, pair.second.id)} {...pair} />
        ))}
      </ul>
    </details>
  );
}

function Both({ first, second }: Pair) {
  const gather = () => act("idea.merge", { into: first.id, ids: [second.id] }, t("desk.gathered"), "undo");
  const differ = () => {
    different.value = new Set([...different.value, name(first.id, second.id)]);
  };
  return (
    <li class="card">
      <p class="words">{first.text}</p>
      <p class="words">{second.text}</p>
      <div class="buttons">
        <Button small kind="secondary" icon={combine} onClick={gather}>
          {t("desk.gather")}
        </Button>
        <Button small kind="quiet" onClick={differ}>
          {t("desk.not_alike")}
        </Button>
      </div>
    </li>
  );
}
