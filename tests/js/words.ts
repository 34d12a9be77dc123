// The Danish words, as the client has them.
import { use } from "../../static/src/i18n";

export async function speak(): Promise<void> {
  use("da", (await import("virtual:catalogue/da")).default);
}
