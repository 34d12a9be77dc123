/** One step of the plan: it has a who and a when before it is a step. Kept while it is written. */
import { useState } from "preact/hooks";

import { t } from "../../base/i18n";
import { newId } from "../../base/ids";
import { Button } from "../../components/Button";
import type { Action, Concept, Id, Step } from "../../contract/cards";
import { send } from "../../outbox/outbox";
import { board, me } from "../../sync/store";
import { looksBack } from "../../teams/plan_steps";
import { useKeptForm } from "../../writing/kept_form";
import { ActionFields } from "./ActionFields";
import { BLANK, type Form, formOf, type Problems, parseForm, partnerOf, problems, whoOf } from "./form";

interface ActionFormProps {
  concept: Concept;
  step: Step;
  given?: Action;
  /** A first step that was promised: it comes into the plan under the promise's own id. */
  promised?: Action;
  /** Which one it has become; none where nothing was sent. */
  done(saved?: Id): void;
}

/** Oneself first, then those of the team who have a name. */
function doers({ team }: Concept, promised = ""): Id[] {
  const named = team.filter((id) => board.members.value.get(id)?.name);
  return [me.value?.id ?? "", promised, ...named].filter((id, at, all) => id && all.indexOf(id) === at);
}

export function ActionForm({ concept, step, given, promised, done }: ActionFormProps) {
  const [id] = useState(() => given?.id ?? promised?.id ?? newId());
  const { form, wrong, change, leave, attributes } = useKeptForm<Form, Problems>({
    step: step.id,
    field: `action:${concept.id}:${given?.id ?? promised?.id ?? ""}`,
    start: () => (given || promised ? formOf((given ?? promised)!) : BLANK),
    parse: parseForm,
    problems,
    send: (form) => (given ? update(given, form) : add(id, concept.id, form)),
    done: () => done(id),
  });
  return (
    <form class="card action-form" {...attributes}>
      <ActionFields
        form={form}
        wrong={wrong}
        doers={doers(concept, promised?.who)}
        back={looksBack(step)}
        write={(part) => change({ ...form, ...part })}
      />
      <div class="buttons">
        <Button type="submit">{t(given ? "common.save" : "actions.add")}</Button>
        <Button kind="quiet" onClick={() => leave(() => done())}>
          {t("common.cancel")}
        </Button>
      </div>
    </form>
  );
}

function add(id: Id, concept: Id, form: Form): void {
  const partner = partnerOf(form) || undefined;
  send("action.add", { id, concept, what: form.what.trim(), who: whoOf(form), due: form.due, partner });
}

function update({ id }: Action, form: Form): void {
  const partner = partnerOf(form) || null;
  send("action.update", { id, what: form.what.trim(), who: whoOf(form), due: form.due, partner });
}
