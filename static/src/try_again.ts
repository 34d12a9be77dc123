/**
 * A code that opens nothing yet may be right and early; the server tells nobody which, for that would help whoever guesses. So
 * this page does what a person would: it tries the same code now and then, and goes in when there is something to go in to.
 */
const EVERY = 30_000 + Math.random() * 15_000; // slowly: each that opens nothing counts as wrong
const MOST = 60;

const form = document.querySelector<HTMLFormElement>("form[data-again]");
const box = form?.querySelector<HTMLInputElement>("#code");
const early = form?.querySelector<HTMLElement>("#early");
const typed = box?.value;
let tries = 0;

async function tryAgain(from: HTMLFormElement): Promise<void> {
  if (box?.value !== typed || document.hidden || ++tries > MOST) return;
  const said = new URLSearchParams([...new FormData(from)].map(([name, value]) => [name, String(value)]));
  const answer = await fetch(from.action, { method: "POST", body: said, credentials: "same-origin" });
  if (answer.ok && answer.redirected) location.assign(answer.url);
}

if (form && early) {
  early.textContent = `${early.textContent} ${form.dataset.again}`;
  setInterval(() => void tryAgain(form).catch(() => {}), EVERY);
}

export {};
