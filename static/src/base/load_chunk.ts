/**
 * Parts of the program that come later than the page, over a network that fails. A part that does not come is asked
 * for again, until it does. Where it is what this person waits for and the server answers, the page opens anew: the
 * server may have become a newer one, and some browsers never ask twice for a file that failed.
 */
import { connection } from "./connection";

const AGAIN = 3_000;
const AT_MOST_EVERY = 60_000;
const REOPENED = "ideation.reopened";

export async function insist<Part>(load: () => Promise<Part>, waitedFor = () => false): Promise<Part> {
  for (;;) {
    try {
      return await load();
    } catch {
      await new Promise((done) => setTimeout(done, AGAIN));
      if (waitedFor() && connection.value === "connected") reopen();
    }
  }
}

/** Everything written is kept on the device; once a minute at most, should a fresh page not help either. */
function reopen(): void {
  const last = Number(sessionStorage.getItem(REOPENED) ?? 0);
  if (Date.now() - last < AT_MOST_EVERY) return;
  sessionStorage.setItem(REOPENED, String(Date.now()));
  location.reload();
}
