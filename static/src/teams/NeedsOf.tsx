/** "Har 96 af 120 fast, 40 mere …; mangler: 1 ejer, 15.000 kr.", and what speaks for going on. */

import { own } from "../base/direction";
import { number, t } from "../base/i18n";
import { Bar } from "../components/Bar";
import type { Concept } from "../contract/cards";
import { canBeGiven, type Missing } from "./missing";
import { type Cover, covers, isStated, type Ready, ready } from "./needs";
import { personName } from "./people";
import type { Apart } from "./totals";

interface NeedsProps {
  concept: Concept;
  sums: Apart;
}

/** `several`: what is true of all of them is said once, by whoever lists them. */
export function NeedsOf({ concept, sums, several = false }: NeedsProps & { several?: boolean }) {
  const rows = readyRows(concept, ready(concept, sums));
  return (
    <>
      {(isStated(concept) || canBeGiven("needs")) && (
        <section class="needs" aria-label={t("need.title")}>
          <h3>{t("need.title")}</h3>
          {isStated(concept) ? (
            <Stated concept={concept} sums={sums} />
          ) : (
            <p class="meta">{t("need.none")}</p>
          )}
        </section>
      )}
      {rows.length > 0 && <ReadyList rows={rows} />}
      {rows.length > 0 && !several && <p class="meta">{t("ready.note")}</p>}
    </>
  );
}

function Stated({ concept, sums }: NeedsProps) {
  const missing = lackWords(concept, sums);
  const have = concept.needs.things.filter(({ covered }) => covered);
  return (
    <>
      <ul class="need-rows">
        {covers(concept, sums).map((cover) => (
          <CoverRow key={cover.name} cover={cover} />
        ))}
        {have.map(({ text }) => (
          <li key={text} class="words">
            {t("need.have_it", { text })}
          </li>
        ))}
      </ul>
      <p class="words">
        <b>
          {missing.length ? t("need.lacking", { what: missing.map(own).join(", ") }) : t("need.complete")}
        </b>
      </p>
    </>
  );
}

function CoverRow({ cover }: { cover: Cover }) {
  const { name, firm, in_force, waiting, of } = cover;
  return (
    <li>
      <p>
        {t(coverKey(cover), {
          name: t(`need.${name}`),
          firm: number(firm),
          of: number(of),
        })}
      </p>
      <Bar value={firm} of={of} chosen={firm >= of} />
      {cover.critical && <p class="meta">{t("need.critical")}</p>}
      {in_force > 0 && <p class="meta">{t("need.plus", { n: number(in_force) })}</p>}
      {waiting > 0 && <p class="meta">{t("need.perhaps", { n: number(waiting) })}</p>}
    </li>
  );
}

/** Of people it tells who is in the team: not each of them has said yes to something. */
const coverKey = ({ name, firm, of }: Cover): string =>
  `need.${firm > of ? "more" : "covers"}${name === "people" ? "_people" : ""}`;

/** What is missing, for the phones and the wall: an owner, too. */
export function lackWords(concept: Concept, sums: Apart): string[] {
  const amounts = covers(concept, sums).filter(({ lacking }) => lacking > 0);
  return [
    ...(concept.owner || !canBeGiven("owner") ? [] : [t("need.lack_owner")]),
    ...amounts.map(({ name, lacking }) =>
      t(`need.lack_${name}`, { n: name === "money_dkk" ? number(lacking) : lacking }),
    ),
    ...concept.needs.things.filter(({ covered }) => !covered).map(({ text }) => text),
  ];
}

type Row = readonly [is: boolean, words: string];

/** What speaks for going on, as far as this plan can bring it about. */
function readyRows(concept: Concept, is: Ready): Row[] {
  const all: readonly (readonly [Missing, ...Row])[] = [
    [
      "owner",
      is.owner,
      concept.owner ? t("ready.owner_is", { name: personName(concept.owner) }) : t("ready.owner"),
    ],
    ["sectors", is.sectors, t("ready.sectors", { n: concept.backing.sectors })],
    ["needs", is.needs === true, t(is.needs === null ? "ready.needs_unknown" : "ready.needs")],
  ];
  const promised = canBeGiven("owner"); // a team alone is no question of going on
  return promised
    ? all.filter(([what]) => canBeGiven(what)).map(([, yes, words]) => [yes, words] as const)
    : [];
}

function ReadyList({ rows }: { rows: readonly Row[] }) {
  return (
    <section class="ready" aria-label={t("ready.title")}>
      <h3>{t("ready.title")}</h3>
      <ul class="ready-list">
        {rows.map(([yes, words]) => (
          <li key={words} class={`words ${yes ? "yes" : ""}`}>
            <span aria-hidden="true">{yes ? "✓" : "–"}</span>
            <span>
              {yes ? <span class="sr-only">{t("ready.yes")} </span> : <b>{t("ready.no")} </b>}
              {words}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
