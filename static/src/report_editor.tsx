/**
 * The report before and after it is public, as facilitators write it. The server draws the page, which serves without
 * scripts; these save what is written as it is written, and do what the buttons say without leaving the page.
 */
import { effect } from "@preact/signals";
import { h, render } from "preact";
import { watchDirections } from "./base/direction";
import { watchHyphens } from "./base/hyphenated_views";
import { watchCopying } from "./base/hyphenation";
import { page } from "./base/page";
import { watchBoxes } from "./base/pasted_text";
import { openPrefs } from "./base/preferences";
import { PublishSheet } from "./components/PublishSheet";
import { Out } from "./components/StatusPages";
import { UndoBar } from "./components/Undo";
import { openOutbox } from "./outbox/outbox";
import { Texts } from "./report/Boxes";
import { listenToSearch } from "./report/find_text";
import { hyphenateBelow } from "./report/hyphenated_page";
import { asking, listen, publish } from "./report/page_actions";
import { asItIs, redraw } from "./report/refresh_page";
import { carryOver } from "./report/typed_before";
import { openLink, out } from "./sync/link";
import { me, seq, session } from "./sync/store";
import { startClock } from "./sync/timer";

const close = () => {
  asking.value = false;
};

function Editor() {
  if (out.value) return <Out why={out.value} />;
  return (
    <>
      <Texts />
      {asking.value && <PublishSheet publish={() => publish(true)} onClose={close} />}
    </>
  );
}

/** Until it is known what stands in the report, the server's own page serves. */
const known = (): Promise<void> =>
  new Promise((done) => {
    effect(() => {
      if ((session.value && me.value) || out.value) done();
    });
  });

/** What was saved between the drawing of the page and now, by this browser's outbox or another's, is not on it either. */
function watch(): void {
  let shown = asItIs();
  if (seq.peek() !== page.seq) redraw();
  effect(() => {
    const now = asItIs();
    if (now !== shown) redraw();
    shown = now;
  });
}

async function start(): Promise<void> {
  openLink({ session: page.session });
  startClock();
  watchBoxes();
  watchDirections();
  watchHyphens();
  watchCopying();
  openOutbox();
  await Promise.all([openPrefs(), known()]);
  const root = document.getElementById("app");
  if (!root) return;
  const goOn = carryOver();
  root.replaceChildren();
  document.documentElement.classList.add("js");
  render(h(Editor, {}), root);
  const said = document.getElementById("said");
  if (said) render(<UndoBar />, said);
  goOn();
  listen();
  listenToSearch();
  void hyphenateBelow(document.body, page.locale);
  watch();
}

void start();
