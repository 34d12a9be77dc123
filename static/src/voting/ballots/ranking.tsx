/** Ranking (P8): tap to add, ▲ and ▼ to put in order, × to take out. The focus stays on the key one presses. */

import down from "lucide-static/icons/chevron-down.svg";
import up from "lucide-static/icons/chevron-up.svg";
import plus from "lucide-static/icons/plus.svg";
import x from "lucide-static/icons/x.svg";
import { useLayoutEffect, useRef } from "preact/hooks";
import { t } from "../../base/i18n";
import { announce } from "../../base/live_region";
import { shortened } from "../../base/truncate";
import type { BallotProps, Option } from "../../base/view_props";
import { Button } from "../../components/Button";
import { Icon } from "../../components/Icon";
import type { Id } from "../../contract/cards";
import { OptionText, Title } from "../OptionText";
import { type Choice, ranked } from "./choices";
import { useLocked } from "./locked";
import { OptionGroups } from "./OptionGroups";
import { useOptionSearch } from "./useOptionSearch";

export function RankingBallot({ options, choice, submit }: BallotProps<Choice>) {
  const order = ranked(choice);
  const keep = useKeepFocus();
  const byId = new Map(options.map((option) => [option.id, option]));
  const rank = (next: Id[], said: string) => {
    announce(said);
    submit({ ranking: next });
  };
  const move = (id: Id, by: 1 | -1) => {
    const at = order.indexOf(id);
    const values = { title: title(byId.get(id)), n: at + 1 + by, m: order.length };
    if (!order[at + by]) return announce(t("vote.rank_at", { ...values, n: at + 1 }));
    keep(`${by > 0 ? "down" : "up"}-${id}`);
    rank(swapped(order, at, at + by), t("vote.rank_at", values));
  };
  const remove = (id: Id) => {
    keep(`add-${id}`);
    rank(
      order.filter((other) => other !== id),
      t("vote.rank_out", { title: title(byId.get(id)) }),
    );
  };
  const add = (id: Id) => {
    const values = { title: title(byId.get(id)), n: order.length + 1, m: order.length + 1 };
    keep(`up-${id}`);
    rank([...order, id], t("vote.rank_at", values));
  };
  return (
    <div class="ranking">
      <ol class="cards ranked" aria-label={t("vote.your_order")}>
        {order.map((id, at) => (
          <Ranked
            key={id}
            n={at + 1}
            of={order.length}
            option={byId.get(id)}
            id={id}
            move={move}
            remove={remove}
          />
        ))}
        {order.length === 0 && <li class="card quiet">{t("vote.rank_none")}</li>}
      </ol>
      <Rest options={options.filter(({ id }) => !order.includes(id))} add={add} />
    </div>
  );
}

const title = (option: Option | undefined): string => shortened(option?.title ?? "", 60);

export function swapped(order: readonly Id[], a: number, b: number): Id[] {
  const next = [...order];
  [next[a], next[b]] = [next[b]!, next[a]!];
  return next;
}

/** With the next drawing the named key has the focus again, wherever its row has moved: a fast second press finds it. */
function useKeepFocus(): (key: string) => void {
  const wanted = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (wanted.current) document.querySelector<HTMLElement>(`[data-key="${wanted.current}"]`)?.focus();
    wanted.current = null;
  });
  return (key) => {
    wanted.current = key;
  };
}

interface RankedProps {
  id: Id;
  n: number;
  of: number;
  option?: Option;
  move(id: Id, by: 1 | -1): void;
  remove(id: Id): void;
}

function Ranked({ id, n, of, option, move, remove }: RankedProps) {
  const name = { title: title(option) };
  const disabled = useLocked();
  const keys = (
    <div class="rank-keys">
      <Button
        kind="secondary"
        icon={up}
        label={t("vote.rank_up", name)}
        data-key={`up-${id}`}
        disabled={disabled}
        aria-disabled={n === 1}
        onClick={() => move(id, -1)}
      />
      <Button
        kind="secondary"
        icon={down}
        label={t("vote.rank_down", name)}
        data-key={`down-${id}`}
        disabled={disabled}
        aria-disabled={n === of}
        onClick={() => move(id, 1)}
      />
      <Button
        kind="quiet"
        icon={x}
        label={t("vote.rank_remove", name)}
        disabled={disabled}
        onClick={() => remove(id)}
      />
    </div>
  );
  return (
    <li class="card option picked ranked-row">
      <b class="num rank-n">{n}</b>
      {option ? (
        <OptionText option={option}>{keys}</OptionText>
      ) : (
        <div class="option-text">
          <p>{t("result.hidden_option")}</p>
          {keys}
        </div>
      )}
    </li>
  );
}

function Rest({ options, add }: { options: Option[]; add(id: Id): void }) {
  const locked = useLocked();
  const [shown, search] = useOptionSearch(options);
  if (!options.length || locked) return null;
  return (
    <section class="rank-rest" aria-labelledby="rank-rest">
      <h2 id="rank-rest">{t("vote.rank_add")}</h2>
      {search}
      <OptionGroups options={shown} kind="cards">
        {(option) => (
          <li key={option.id}>
            <button type="button" class="choice" data-key={`add-${option.id}`} onClick={() => add(option.id)}>
              <Icon svg={plus} />
              <Title option={option} clamped={false} />
            </button>
          </li>
        )}
      </OptionGroups>
    </section>
  );
}
