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

export function onWake(act: () => void): void {
  let hiddenAt = 0;
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) hiddenAt = Date.now();
    else if (Date.now() - hiddenAt > AWAY) setTimeout(act, stagger(HANDS));
  });
  addEventListener("pageshow", (event) => {
    if (event.persisted) setTimeout(act, stagger(HANDS));
  });
  addEventListener("online", () => setTimeout(act, stagger(NETWORK)));
}

/** Keep the screen lit while it is looked at; where a device refuses, nothing happens. */
export function keepAwake(): void {
  const hold = () => {
    if (!document.hidden) navigator.wakeLock?.request("screen").catch(() => {});
  };
  document.addEventListener("visibilitychange", hold);
  hold();
}
