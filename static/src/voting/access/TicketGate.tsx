/** "Du skal bruge en stemmeseddel": how to get one into the phone, and a box for whoever cannot scan. */
import { useRef } from "preact/hooks";
import { t } from "../../base/i18n";
import { Button } from "../../components/Button";
import { Field } from "../../components/Field";
import { busy, fault, type, typed, use } from "./ticket";

export function TicketGate() {
  const box = useRef<HTMLInputElement>(null);
  const submit = async (event: Event) => {
    event.preventDefault();
    if (!(await use())?.ok) box.current?.focus();
  };
  return (
    <section class="gate" aria-labelledby="need-ticket">
      <h2 id="need-ticket">{t("access.need_ticket")}</h2>
      <p>{t("access.need_ticket_how")}</p>
      <form class="form" onSubmit={submit} noValidate>
        <Field
          label={t("access.code")}
          hint={t("access.code_hint")}
          value={typed.value}
          onText={type}
          error={fault.value}
          box={box}
          attributes={{
            autoComplete: "off",
            autoCapitalize: "characters",
            spellcheck: false,
            maxLength: 40,
          }}
        />
        <div class="buttons">
          <Button type="submit" aria-disabled={busy.value}>
            {t(busy.value ? "access.using" : "access.use")}
          </Button>
        </div>
      </form>
      <p class="meta">{t("access.ask_for_ticket")}</p>
    </section>
  );
}
