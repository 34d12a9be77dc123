/**
 * Which view a phone or laptop shows in which phase: one line per phase. Until the first idea is sent only the first
 * two are needed; the others come together, with their words and the sheet they are drawn with, in the quiet after that.
 */
import { speakFully } from "../i18n";
import { page } from "../page";
import { IdeasRoom } from "./ideas/room";
import { at, type Registry } from "./load";
import { WelcomeRoom } from "./welcome/room";

const fetchRest = () => Promise.all([import("./rest.room"), speakFully(), sheet()]);
let fetched: ReturnType<typeof fetchRest> | undefined;

/** Fetched once; what did not come is asked for again by whoever needs it. */
async function rest() {
  fetched ??= fetchRest();
  fetched.catch(() => {
    fetched = undefined;
  });
  return (await fetched)[0];
}

/** A view that is drawn before its sheet has come would move under the finger. */
function sheet(): Promise<unknown> {
  const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: page.later });
  document.head.append(link);
  return new Promise((done, failed) => {
    link.onload = done;
    link.onerror = failed;
  });
}

export const rooms: Registry = {
  welcome: at(WelcomeRoom),
  ideas: at(IdeasRoom),
  themes: () => rest().then((it) => it.ThemesRoom),
  selection: () => rest().then((it) => it.SelectionRoom),
  concepts: () => rest().then((it) => it.ConceptsRoom),
  commitment: () => rest().then((it) => it.CommitmentRoom),
  actions: () => rest().then((it) => it.ActionsRoom),
  closing: () => rest().then((it) => it.ClosingRoom),
};
