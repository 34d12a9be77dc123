/**
 * The door while the room is writing: one tap, and one can write. A phone shows its keyboard only for a box that gets the
 * focus within the tap itself, and keeps it while the focus goes from box to box. So a box is there at once, the room's
 * page comes into this one, and its box takes over. Whatever goes wrong, the form does what it does without this.
 */
/** The name may wait, at the foot of the page: whoever opens it wants to write there, so the box comes into sight. */
const later = document.querySelector<HTMLDetailsElement>("form details.more");
later?.addEventListener("toggle", () => {
  const box = later.open ? later.querySelector("input") : null;
  box?.focus({ preventScroll: true });
  box?.scrollIntoView({ block: "center" });
});

const form = document.querySelector<HTMLFormElement>("form[data-writes]");

form?.addEventListener("submit", (event) => {
  const by = event.submitter;
  if (!(by instanceof HTMLButtonElement) || !by.value) return;
  event.preventDefault();
  const box = boxAtOnce();
  void enter(form, by, box).catch(() => {
    box.remove();
    form.removeAttribute("data-writes");
    form.append(hidden(by));
    form.submit();
  });
});

/** Over the page, where nobody sees it; what is typed in it is the first of the idea. */
function boxAtOnce(): HTMLTextAreaElement {
  const box = document.createElement("textarea");
  box.className = "box-at-once";
  box.setAttribute("aria-label", document.title);
  document.body.append(box);
  box.focus({ preventScroll: true });
  return box;
}

function hidden({ name, value }: HTMLButtonElement): HTMLInputElement {
  return Object.assign(document.createElement("input"), { type: "hidden", name, value });
}

async function enter(from: HTMLFormElement, by: HTMLButtonElement, box: HTMLTextAreaElement): Promise<void> {
  const said = new URLSearchParams([...new FormData(from)].map(([name, value]) => [name, String(value)]));
  said.set(by.name, by.value);
  const answer = await fetch(from.action, { method: "POST", body: said, credentials: "same-origin" });
  const room = new DOMParser().parseFromString(await answer.text(), "text/html");
  const script = room.querySelector<HTMLScriptElement>("script[type=module][src]")?.src;
  if (!answer.ok || room.body.dataset.page !== "room" || !script) throw new Error("not in the room");
  history.replaceState(null, "", answer.url);
  become(room, box);
  await import(script).catch(() => location.reload()); // a browser that cannot read it gets the page itself (old.js)
}

/** This document is the room's now, but for the box in which somebody may be writing already. */
function become(room: Document, box: HTMLTextAreaElement): void {
  document.title = room.title;
  document.querySelector("meta[name=viewport]")?.replaceWith(...room.querySelectorAll("meta[name=viewport]"));
  document.head.append(...room.querySelectorAll("meta[name=csrf-token], link[rel=modulepreload]"));
  for (const { name, value } of room.body.attributes) document.body.setAttribute(name, value);
  document.body.className = room.body.className;
  for (const old of [...document.body.children]) if (old !== box) old.remove();
  document.body.prepend(...room.body.children);
  const next = document.querySelector<HTMLTextAreaElement>("textarea[name=text]");
  if (next) next.value = box.value;
  next?.focus({ preventScroll: true });
  box.remove();
}
