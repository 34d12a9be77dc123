/**
 * What every live page does first: words, settings, the way to the server, what was unsent. The page that the
 * server drew stays, and serves, until there is something better to show; what was typed in it is carried over.
 */
import { effect } from "@preact/signals";
import { type ComponentType, h, render } from "preact";
import { own, watchDirections } from "../base/direction";
import { fetchHyphens, watchHyphens } from "../base/hyphenated_views";
import { locale, t } from "../base/i18n";
import { fetchAll, fetchView, type Registry } from "../base/lazy_view";
import { page } from "../base/page";
import { watchTranslation } from "../base/page_translation";
import { watchBoxes } from "../base/pasted_text";
import { openPrefs } from "../base/preferences";
import { watchPresses } from "../base/second_press";
import { watchViewport } from "../base/viewport";
import { ErrorBoundary } from "../components/ErrorBoundary";
import { openOutbox } from "../outbox/outbox";
import { atTheDoor, openLink, out } from "../sync/link";
import { session, step } from "../sync/store";
import { startClock } from "../sync/timer";
import { carry } from "../writing/drafts";

const PATIENCE = 6_000;

interface Manners {
  /** What the page does beside asking the server. */
  meanwhile?(): void;
  /** What it says first, when there are words to say it with. */
  greet?(): void;
  /** What it waits for before it fetches the views that it does not need yet. */
  quiet?(): Promise<void>;
}

export async function boot(frame: ComponentType, views: Registry, manners: Manners = {}): Promise<void> {
  openLink({ session: page.session, projector: page.projector });
  startClock();
  watchViewport();
  watchPresses();
  watchBoxes();
  watchDirections();
  watchHyphens();
  openOutbox();
  manners.meanwhile?.();
  await Promise.all([openPrefs(), arrival()]);
  manners.greet?.();
  const load = step.value && views[step.value.phase];
  if (load) await fetchView(load);
  show(frame);
  await manners.quiet?.();
  effect(() => void fetchHyphens(locale.value));
  await fetchAll(views);
}

/** Resolves when it is known where this person is, or when that takes too long. */
function arrival(): Promise<void> {
  return new Promise((done) => {
    effect(() => {
      if (session.value || out.value || atTheDoor.value) done();
    });
    setTimeout(done, PATIENCE);
  });
}

function show(frame: ComponentType): void {
  const root = document.getElementById("app") ?? document.body.appendChild(document.createElement("div"));
  carry(root.querySelector<HTMLTextAreaElement>("textarea[name=text]")?.form);
  root.replaceChildren();
  document.documentElement.classList.add("js");
  watchTranslation(document.body);
  render(h(ErrorBoundary, {}, h(frame, {})), root);
  effect(() => {
    if (session.value) document.title = `${own(session.value.title)} · ${t("common.app")}`;
  });
}
