/** The page before a session opens: looks again now and then, and goes in when there is something to go in to. */
const EVERY = 10_000;

async function look(): Promise<void> {
  const answer = await fetch(location.href, { credentials: "same-origin" }).catch(() => null);
  const open = answer?.ok && !(await answer.text()).includes('id="not-yet"');
  if (open) location.reload();
}

setInterval(() => void look(), EVERY);
document.addEventListener("visibilitychange", () => document.hidden || void look());
