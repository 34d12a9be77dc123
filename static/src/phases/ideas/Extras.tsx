/** What an idea may also say: for whom it is. It stands behind one word until it is wanted, and again once it is sent. */
import type { Signal } from "@preact/signals";
import x from "lucide-static/icons/x.svg";
import { useState } from "preact/hooks";
import { t } from "../../base/i18n";
import { Button } from "../../components/Button";
import { Field } from "../../components/Field";

export function Extras({ forWhom }: { forWhom: Signal<string> }) {
  const [wanted, want] = useState(forWhom.value !== "");
  if (!wanted)
    return (
      <button type="button" class="word-button" onClick={() => want(true)}>
        {t("room.for_whom_add")}
      </button>
    );
  const close = () => {
    forWhom.value = "";
    want(false);
  };
  return (
    <div class="composer-extra">
      <Field
        label={t("room.for_whom")}
        value={forWhom.value}
        onText={(text) => {
          forWhom.value = text;
        }}
      />
      <Button kind="quiet" icon={x} label={t("room.for_whom_close")} onClick={close} />
    </div>
  );
}
