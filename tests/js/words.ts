// The Danish words, as the client has them.
import { use } from "../../static/src/base/i18n";

export async function speak(): Promise<void> {
  const parts = await Promise.all([import("virtual:catalogue/da"), import("virtual:catalogue/da/second")]);
  use("da", Object.assign({}, ...parts.map((part) => part.default)));
}
