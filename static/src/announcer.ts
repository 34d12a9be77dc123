/**
 * What a screen reader hears: exactly one polite and one assertive region, empty at load. At most one message
 * every 5 seconds, and the latest wins, so that a flood of ideas never buries the one thing that matters.
 */
const EVERY = 5_000;

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

function region(how: "polite" | "assertive"): Voice {
  let node: HTMLElement | undefined;
  return makeVoice(
    (text) => {
      if (node) node.textContent = text;
      else node = place(how, text);
    },
    (ms, act) => {
      setTimeout(act, ms);
    },
  );
}

/** A region must be in the page, empty, before it is spoken in. */
function place(how: string, text: string): HTMLElement {
  const node = document.querySelector<HTMLElement>(`[aria-live="${how}"]`) ?? document.createElement("div");
  node.setAttribute("aria-live", how);
  node.className = "sr-only";
  document.body.append(node);
  setTimeout(() => {
    node.textContent = text;
  }, 100);
  return node;
}

const polite = region("polite");
const assertive = region("assertive");

/** Own results, the phase, summaries. */
export const announce = (text: string): void => polite.say(text);
/** Removed; connection lost; the vote closes in a minute. */
export const alarm = (text: string): void => assertive.say(text);
