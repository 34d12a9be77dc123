/**
 * Whose it is. Whoever takes it on is to be found by the others: without a name, where names are in use, the press asks for
 * one first, in its own place, and both are then one act.
 */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { t } from "../../base/i18n";
import { Button } from "../../components/Button";
import { Field } from "../../components/Field";
import { nameProblem } from "../../components/MenuParts";
import { answer } from "../../components/Undo";
import type { Concept, Id } from "../../contract/cards";
import { ask } from "../../outbox/outbox";
import { me, session } from "../../sync/store";
import { inTeam } from "../../teams/own_membership";
import { nameless } from "../../teams/own_name";
import { isMe } from "../../teams/people";
import { read, useDraft } from "../../writing/drafts";

export const ownable = (concept: Concept): boolean =>
  inTeam(concept) && session.value?.state !== "ended" && (!concept.owner || isMe(concept.owner));

const own = async (concept: Id, own: boolean): Promise<boolean> =>
  answer(await ask("concept.own", { concept, own }), t(own ? "ready.taken" : "ready.given_back"));

const FIELD = "owner-name";

export function Owning({ concept: { id, owner }, step }: { concept: Concept; step: Id }) {
  const [asking, asks] = useState(() => read(step, FIELD) !== "");
  if (asking && !owner) return <NameFirst {...{ concept: id, step }} done={() => asks(false)} />;
  const press = () => (!owner && nameless() ? asks(true) : void own(id, !owner));
  return (
    <Button kind={owner ? "quiet" : "secondary"} small onClick={press}>
      {t(owner ? "ready.give_back" : "ready.take")}
    </Button>
  );
}

/** The name is kept while it is written, and by the server before the ownership is asked for: no refusal loses it. */
function useNameFirst(concept: Id, step: Id, done: () => void) {
  const draft = useDraft(step, FIELD, () => void save());
  const [error, setError] = useState<string | null>(null);
  const problem = (name: string) => (name.trim() ? nameProblem(name) : t("ready.name_first"));
  async function save(): Promise<boolean> {
    const name = draft.text.value.trim();
    setError(problem(name));
    if (problem(name)) return false;
    const known = answer(await ask("member.update", { member: me.value?.id ?? "", name }), t("common.saved"));
    if (!known || !(await own(concept, true))) return true;
    draft.text.value = "";
    done();
    return true;
  }
  const write = (name: string) => {
    draft.text.value = name;
    if (error) setError(problem(name));
  };
  return { name: draft.text.value, error, write, save };
}

function NameFirst({ concept, step, done }: { concept: Id; step: Id; done(): void }) {
  const { name, error, write, save } = useNameFirst(concept, step, done);
  const box = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => box.current?.focus(), []);
  const submit = async (event: Event) => {
    event.preventDefault();
    if (!(await save())) box.current?.focus();
  };
  const leave = () => {
    write("");
    done();
  };
  return (
    <form class="card name-first" onSubmit={submit}>
      <Field
        label={t("teams.ask_name")}
        hint={t("ready.name_why")}
        name="name"
        value={name}
        error={error}
        box={box}
        onText={write}
        attributes={{ autoComplete: "name" }}
      />
      <div class="buttons">
        <Button type="submit" small>
          {t("ready.take")}
        </Button>
        <Button kind="quiet" small onClick={leave}>
          {t("common.cancel")}
        </Button>
      </div>
    </form>
  );
}
