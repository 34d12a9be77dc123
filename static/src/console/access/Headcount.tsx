/** How many sit in the room, counted by eye: the one figure that no phone can make up. It is saved when its box is left. */
import { useRef } from "preact/hooks";
import { t } from "../../base/i18n";
import { Button } from "../../components/Button";
import { Field } from "../../components/Field";
import { session } from "../../sync/store";
import { useKeptText } from "../../writing/kept_text";
import { act } from "../act";

const counted = (people: number | null): string =>
  people === null ? t("access.headcount_gone") : t("access.headcount_said", { n: people });

const save = (people: number | null, was: number | null) =>
  act("session.headcount", { people }, counted(people), {
    type: "session.headcount",
    payload: { people: was },
    said: counted(was),
  });

export function Headcount() {
  const kept = session.value?.headcount ?? null;
  return <Box key={String(kept)} kept={kept} />;
}

const asNumber = (text: string): number | null =>
  text.trim() === "" ? null : Math.max(0, Math.min(10_000, Math.round(Number(text))));

/** Pressed, or left for something else on the page: once for each number. */
function useCount(kept: number | null) {
  const { text, write, forget } = useKeptText("headcount", kept === null ? "" : String(kept));
  const sent = useRef(kept);
  const next = asNumber(text);
  const send = async () => {
    if (next === kept || next === sent.current || Number.isNaN(next)) return;
    sent.current = next;
    if ((await save(next, kept))?.ok) forget();
    else sent.current = kept;
  };
  return { text, write, send, changed: next !== kept };
}

function Box({ kept }: { kept: number | null }) {
  const { text, write, send, changed } = useCount(kept);
  const left = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!(currentTarget as HTMLElement).contains(relatedTarget as Node | null)) void send();
  };
  return (
    <form
      class="headcount"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      onFocusOut={left}
      noValidate
    >
      <Field
        label={t("access.headcount")}
        hint={kept === null ? t("access.headcount_hint") : undefined}
        value={text}
        onText={write}
        saves
        attributes={{ type: "number", inputMode: "numeric", min: 0, max: 10_000 }}
      />
      {changed && (
        <Button type="submit" small kind="secondary">
          {t("access.headcount_set")}
        </Button>
      )}
    </form>
  );
}
