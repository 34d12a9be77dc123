/**
 * After the count the facilitator takes the objections one by one: integrated, withdrawn, or minuted with somebody's
 * name. Whose an objection was nobody knows, and nobody is to ask.
 */
import { useState } from "preact/hooks";
import { t } from "../../base/i18n";
import { Button } from "../../components/Button";
import { Field } from "../../components/Field";
import type { Poll, Result } from "../../contract/cards";
import { cards } from "../../sync/store";
import { Said, verdict } from "../../voting/results/ObjectionList";
import type { How, Objection } from "../../voting/results/objections";
import { useKeptText } from "../../writing/kept_text";
import { act } from "../act";

export function ConfirmResult({ poll, result }: { poll: Poll; result: Result }) {
  if (!result.objections?.length) return null;
  return (
    <section class="settle" aria-label={t("objection.title")}>
      <h3>{t("objection.title")}</h3>
      <p class="meta">{t("objection.never_ask")}</p>
      <ul class="cards">
        {result.objections.map((one) => (
          <li key={one.id} class="card">
            <p class="words">
              <Said objection={one} />
            </p>
            {one.state === "open" ? <Open poll={poll} one={one} /> : <Settled poll={poll} one={one} />}
          </li>
        ))}
      </ul>
      <p role="status">
        <b>{verdict(result)}</b>
      </p>
    </section>
  );
}

interface OneProps {
  poll: Poll;
  one: Objection;
}

const noted = (how: How): string => t("objection.settled_one", { how: t(`objection.${how}`) });

const settle = ({ poll, one }: OneProps, how: How, more: { owner?: string; note?: string } = {}) => {
  const back = {
    poll: poll.id,
    objection: one.id,
    how: one.state,
    owner: one.owner ?? null,
    note: one.note ?? null,
  };
  return act("objection.settle", { poll: poll.id, objection: one.id, how, ...more }, noted(how), {
    type: "objection.settle",
    payload: back,
    said: noted(one.state),
  });
};

function Settled(props: OneProps) {
  return (
    <Button kind="quiet" small onClick={() => void settle(props, "open")}>
      {t("objection.open_again")}
    </Button>
  );
}

function Open(props: OneProps) {
  const kept = useKeptText(`note:${props.one.id}`);
  const whose = useKeptText(`owner:${props.one.id}`);
  const [note, owner] = [kept.text, whose.text];
  const [minuting, minute] = useState(owner !== "");
  const [tried, setTried] = useState(false);
  const said = note.trim() ? { note: note.trim() } : {};
  const take = async (how: How, more: object) => {
    if (!(await settle(props, how, more))?.ok) return;
    kept.forget();
    whose.forget();
  };
  const write = () => {
    if (!minuting) return minute(true);
    setTried(true);
    if (owner.trim()) void take("minuted", { ...said, owner: memberNamed(owner) ?? owner.trim() });
  };
  return (
    <>
      <Field label={t("objection.note")} value={note} onText={kept.write} />
      {minuting && (
        <>
          <Field
            label={t("objection.who")}
            hint={t("objection.who_hint")}
            value={owner}
            error={tried && !owner.trim() ? t("objection.who_missing") : null}
            onText={whose.write}
            attributes={{ list: "people-here", autoComplete: "off" }}
          />
          <datalist id="people-here">
            {named().map(({ id, name }) => (
              <option key={id} value={name} />
            ))}
          </datalist>
        </>
      )}
      <div class="buttons">
        <Button kind="secondary" small onClick={() => void take("integrated", said)}>
          {t("objection.integrated")}
        </Button>
        <Button kind="secondary" small onClick={() => void take("withdrawn", said)}>
          {t("objection.withdrawn")}
        </Button>
        <Button kind="secondary" small onClick={write}>
          {t("objection.do_minuted")}
        </Button>
      </div>
    </>
  );
}

const named = () => cards("members").filter(({ name }) => name);

/** Only where one person has that name. */
function memberNamed(name: string): string | undefined {
  const found = named().filter((member) => member.name === name.trim());
  return found.length === 1 ? found[0]?.id : undefined;
}
