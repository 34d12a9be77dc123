/** What every live page does first, in this order: words, settings, the way to the server, what was unsent. */
import { effect } from "@preact/signals";
import { type ComponentType, h, render } from "preact";
import { startClock } from "./clock";
import { t } from "./i18n";
import { openLink } from "./link";
import { openOutbox } from "./outbox";
import { page } from "./page";
import { fetchAll, type Registry } from "./phases/load";
import { openPrefs } from "./prefs";
import { session } from "./store";
import { watchViewport } from "./viewport";

export async function boot(frame: ComponentType, views: Registry): Promise<void> {
  openLink({ session: page.session, projector: page.projector });
  await openPrefs();
  startClock();
  watchViewport();
  openOutbox();
  effect(() => {
    if (session.value) document.title = `${session.value.title} · ${t("common.app")}`;
  });
  const root = document.getElementById("app") ?? document.body.appendChild(document.createElement("div"));
  root.replaceChildren();
  render(h(frame, {}), root);
  await fetchAll(views);
}
