/**
 * Spreading a purse over the options: dots, or credits. − and + are two buttons of their own; + never goes grey, it
 * says why there can be no more.
 */

import minus from "lucide-static/icons/minus.svg";
import plus from "lucide-static/icons/plus.svg";
import { t } from "../../base/i18n";
import { still } from "../../base/memo";
import { shortened } from "../../base/truncate";
import { useLatest } from "../../base/use_latest";
import type { BallotProps, Option } from "../../base/view_props";
import { Button } from "../../components/Button";
import type { Id } from "../../contract/cards";
import { OptionText } from "../OptionText";
import { explain } from "./ballot_notice";
import { type Choice, type Price, type Purse, purse, put, refusal } from "./choices";
import { useLocked } from "./locked";
import { OptionGroups } from "./OptionGroups";
import { useOptionSearch } from "./useOptionSearch";

export interface Coin {
  price: Price;
  /** "2 prikker" */
  words(n: number): string;
  /** What they cost together, where that is not the same. */
  cost?(n: number): string | undefined;
  /** Why there can be no more. */
  why(what: "cap" | "budget", purse: Purse, n: number): string;
}

type SpendProps = BallotProps<Choice> & { coin: Coin };

export function Spend({ poll, options, choice, submit, coin }: SpendProps) {
  const votes = choice?.votes ?? {};
  const { cap } = purse(poll, choice, coin.price);
  const change = useLatest((id: Id, by: 1 | -1) => {
    const n = votes[id] ?? 0;
    const now = purse(poll, choice, coin.price);
    const no = by > 0 && refusal(now, n, coin.price);
    if (no) explain(coin.why(no, now, n));
    else if (n + by >= 0) submit({ votes: put(votes, id, n + by) });
  });
  const [shown, search] = useOptionSearch(options);
  return (
    <>
      {search}
      <OptionGroups options={shown}>
        {(option) => (
          <SpendRow
            key={option.id}
            option={option}
            n={votes[option.id] ?? 0}
            cap={cap}
            coin={coin}
            change={change}
          />
        )}
      </OptionGroups>
    </>
  );
}

interface RowProps {
  option: Option;
  n: number;
  cap: number;
  coin: Coin;
  change(id: Id, by: 1 | -1): void;
}

const SpendRow = still(function SpendRow({ option, n, cap, coin, change }: RowProps) {
  const title = shortened(option.title, 60);
  const locked = useLocked();
  return (
    <li class={`card option ${n ? "picked" : ""}`} data-option={option.id}>
      <OptionText option={option}>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend that is seen */}
        <div class="stepper" role="group" aria-label={`${title}: ${coin.words(n)}`}>
          <Button
            kind="secondary"
            icon={minus}
            label={t("vote.fewer", { title })}
            disabled={locked}
            onClick={() => change(option.id, -1)}
          />
          <Spent n={n} cap={cap} words={coin.words(n)} price={coin.cost?.(n)} />
          <Button
            kind="secondary"
            icon={plus}
            label={t("vote.one_more", { title })}
            disabled={locked}
            onClick={() => change(option.id, 1)}
          />
        </div>
      </OptionText>
    </li>
  );
});

const DRAWN = 7;

/** Dots where they can be counted at a glance, a number where they cannot. */
function Spent({ n, cap, words, price }: { n: number; cap: number; words: string; price?: string }) {
  if (cap > DRAWN)
    return (
      <span class="spent num">
        <b>{words}</b>
        {price && <span class="meta">{price}</span>}
      </span>
    );
  return (
    <span class="spent">
      <span class="sr-only">{words}</span>
      <Dots n={n} of={cap} />
    </span>
  );
}

export function Dots({ n, of }: { n: number; of: number }) {
  return (
    <span class="dots" aria-hidden="true">
      {Array.from({ length: of }, (_, at) => (
        <i key={at} class={at < n ? "on" : ""} />
      ))}
    </span>
  );
}
