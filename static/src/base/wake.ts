/**
 * When this device comes back: unlocked, restored from the back-forward cache, on the network again. Phones do
 * not return all at once: each waits a random moment (hands already scatter unlocking, so less there).
 */
const AWAY = 3_000; // a shorter look elsewhere keeps the socket
const HANDS = 800;
const NETWORK = 3_000;

export const stagger = (atMost: number): number => Math.random() * atMost;

/** The device itself says that it has no network: no need to wait for the socket to notice. */
export function onOffline(act: () => void): void {
  addEventListener("offline", act);
}

/** `act` gets the moment of waking. */
export function onWake(act: (since: number) => void): void {
  const soon = (within: number, since = Date.now()) => setTimeout(() => act(since), stagger(within));
  let hiddenAt = 0;
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) hiddenAt = Date.now();
    else if (Date.now() - hiddenAt > AWAY) soon(HANDS);
  });
  addEventListener("pageshow", (event) => {
    if (event.persisted) soon(HANDS);
  });
  addEventListener("online", () => soon(NETWORK));
}

/** Keep the screen lit while it is looked at; where a device refuses, nothing happens. */
export function keepAwake(): void {
  const hold = () => {
    if (!document.hidden) navigator.wakeLock?.request("screen").catch(() => {});
  };
  document.addEventListener("visibilitychange", hold);
  hold();
}
