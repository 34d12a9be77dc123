/** The projector's keys. The room is lit and projectors wash out: light is the start, D is for a dark room. */
import type { Signal } from "@preact/signals";

const root = document.documentElement;
let zoom = 1;

function scale(by: number): void {
  zoom = Math.min(1.6, Math.max(0.6, zoom + by));
  root.style.setProperty("--zoom", String(zoom));
}

function fullScreen(): void {
  if (document.fullscreenElement) void document.exitFullscreen();
  else void root.requestFullscreen();
}

function toggleDark(): void {
  root.dataset.theme = root.dataset.theme === "dark" ? "light" : "dark";
}

export function screenKeys({ big }: { big: Signal<boolean> }): void {
  const keys: Record<string, () => void> = {
    f: fullScreen,
    d: toggleDark,
    q: () => {
      big.value = !big.value;
    },
    "+": () => scale(0.1),
    "-": () => scale(-0.1),
  };
  root.dataset.theme = "light";
  addEventListener("keydown", (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.altKey) keys[event.key.toLowerCase()]?.();
  });
}
