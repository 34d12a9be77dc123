/** What an idea may also say: for whom it is, and who said it. Each stands behind one word until it is wanted. */
import type { Signal } from "@preact/signals";
import { useState } from "preact/hooks";
import { t } from "../../i18n";
import { Field } from "../../parts/Field";
import { sectorName } from "../../parts/Mark";
import { session } from "../../store";

interface ExtrasProps {
  forWhom: Signal<string>;
  proxy: string | null;
  setProxy(sector: string | null): void;
}

export function Extras({ forWhom, proxy, setProxy }: ExtrasProps) {
  const [whom, setWhom] = useState(forWhom.value !== "");
  const [other, setOther] = useState(false);
  return (
    <>
      {!whom && (
        <button type="button" class="word-button" onClick={() => setWhom(true)}>
          {t("room.for_whom_add")}
        </button>
      )}
      {!other && (
        <button type="button" class="word-button" onClick={() => setOther(true)}>
          {t("room.proxy_add")}
        </button>
      )}
      {whom && (
        <Field
          label={t("room.for_whom")}
          value={forWhom.value}
          onText={(text) => {
            forWhom.value = text;
          }}
        />
      )}
      {other && <ProxyChoice proxy={proxy} setProxy={setProxy} />}
    </>
  );
}

function ProxyChoice({ proxy, setProxy }: Omit<ExtrasProps, "forWhom">) {
  return (
    <label class="field">
      <span>{t("room.proxy")}</span>
      <span class="hint">{t("room.proxy_hint")}</span>
      <select value={proxy ?? ""} onChange={(event) => setProxy(event.currentTarget.value || null)}>
        <option value="">{t("room.proxy_self")}</option>
        {session.value?.sectors.map((sector) => (
          <option key={sector.key} value={sector.key}>
            {sectorName(sector.key)}
          </option>
        ))}
      </select>
    </label>
  );
}
