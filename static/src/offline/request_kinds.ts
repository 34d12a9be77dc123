/** What a request is to the worker that keeps the page: nearly always nothing, and then it is not touched. */
export type RequestKind = "page" | "asset" | "farewell" | "nothing";

type Question = Pick<Request, "url" | "method" | "mode">;

const PAGE = /^\/room\/[0-9a-f-]{36}$/;
const ASSET = /^\/static\/dist\/[\w.-]+-[A-Z0-9]{8}\.\w+$/;
const OURS = /^\/(api|room|socket\.io)\//; // what is sent there leaves one who one is

/** Is this the address of a participant's page, as it is kept: without a question, one per session? */
export const isPage = (url: string, origin: string): boolean => {
  const at = new URL(url, origin);
  return at.origin === origin && PAGE.test(at.pathname) && !at.search;
};

export function kindOf({ url, method, mode }: Question, origin: string): RequestKind {
  const at = new URL(url);
  if (at.origin !== origin) return "nothing";
  if (method !== "GET") return method === "POST" && !OURS.test(at.pathname) ? "farewell" : "nothing";
  if (mode === "navigate") return isPage(url, origin) ? "page" : "nothing";
  return ASSET.test(at.pathname) && !at.search ? "asset" : "nothing";
}

/** What an answer from the network means for the copy that is kept; null is no answer in time. */
export function consequence(
  answer: Pick<Response, "ok" | "status"> | null,
): "serve" | "fall back" | "forget" {
  if (!answer || answer.status >= 500) return "fall back";
  return answer.ok ? "serve" : "forget"; // sent elsewhere, or turned away: it is not this person's page
}
