/** Approval (P6): tick all one can support. Money votes are the same, with prices and a smallest number. */

import { t } from "../../base/i18n";
import { still } from "../../base/memo";
import { useLatest } from "../../base/use_latest";
import type { BallotProps, Option } from "../../base/view_props";
import type { Id } from "../../contract/cards";
import { More, OptionDetail } from "../OptionDetail";
import { Title, useMore } from "../OptionText";
import { explain } from "./ballot_notice";
import { type Choice, setting, toggled } from "./choices";
import { useLocked } from "./locked";
import { OptionGroups } from "./OptionGroups";
import { useSeeing } from "./seen_options";
import { useOptionSearch } from "./useOptionSearch";

export function ApprovalBallot({ poll, options, choice, submit }: BallotProps<Choice>) {
  const [shown, search] = useOptionSearch(options);
  const approve = choice?.approve ?? [];
  const chosen = new Set(approve);
  useSeeing(poll.id, shown.length);
  const toggle = useLatest((id: Id) => {
    const most = setting(poll, "max_choices");
    const next = toggled(approve, id);
    if (most && next.length > most) explain(t("vote.too_many", { n: most }));
    else submit({ approve: next });
  });
  return (
    <>
      {search}
      <OptionGroups options={shown}>
        {(option) => (
          <ApprovalRow key={option.id} option={option} on={chosen.has(option.id)} toggle={toggle} />
        )}
      </OptionGroups>
    </>
  );
}

interface RowProps {
  option: Option;
  on: boolean;
  toggle(id: Id): void;
}

const ApprovalRow = still(function ApprovalRow({ option, on, toggle }: RowProps) {
  const { open, box, more, detail, turn } = useMore(option);
  const locked = useLocked();
  return (
    <li class={`card option approval ${on ? "picked" : ""}`} data-option={option.id}>
      <label class="option-tick">
        <input
          type="checkbox"
          checked={on}
          disabled={locked}
          onChange={(event) => {
            toggle(option.id);
            event.currentTarget.checked = on; // the choice decides, also when there can be no more
          }}
        />
        <Title option={option} box={box} clamped={!open} />
      </label>
      {detail && (
        <p class="option-told">
          <OptionDetail option={option} />
        </p>
      )}
      {more && <More option={option} open={open} toggle={turn} />}
    </li>
  );
});
