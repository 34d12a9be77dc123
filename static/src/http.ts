/** The same contract over plain HTTP, for a network that lets no socket through. Null means: no answer, ask again. */
import type { Id } from "./cards";
import { page } from "./page";
import type { Ack, Command, Envelope, Refusal } from "./wire";

const TIMEOUT = 8_000;

export async function postCommand(session: Id, command: Command): Promise<Ack | null> {
  return (await reach(`/api/sessions/${session}/commands`, command)) as Ack | null;
}

export type BoardAnswer = Envelope | { ok: false; error: Refusal };

export async function getBoard(
  session: Id,
  since: number,
  epoch: number | string | null,
): Promise<BoardAnswer | null> {
  const known = epoch === null ? "" : `?since=${since}&epoch=${epoch}`;
  return (await reach(`/api/sessions/${session}/board${known}`)) as BoardAnswer | null;
}

/** Any answer in JSON counts, refusals too: they say why. A gateway's page or silence is no answer. */
export async function reach(path: string, body?: object): Promise<unknown> {
  try {
    const answer = await fetch(path, request(body));
    return await answer.json();
  } catch {
    return null;
  }
}

function request(body?: object): RequestInit {
  const common: RequestInit = {
    credentials: "same-origin",
    cache: "no-store",
    signal: AbortSignal.timeout(TIMEOUT),
  };
  if (!body) return { ...common, headers: { Accept: "application/json" } };
  const headers = { "Content-Type": "application/json", "X-CSRF-Token": page.csrf };
  return { ...common, method: "POST", headers, body: JSON.stringify(body) };
}
