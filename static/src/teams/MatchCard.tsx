/** One match: what is needed, what is offered, who is in it, and what they have agreed. */

import { t } from "../base/i18n";
import type { Concept } from "../contract/cards";
import { isAgreed } from "./match";
import { Person } from "./people";

export function MatchCard({ concept }: { concept: Concept }) {
  const { offer, need, agreed } = concept.fields;
  return (
    <>
      <p class="meta">{t("concepts.box_need")}</p>
      <h2 class="card-title words">{need?.text || concept.title}</h2>
      <Offered text={offer?.text} />
      {agreed?.text && (
        <>
          <p class="meta">{t("concepts.box_agreed")}</p>
          <p class="words">{agreed.text}</p>
        </>
      )}
      <People concept={concept} />
      <p>
        <span class={`tag ${isAgreed(concept) ? "ok" : ""}`}>
          {t(isAgreed(concept) ? "match.agreed" : "match.waits_for_yes")}
        </span>
      </p>
    </>
  );
}

function Offered({ text }: { text?: string }) {
  if (!text) return null;
  return (
    <>
      <p class="meta">{t("concepts.box_offer")}</p>
      <p class="words">{text}</p>
    </>
  );
}

/** Under its need, where the two write what they agree: what is offered, and who the other is. */
export function MatchGist({ concept }: { concept: Concept }) {
  return (
    <>
      <Offered text={concept.fields.offer?.text} />
      <People concept={concept} />
    </>
  );
}

function People({ concept }: { concept: Concept }) {
  if (!concept.team.length) return null;
  return (
    <p class="team-people">
      {t("match.who")}
      {concept.team.map((id) => (
        <Person key={id} id={id} />
      ))}
    </p>
  );
}
