/** What each voting method can be told, as the server describes it. Fetched once, when the plan is opened. */
import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { reach } from "../../sync/http";

export interface Property {
  /** Where it stands when a vote is planned: first, or not at all; else it is folded away. */
  planned?: "first" | "never";
  type?: string;
  enum?: string[];
  default?: unknown;
  minimum?: number;
  maximum?: number;
  anyOf?: Property[];
}

interface Schema {
  methods: Record<string, { settings: { properties?: Record<string, Property> }; single?: boolean }>;
}

const schema = signal<Schema | null>(null);

export function useSchema(): Schema | null {
  useEffect(() => {
    if (!schema.peek()) void fetch();
  }, []);
  return schema.value;
}

async function fetch(): Promise<void> {
  const answer = (await reach("/api/schema")) as Schema | null;
  if (answer?.methods) schema.value = answer;
}

/** "integer or nothing" is an integer that may be left open. */
export function plain(property: Property): Property & { open: boolean } {
  const kinds = property.anyOf ?? [property];
  const kind = kinds.find(({ type }) => type !== "null") ?? property;
  return { ...kind, default: property.default, open: kinds.some(({ type }) => type === "null") };
}
