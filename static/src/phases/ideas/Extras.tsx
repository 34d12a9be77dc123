/** What an idea may also say: for whom it is. It stands behind one word until it is wanted. */
import type { Signal } from "@preact/signals";
import { useState } from "preact/hooks";
import { t } from "../../i18n";
import { Field } from "../../parts/Field";

export function Extras({ forWhom }: { forWhom: Signal<string> }) {
  const [whom, setWhom] = useState(forWhom.value !== "");
  if (!whom)
    return (
      <button type="button" class="word-button" onClick={() => setWhom(true)}>
        {t("room.for_whom_add")}
      </button>
    );
  return (
    <Field
      label={t("room.for_whom")}
      value={forWhom.value}
      onText={(text) => {
        forWhom.value = text;
      }}
    />
  );
}
