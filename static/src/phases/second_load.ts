/** All that a phone needs after its first idea: the views, their words and the sheet they are drawn with, together. */
import { speakFully } from "../base/i18n";
import { page } from "../base/page";

const fetchSecondLoad = () => Promise.all([import("../frame/second_load.room"), speakFully(), sheet()]);
let fetched: ReturnType<typeof fetchSecondLoad> | undefined;

/** Fetched once; what did not come is asked for again by whoever needs it. */
export async function secondLoad() {
  fetched ??= fetchSecondLoad();
  fetched.catch(() => {
    fetched = undefined;
  });
  return (await fetched)[0];
}

/** A view that is drawn before its sheet has come would move under the finger. */
function sheet(): Promise<unknown> {
  const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: page.secondSheet });
  document.head.append(link);
  return new Promise((done, failed) => {
    link.onload = done;
    link.onerror = failed;
  });
}
