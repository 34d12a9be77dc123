/** May my name stand in the report? Only by one's own tick, and only if there is a name. */
import { t } from "../../base/i18n";
import { NameBox } from "../../components/MenuParts";
import { SendState } from "../../components/SendState";
import { items, send } from "../../outbox/outbox";
import { me } from "../../sync/store";

const about = () =>
  items.value.findLast(({ type, payload }) => type === "member.update" && "public" in payload);

export function MyName() {
  const item = about();
  const self = me.value;
  if (!self) return null;
  const may = item && item.state !== "refused" ? Boolean(item.payload.public) : Boolean(self.public);
  const set = (yes: boolean) =>
    send("member.update", { member: self.id, public: yes }, { replaces: "public" });
  return (
    <section aria-labelledby="my-name">
      <h2 id="my-name">{t("closing.name")}</h2>
      <p>{t("closing.name_explain")}</p>
      {!self.name && <NameBox />}
      <label class="check">
        <input
          type="checkbox"
          checked={may}
          disabled={!self.name && !may}
          onChange={(event) => set(event.currentTarget.checked)}
        />
        {self.name ? t("closing.name_may", { name: self.name }) : t("closing.name_may_mine")}
      </label>
      <SendState item={item} />
    </section>
  );
}
