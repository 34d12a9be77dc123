/** "Kig op": the phone says one sentence and the time, and rests. What was being written is kept. */
import { useEffect, useRef } from "preact/hooks";
import { t } from "../base/i18n";
import { parked } from "../writing/shown_step";
import { attentionTitle, attentionWords } from "./attention_words";
import { TimeLeft } from "./TimeLeft";

export function Attention() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    heading.current?.focus();
  }, []);
  return (
    <main class="look-up" id="main">
      <h1 ref={heading} tabIndex={-1}>
        {attentionTitle()}
      </h1>
      <p class="words">{attentionWords()}</p>
      <p class="meta">
        <TimeLeft />
      </p>
      {parked.value && <p class="meta">{t("room.look_up_writing")}</p>}
    </main>
  );
}
