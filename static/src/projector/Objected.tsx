/**
 * What was objected to a thing, all of it and never who, and what became of it: the room reads it while it is worked in. Of answers with names of
 * their own (to close it, to stop) these are the reasons for the last of them.
 */
import { t } from "../base/i18n";
import type { Result } from "../contract/cards";
import { answersTo } from "../voting/poll_question";
import type { Objection } from "../voting/results/objections";

export function Objected({ result, again }: { result: Result | undefined; again?: boolean }) {
  if (!result?.objections.length) return null;
  const answers = answersTo(result);
  const own = answers !== "consent";
  const heading = own || again ? `objection.from_${answers}` : "objection.title";
  return (
    <section class="projector-objected">
      <h3>{t(heading)}</h3>
      <ul>
        {result.objections.map((one) => (
          <li key={one.id} class="words">
            <One objection={one} tagged={!own} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function One({ objection: { text, state, note }, tagged }: { objection: Objection; tagged: boolean }) {
  return (
    <>
      {text || <i>{t("objection.without_words")}</i>}{" "}
      {tagged && state !== "open" && <b class="tag ok">{t(`objection.${state}`)}</b>}
      {note && <span class="small below words">{t("objection.note_is", { note })}</span>}
    </>
  );
}
