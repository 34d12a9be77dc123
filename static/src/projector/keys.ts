/**
 * The projector's keys. The room is lit and projectors wash out: light is the start, D is for a dark room. A clicker
 * sends PageDown and PageUp. Nothing here moves the session: that is the facilitator's, on the desk.
 */
import { otherLocale, speak, t } from "../base/i18n";
import { setSetting, setting } from "./remembered";
import { acts, big, held, help, influenceShown, restShown, say } from "./state";

const root = document.documentElement;
const [LEAST, MOST] = [0.7, 1.5];

const zoom = (): number => Number(setting("zoom") ?? 1) || 1;

export function look(): void {
  root.dataset.theme = setting("theme") === "dark" ? "dark" : "light";
  root.style.setProperty("--zoom", String(zoom()));
}

function scale(by: number): void {
  setSetting("zoom", String(Math.min(MOST, Math.max(LEAST, Math.round((zoom() + by) * 10) / 10))));
  look();
}

function toggleDark(): void {
  setSetting("theme", root.dataset.theme === "dark" ? "light" : "dark");
  look();
}

function fullScreen(): void {
  if (document.fullscreenElement) void document.exitFullscreen();
  else root.requestFullscreen?.().catch(() => say(t("projector.no_full_screen")));
}

const next = () => acts.value.next?.();
const back = () => acts.value.back?.();

const KEYS: Readonly<Record<string, () => void>> = {
  f: fullScreen,
  d: toggleDark,
  q: () => {
    big.value = !big.value;
  },
  i: () => {
    influenceShown.value = !influenceShown.value;
  },
  n: () => say(t("projector.no_names")),
  l: () => void speak(otherLocale()),
  a: () => acts.value.all?.(),
  p: () => {
    held.value = !held.value;
    say(t(held.value ? "projector.held_now" : "projector.turns_again"));
  },
  r: () => {
    restShown.value = !restShown.value;
  },
  "?": () => {
    help.value = !help.value;
  },
  "+": () => scale(0.1),
  "-": () => scale(-0.1),
  "0": () => scale(1 - zoom()),
  " ": next,
  pagedown: next,
  arrowright: next,
  pageup: back,
  arrowleft: back,
  escape: () => {
    big.value = false;
    influenceShown.value = false;
    restShown.value = false;
    help.value = false;
  },
};

const GROWS = new Set(["+", "-"]);

/** A key or a clicker that is held down is one press; only the size of the letters grows on. */
function press(event: KeyboardEvent): void {
  const act = event.repeat && !GROWS.has(event.key) ? null : KEYS[event.key.toLowerCase()];
  const inControl = (event.target as HTMLElement).closest?.("button, a, dialog");
  if (!act || event.ctrlKey || event.metaKey || event.altKey || (inControl && event.key === " ")) return;
  event.preventDefault();
  act();
}

export const listenToKeys = (): void => addEventListener("keydown", press);
