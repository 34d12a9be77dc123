/**
 * Without a network the participant's page opens again: the page from the copy that its own script asked for, once
 * it was let in, and the files it is made of. Nothing else is touched. A form sent elsewhere (leaving, logging in,
 * joining) may make this browser somebody else's: then every copy goes, and the boards with them.
 */
import { consequence, isPage, kindOf } from "./offline/request_kinds";
import { BOARDS, type Worker } from "./offline/worker";

declare const self: Worker;
declare const ASSETS: string[]; // written in by the build
declare const BUILD: string;

const CACHE = `room-${BUILD}`;
const PATIENCE = 4_000;
let farewells = 0;

self.addEventListener("install", (event) => event.waitUntil(fill().then(() => self.skipWaiting())));
self.addEventListener("activate", (event) => event.waitUntil(tidy().then(() => self.clients.claim())));
self.addEventListener("message", (event) => event.waitUntil(keep(String(event.data))));
self.addEventListener("fetch", (event) => {
  const what = kindOf(event.request, self.location.origin);
  if (what === "page") event.respondWith(page(event.request, (rest) => event.waitUntil(rest)));
  if (what === "asset") event.respondWith(asset(event.request));
  if (what === "farewell") event.waitUntil(forget());
});

const fill = async (): Promise<void> => (await caches.open(CACHE)).addAll(ASSETS);

/** An earlier build's pages ask for files that are gone: they go together. */
async function tidy(): Promise<void> {
  for (const name of await caches.keys()) if (name !== CACHE) await caches.delete(name);
}

const copy = async (address: string): Promise<Response | undefined> =>
  (await caches.open(CACHE)).match(address, { ignoreVary: true });

async function page(request: Request, alsoDo: (rest: Promise<unknown>) => void): Promise<Response> {
  const network = fetch(request);
  const kept = await copy(request.url);
  if (!kept) return network;
  const heard = network.then((answer) => heed(request.url, answer)).catch(() => null);
  alsoDo(heard); // an answer that comes too late still says whose page it is
  const answer = await Promise.race([heard, new Promise<null>((done) => setTimeout(done, PATIENCE, null))]);
  return answer && consequence(answer) !== "fall back" ? answer : kept;
}

async function heed(address: string, answer: Response): Promise<Response> {
  if (consequence(answer) === "forget") await (await caches.open(CACHE)).delete(address);
  return answer;
}

const asset = async (request: Request): Promise<Response> => (await copy(request.url)) ?? fetch(request);

/** The page as this person gets it now takes the place of the copy, unless somebody left meanwhile. */
async function keep(address: string): Promise<void> {
  if (!isPage(address, self.location.origin)) return;
  const before = farewells;
  const answer = await fetch(address, { redirect: "manual", cache: "no-store" });
  if (answer.ok && before === farewells) await (await caches.open(CACHE)).put(address, answer);
}

async function forget(): Promise<void> {
  farewells += 1;
  indexedDB.deleteDatabase(BOARDS);
  if (!(await caches.has(CACHE))) return;
  const cache = await caches.open(CACHE);
  for (const { url } of await cache.keys()) if (isPage(url, self.location.origin)) await cache.delete(url);
}
