/** What the server wrote into the page for this visit: which page, which session, which language. */
import type { Id, Locale } from "../contract/cards";

const body = typeof document === "undefined" ? undefined : document.body;
const meta = (name: string): string =>
  body?.ownerDocument.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? "";

export const page = {
  kind: body?.dataset.page ?? "",
  session: (body?.dataset.session ?? "") as Id,
  /** Whose page it is: a participant's may be a copy. */
  member: (body?.dataset.member ?? "") as Id,
  locale: (body?.dataset.locale || "da") as Locale,
  /** Where people come in, as the server knows it: what this browser calls it ("localhost") may be no use to a phone. */
  origin: body?.dataset.origin ?? "",
  /** Why no phone can open that: the server keeps to itself ("host"), or knows no network ("network"). */
  outOfReach: body?.dataset.outOfReach ?? "",
  /** How the program is started so that phones can open it. */
  startCommand: body?.dataset.start ?? "",
  csrf: meta("csrf-token") || (body?.dataset.csrf ?? ""),
  /** The sheet that no phone needs before its first idea. */
  secondSheet: body?.dataset.secondSheet ?? "",
  /** The address that whoever leads here logs in with; none for who came by a link. */
  account: body?.dataset.account ?? "",
  /** Somebody who was here before, and came in again. */
  back: body?.dataset.back === "1",
  /** The session's last change when the page was drawn. What comes between that and the scripts is on no page yet. */
  seq: Number(body?.dataset.seq ?? 0),
  /** The projector has no login: its address is its key. */
  projector:
    body?.dataset.page === "projector" ? location.pathname.split("/").filter(Boolean).pop() : undefined,
};

/** Where a report lies, as it is read off a wall: a short one in parts, which may be typed or left out. */
export const reportAt = (slug: string): string =>
  `${host()}/r/${/^[a-z]{12}$/.test(slug) ? slug.replace(/(.{4})(?=.)/g, "$1-") : slug}`;

/** What is read aloud and typed: the origin without what a browser adds by itself. */
export const host = (): string => page.origin.replace(/^https?:\/\//, "");
