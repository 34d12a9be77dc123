/**
 * `showModal` for browsers without it (Safari before 15.4): the sheet lies over the page, Escape shuts it, Tab stays
 * inside, and the focus goes back to where it came from. How it looks is in components/sheet_more.css, `.as-modal`.
 */
const FOCUSABLE = "a[href], button, input, select, textarea, [tabindex]";

/** The sheets that are open, the topmost last. */
let sheets: HTMLElement[] = [];

export function show(dialog: HTMLElement): void {
  if (!dialog.isConnected || dialog.hasAttribute("open")) return;
  const before = document.activeElement;
  dialog.classList.add("as-modal");
  dialog.setAttribute("open", "");
  dialog.setAttribute("role", "dialog");
  dialog.setAttribute("aria-modal", "true");
  dialog.addEventListener("close", () => before instanceof HTMLElement && before.focus(), { once: true });
  if (!sheets.length) addEventListener("keydown", pressed, true);
  sheets.push(dialog);
  (dialog.querySelector<HTMLElement>("[autofocus]") ?? reachable(dialog)[0])?.focus();
}

function pressed(event: KeyboardEvent): void {
  sheets = sheets.filter((sheet) => sheet.isConnected && sheet.hasAttribute("open"));
  const top = sheets[sheets.length - 1];
  if (!top) removeEventListener("keydown", pressed, true);
  else if (event.key === "Escape") shut(top, event);
  else if (event.key === "Tab") stayInside(top, event);
}

/** As the browser's own: whoever listens to `cancel` may say no. */
function shut(dialog: HTMLElement, event: Event): void {
  event.preventDefault();
  if (dialog.dispatchEvent(new Event("cancel", { cancelable: true }))) (dialog as HTMLDialogElement).close();
}

function stayInside(dialog: HTMLElement, event: KeyboardEvent): void {
  const all = reachable(dialog);
  const [edge, other] = event.shiftKey ? [all[0], all[all.length - 1]] : [all[all.length - 1], all[0]];
  const now = document.activeElement;
  if (now !== edge && dialog.contains(now)) return;
  event.preventDefault();
  other?.focus();
}

const reachable = (dialog: HTMLElement): HTMLElement[] =>
  [...dialog.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (one) => !one.matches(":disabled, [tabindex='-1']") && one.getClientRects().length > 0,
  );
