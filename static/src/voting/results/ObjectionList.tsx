/** The objections to a proposal, without name or group, in random order, and what became of each. */

import { t } from "../../base/i18n";
import type { Result } from "../../contract/cards";
import { whoWords } from "../../teams/people";
import { answersTo } from "../poll_question";
import { type Objection, openOnes } from "./objections";

export function Objections({ result }: { result: Result }) {
  const { objections } = result;
  const asked = answersTo(result);
  const named = asked === "consent"; // else it is a reason, and nobody promised to deal with it
  if (!objections.length) return null;
  return (
    <section class="reason-list">
      <h3>{t(named ? "result.objections" : `objection.from_${asked}`)}</h3>
      <p class="meta">{t("objection.secret")}</p>
      <ul>
        {objections.map((one) => (
          <li key={one.id} class="words">
            <Said objection={one} named={named} />
          </li>
        ))}
      </ul>
      {named && (
        <p>
          <b>{verdict(result)}</b>
        </p>
      )}
    </section>
  );
}

interface SaidProps {
  objection: Objection;
  /** It is called an objection, and something becomes of it. */
  named?: boolean;
}

export function Said({ objection: { text, state, owner, note }, named = true }: SaidProps) {
  return (
    <>
      {named && <span class={`tag ${state === "open" ? "" : "ok"}`}>{t(`objection.${state}`)}</span>}{" "}
      {text || <i>{t("objection.without_words")}</i>}
      {(note || owner) && (
        <span class="meta below words">
          {[
            note && t("objection.note_is", { note }),
            owner && t("objection.followed_up", { name: whoWords(owner) }),
          ]
            .filter(Boolean)
            .join(" · ")}
        </span>
      )}
    </>
  );
}

export function verdict(result: Result): string {
  const open = openOnes(result).length;
  if (open) return t("objection.n_open", { n: open });
  return t(result.stands ? "objection.stands" : "objection.still_not");
}
