/** The same contract over plain HTTP, for a network that lets no socket through. Null means: no answer, ask again. */

import { page } from "../base/page";
import type { Id } from "../contract/cards";
import type { Ack, Command, Envelope, Refusal } from "../contract/messages";

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
  const asked = new URLSearchParams(epoch === null ? {} : { since: String(since), epoch: String(epoch) });
  if (page.projector) asked.set("projector", page.projector);
  return (await reach(`/api/sessions/${session}/board?${asked}`)) as BoardAnswer | null;
}

/** Any answer in JSON counts, refusals too: they say why. A gateway's page or silence is no answer. */
export async function reach(path: string, body?: object): Promise<unknown> {
  try {
    const answer = body ? await post(path, body) : await fetch(path, request());
    return await answer.json();
  } catch {
    return null;
  }
}

/** A page that lay here for a while may bear an old visit's token: then once more, with the one of today. */
export async function post(path: string, body: object = {}, patience = TIMEOUT): Promise<Response> {
  const answer = await fetch(path, request(body, patience));
  const unproven = answer.status === 403 && (await answer.clone().text()).includes("csrf");
  return unproven && (await renewToken()) ? fetch(path, request(body, patience)) : answer;
}

async function renewToken(): Promise<boolean> {
  const fresh = await fetch(location.pathname, request());
  const drawn = new DOMParser().parseFromString(await fresh.text(), "text/html");
  const token = drawn.querySelector<HTMLMetaElement>('meta[name="csrf-token"]')?.content;
  if (token) page.csrf = token;
  return Boolean(token);
}

function request(body?: object, patience = TIMEOUT): RequestInit {
  const common: RequestInit = {
    credentials: "same-origin",
    cache: "no-store",
    signal: AbortSignal.timeout(patience),
  };
  if (!body) return { ...common, headers: { Accept: "application/json" } };
  const headers = { "Content-Type": "application/json", "X-CSRF-Token": page.csrf };
  return { ...common, method: "POST", headers, body: JSON.stringify(body) };
}
