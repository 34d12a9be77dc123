/** How many sit in the room, counted by eye: the one figure that no phone can make up. */
import { useState } from "preact/hooks";
import { t } from "../../base/i18n";
import { Button } from "../../components/Button";
import { Field } from "../../components/Field";
import { session } from "../../sync/store";
import { act } from "../act";

const counted = (people: number | null): string =>
  people === null ? t("access.headcount_gone") : t("access.headcount_said", { n: people });

function save(people: number | null, was: number | null): void {
  void act("session.headcount", { people }, counted(people), {
    type: "session.headcount",
    payload: { people: was },
    said: counted(was),
  });
}

export function Headcount() {
  const kept = session.value?.headcount ?? null;
  return <Box key={String(kept)} kept={kept} />;
}

function Box({ kept }: { kept: number | null }) {
  const [text, setText] = useState(kept === null ? "" : String(kept));
  const next = text.trim() === "" ? null : Math.max(0, Math.min(10_000, Math.round(Number(text))));
  const submit = (event: Event) => {
    event.preventDefault();
    if (next !== kept && !Number.isNaN(next)) save(next, kept);
  };
  return (
    <form class="headcount" onSubmit={submit} noValidate>
      <Field
        label={t("access.headcount")}
        hint={kept === null ? t("access.headcount_hint") : undefined}
        value={text}
        onText={setText}
        attributes={{ type: "number", inputMode: "numeric", min: 0, max: 10_000 }}
      />
      {next !== kept && (
        <Button type="submit" small kind="secondary">
          {t("access.headcount_set")}
        </Button>
      )}
    </form>
  );
}
