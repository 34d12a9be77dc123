/** What each thing costs, before the vote on the pot opens. A price is kept as soon as its box is left. */
import { useState } from "preact/hooks";
import type { Poll } from "../../cards";
import { t } from "../../i18n";
import { Field } from "../../parts/Field";
import type { Option } from "../../phases/props";
import { optionsOf } from "../../voting/options";
import { act } from "../act";

export const priced = (poll: Poll): boolean => typeof poll.settings.unit === "string";

export const unpriced = (poll: Poll): number =>
  priced(poll) ? optionsOf(poll).filter(({ id }) => poll.costs[id] === undefined).length : 0;

export function Prices({ poll }: { poll: Poll }) {
  const options = optionsOf(poll).sort((a, b) => a.title.localeCompare(b.title));
  const missing = unpriced(poll);
  return (
    <details class="more prices" open={missing > 0 || undefined}>
      <summary>{t("polls.prices")}</summary>
      <p class="meta">
        {t(poll.settings.unit === "hours" ? "polls.prices_in_hours" : "polls.prices_in_dkk")}{" "}
        {missing > 0 && t("polls.prices_missing", { n: missing })}
      </p>
      <ul class="price-list">
        {options.map((option) => (
          <Price key={option.id} poll={poll} option={option} />
        ))}
      </ul>
    </details>
  );
}

function Price({ poll, option }: { poll: Poll; option: Option }) {
  const known = poll.costs[option.id];
  const [text, setText] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const save = async () => {
    if (text === null) return;
    const n = text.trim() === "" ? null : Number(text);
    if (n !== null && !(Number.isInteger(n) && n > 0)) return setError(t("polls.price_wrong"));
    setError(null);
    if (n === (known ?? null)) return setText(null);
    const ack = await act("poll.price", { poll: poll.id, costs: { [option.id]: n } });
    if (ack?.ok) setText(null);
  };
  return (
    <li>
      <Field
        label={<span class="words">{option.title}</span>}
        value={text ?? (known === undefined ? "" : String(known))}
        error={error}
        onText={setText}
        onBlur={() => void save()}
        onKeyDown={(event) => {
          if (event.key === "Enter") void save();
        }}
        attributes={{ type: "number", inputMode: "numeric", min: 1 }}
      />
    </li>
  );
}
