/** What the wall calls a vote's step and its options. */
import { t } from "../base/i18n";
import { stepName } from "../components/step_title";
import type { Poll } from "../contract/cards";
import { card } from "../sync/store";

export const stepOf = ({ step }: Pick<Poll, "step">): string | undefined => {
  const found = card("steps", step);
  return found && stepName(found);
};

export const titleOf = (id: string): string =>
  card("ideas", id)?.text ??
  card("themes", id)?.title ??
  card("concepts", id)?.title ??
  t("result.hidden_option");
