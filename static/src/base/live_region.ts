/**
 * What a screen reader hears: exactly one polite and one assertive region, empty at load. At most one message
 * every 5 seconds, and the latest wins, so that a flood of ideas never buries the one thing that matters. What was
 * said is taken away again: whoever walks through the page must not come upon what was so an hour ago.
 */
const EVERY = 5_000;
const SAID_FOR = 30_000;

interface Voice {
  say(text: string): void;
}

/** One region's queue: `speak` puts the words out, `later` calls back after so many ms. */
export function makeVoice(
  speak: (text: string) => void,
  later: (ms: number, act: () => void) => void,
): Voice {
  let resting = false;
  let next: string | null = null;
  function pause(): void {
    resting = true;
    later(EVERY, () => {
      resting = false;
      const text = next;
      next = null;
      if (text !== null) say(text);
    });
  }
  function say(text: string): void {
    if (resting) {
      next = text;
      return;
    }
    speak(text);
    pause();
  }
  return { say };
}

interface Region extends Voice {
  /** It is not so any more. */
  hush(): void;
}

function region(how: "polite" | "assertive"): Region {
  let node: HTMLElement | undefined;
  let over: ReturnType<typeof setTimeout> | undefined;
  const hush = (): void => {
    if (node) node.textContent = "";
  };
  const { say } = makeVoice(
    (text) => {
      node ??= made(how);
      speak(node, text);
      clearTimeout(over);
      over = setTimeout(hush, SAID_FOR);
    },
    (ms, act) => {
      setTimeout(act, ms);
    },
  );
  return { say, hush };
}

function made(how: string): HTMLElement {
  const node = document.createElement("div");
  node.setAttribute("aria-live", how);
  node.dataset.voice = how;
  node.className = "sr-only";
  return node;
}

/** Where it is heard: all that lies outside an open sheet is silent. */
function home(): HTMLElement {
  const sheets = document.querySelectorAll<HTMLElement>("dialog[open]");
  return sheets[sheets.length - 1] ?? document.body;
}

const SETTLED = 100;

/** A region must be in its place, empty, before it is spoken in; and the sheet may shut at this very moment. */
function speak(node: HTMLElement, text: string): void {
  const there = home();
  if (node.parentElement !== there) {
    node.textContent = "";
    there.append(node);
  }
  setTimeout(() => {
    if (node.parentElement === home()) node.textContent = text;
    else speak(node, text);
  }, SETTLED);
}

const polite = region("polite");
const assertive = region("assertive");

/** Own results, the phase, summaries. */
export const announce = (text: string): void => polite.say(text);
/** Removed; connection lost; the vote closes in a minute. */
export const alarm = (text: string): void => assertive.say(text);
/** The network is back. */
export const calm = (): void => assertive.hush();
/** The page speaks another language from now on. */
export function hush(): void {
  polite.hush();
  assertive.hush();
}
