/**
 * Beside the result: the groups that vote alike, and what they agree on all the same. A table, no map of dots: a map was
 * misread by those who tried one. What divides them is there for whoever opens it.
 */

import { t } from "../../base/i18n";
import { TableBox } from "../../components/TableBox";
import type { Id, Result } from "../../contract/cards";
import { type Opinions as Look, letter, quarter, shared, sizes, someHidden } from "./opinion_groups";

interface OpinionsProps {
  result: Result;
  title(id: Id): string;
}

export function Opinions({ result, title }: OpinionsProps) {
  const look = result.opinions;
  if (!look) return null;
  return (
    <section class="opinions">
      <h3>{t("opinions.title")}</h3>
      {look.groups.length ? <Found look={look} title={title} /> : <p>{t("opinions.none")}</p>}
      <p class="meta">
        {look.groups.length > 0 && `${t("opinions.sizes", { sizes: sizes(look) })} `}
        {t("opinions.counted", { n: look.people, of: result.ballots })}
      </p>
    </section>
  );
}

function Found({ look, title }: { look: Look; title(id: Id): string }) {
  const { kind, ids } = shared(look);
  return (
    <>
      <p>
        {t("opinions.found", { n: look.groups.length })}{" "}
        <b>{t(ids.length ? `opinions.${kind}` : "opinions.nothing")}</b>
      </p>
      {ids.length > 0 && <Table label={t(`opinions.${kind}`)} look={look} ids={ids} title={title} />}
      <p class="meta">
        {t("opinions.means")} {someHidden(look) && t("opinions.hidden")}
      </p>
      {look.divides.length > 0 && (
        <details class="more">
          <summary>{t("opinions.divides")}</summary>
          <Table label={t("opinions.divides")} look={look} ids={look.divides} title={title} />
        </details>
      )}
    </>
  );
}

interface TableProps {
  label: string;
  look: Look;
  ids: Id[];
  title(id: Id): string;
}

function Table({ label, look, ids, title }: TableProps) {
  return (
    <TableBox label={label}>
      <thead>
        <tr>
          <th scope="col">{t("look.option")}</th>
          {look.groups.map((_, group) => (
            <th key={letter(group)} scope="col" class="num">
              <span class="sr-only">{t("opinions.group")} </span>
              {letter(group)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ids.map((id) => (
          <tr key={id}>
            <th scope="row" class="words">
              {title(id)}
            </th>
            {look.quarters[id]?.map((q, group) => (
              <td key={letter(group)} class="num">
                {quarter(q)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </TableBox>
  );
}
