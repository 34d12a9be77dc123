/** All that a phone needs after its first idea: the views, their words and the sheet they are drawn with, together. */
import { speakFully } from "../base/i18n";
import { page } from "../base/page";

const fetchRest = () => Promise.all([import("../frame/rest.room"), speakFully(), sheet()]);
let fetched: ReturnType<typeof fetchRest> | undefined;

/** Fetched once; what did not come is asked for again by whoever needs it. */
export async function rest() {
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
