/** What came of a vote, in one breath: for whoever hears the page and does not see it. */
import { useEffect, useRef } from "preact/hooks";
import { own } from "../../base/direction";
import { t } from "../../base/i18n";
import { announce } from "../../base/live_region";
import { shortened } from "../../base/truncate";
import type { Id, Poll, Result } from "../../contract/cards";
import { goesOn } from "./figures";
import { verdictKey } from "./objections";
import { outSoFar } from "./one_by_one";
import { goOnWords } from "./ResultBars";

const MOST = 5;
const LETTERS = 60;

/** Once, when all of it is shown; whoever comes later reads it. */
export function useResultSpoken(poll: Poll, result: Result | undefined, title: (id: Id) => string): void {
  const whole = poll.state === "revealed" && result !== undefined && outSoFar(poll, result) === null;
  const before = useRef(whole);
  useEffect(() => {
    if (whole && !before.current) announce(spokenResult(poll, result, title));
    before.current = whole;
  }, [whole]);
}

export function spokenResult(poll: Poll, result: Result, title: (id: Id) => string): string {
  if (poll.options.length === 1) return `${t("result.title")}. ${t(verdictKey(result))}`;
  const on = goesOn(result);
  const named = on.slice(0, MOST).map((id) => own(shortened(title(id), LETTERS)));
  const words = goOnWords(result, on.length);
  return `${t("result.title")}. ${[words, named.join(", ")].filter(Boolean).join(": ")}`;
}
