/** What each thing costs, before the vote on the pot opens. A price is kept as soon as its box is left. */
import { useState } from "preact/hooks";
import { inOrder } from "../../base/calendar";
import { number, t } from "../../base/i18n";
import type { Option } from "../../base/view_props";
import { Field } from "../../components/Field";
import type { Poll } from "../../contract/cards";
import { wholeNumber } from "../../teams/amounts";
import { optionsOf } from "../../voting/options";
import { act } from "../act";

export const priced = (poll: Poll): boolean => typeof poll.settings.unit === "string";

const hours = (poll: Poll): boolean => poll.settings.unit === "hours";

export const unpriced = (poll: Poll): number =>
  priced(poll) ? optionsOf(poll).filter(({ id }) => poll.costs[id] === undefined).length : 0;

export function Prices({ poll }: { poll: Poll }) {
  const options = optionsOf(poll).sort((a, b) => inOrder(a.title, b.title));
  const missing = unpriced(poll);
  return (
    <details class="more prices" open={missing > 0 || undefined}>
      <summary>{t("polls.prices")}</summary>
      <p class="meta">{t(hours(poll) ? "polls.prices_in_hours" : "polls.prices_in_dkk")}</p>
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
    const n = text.trim() === "" ? null : wholeNumber(text);
    if (text.trim() && !n) return setError(t("polls.price_wrong"));
    setError(null);
    if (n === (known ?? null)) return setText(null);
    const ack = await act("poll.price", { poll: poll.id, costs: { [option.id]: n } });
    if (ack?.ok) setText(null);
  };
  return (
    <li>
      <Field
        label={<span class="words">{option.title}</span>}
        value={text ?? (known === undefined ? "" : number(known))}
        error={error}
        onText={setText}
        onBlur={() => void save()}
        onKeyDown={(event) => {
          if (event.key === "Enter") void save();
        }}
        attributes={{ inputMode: "numeric", autoComplete: "off" }}
      >
        <span class="meta">{t(hours(poll) ? "polls.unit_hours" : "polls.unit_dkk")}</span>
      </Field>
    </li>
  );
}
