/**
 * A second opinion beside the count: what came first if each group weighed the same. It changes nothing about who won,
 * so it stands folded away on the phone, as one sentence on the wall, and says so itself.
 */

import { own } from "../../base/direction";
import { t } from "../../base/i18n";
import { Group } from "../../components/SectorMark";
import { TableBox } from "../../components/TableBox";
import type { Id, Result } from "../../contract/cards";
import { sectors } from "../../sync/store";
import { perCent } from "./figures";

type Look = NonNullable<Result["second_look"]>;

interface LookProps {
  result: Result;
  title(id: Id): string;
}

/** In one sentence; null where there are no groups to balance. */
export function lookInShort({ result, title }: LookProps): string | null {
  const look = result.second_look;
  if (!look?.top.length) return null;
  const won = new Set(result.winners);
  if (look.top.every((id) => won.has(id))) return t("look.same");
  return t("look.others", { titles: look.top.map((id) => `”${own(title(id))}”`).join(", ") });
}

export function SecondLook({ result, title }: LookProps) {
  const look = result.second_look;
  if (!look) return null;
  return (
    <details class="more second-look">
      <summary>{t("look.title")}</summary>
      <p>{t("look.explain")}</p>
      <p class="words">{lookInShort({ result, title })}</p>
      <Table look={look} ids={inOrder(look, result)} title={title} />
      <p class="meta">{t("look.carried_means", { share: perCent(look.share) })}</p>
    </details>
  );
}

/** Highest first; those that won are always among them. */
function inOrder(look: Look, result: Result): Id[] {
  const first = [...new Set([...result.winners, ...look.top])].filter((id) => id in look.options);
  return first.sort((a, b) => look.options[b]!.balanced - look.options[a]!.balanced);
}

function Table({ look, ids, title }: { look: Look; ids: Id[]; title(id: Id): string }) {
  return (
    <TableBox label={t("look.title")}>
      <thead>
        <tr>
          <th scope="col">{t("look.option")}</th>
          {["raw", "balanced", "lowest", "spread", "carried"].map((name) => (
            <th key={name} scope="col" class="num">
              {t(`look.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ids.map((id) => (
          <Row key={id} one={look.options[id]!} title={title(id)} />
        ))}
      </tbody>
    </TableBox>
  );
}

function Row({ one, title }: { one: Look["options"][Id]; title: string }) {
  const [group = "", share = ""] = one.lowest;
  return (
    <tr>
      <th scope="row" class="words">
        {title}
      </th>
      <td class="num">{perCent(one.raw)}</td>
      <td class="num">
        <b>{t("influence.percent", { n: one.balanced })}</b>
      </td>
      <td class="num">
        {perCent(share)} {sectors.value.has(group) ? <Group sector={group} size="small" /> : t("look.small")}
      </td>
      <td class="num">{t("look.points", { n: one.spread })}</td>
      <td class="num">{t("look.carried_of", { n: one.carried, of: one.of })}</td>
    </tr>
  );
}
