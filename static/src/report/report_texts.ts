/** The texts of the report that facilitators write, as `writing/text_sync.ts` goes about a text. */

import { type Box, useText } from "../components/use_text";
import type { Id } from "../contract/cards";
import type { Item } from "../outbox/item";
import { items, send } from "../outbox/outbox";
import { session } from "../sync/store";
import { useDraft } from "../writing/drafts";
import { type Field, field } from "../writing/text_sync";

export const TEXTS = ["summary", "next", "contact", "learned", "missing"] as const;
export type Name = (typeof TEXTS)[number];
/** Drafts stand by a step; these by none of the plan. */
export const STEP = "report" as Id;

type Versions = Readonly<Record<string, number>>;

export interface Kept extends Partial<Record<Name, string>> {
  versions?: Versions;
}

export const textOf = (kept: Kept, name: Name, sent: readonly Item[], draft: string): Field =>
  field(
    { text: kept[name] ?? "", version: kept.versions?.[name] ?? 0 },
    sent,
    draft,
    ({ type, payload }) => type === "report.write" && name in payload,
    ({ payload }) => ({
      text: String(payload[name] ?? ""),
      version: (payload.versions as Versions | undefined)?.[name] ?? 0,
    }),
  );

export function useReportText(name: Name): Box {
  const draft = useDraft(STEP, name);
  return useText(
    draft,
    () => textOf(session.value?.report ?? {}, name, items.value, draft.text.value),
    (text, version) =>
      send("report.write", { [name]: text, versions: { [name]: version } }, { replaces: `report:${name}` }),
  );
}
