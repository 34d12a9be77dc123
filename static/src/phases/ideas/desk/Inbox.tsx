/** What comes in, newest first. New ones wait behind a button, so that nothing moves under the mouse. */

import ellipsis from "lucide-static/icons/ellipsis.svg";
import eyeOff from "lucide-static/icons/eye-off.svg";
import presentation from "lucide-static/icons/presentation.svg";
import { useState } from "preact/hooks";
import type { Id, Idea } from "../../../cards";
import { useCollected } from "../../../collect";
import { act } from "../../../desk/act";
import { t } from "../../../i18n";
import { nounOfAll } from "../../../nouns";
import { Button } from "../../../parts/Button";
import { IdeaCard } from "../../../parts/IdeaCard";
import { EmptyState } from "../../../parts/Notice";
import { SearchBox } from "../../../parts/SearchBox";
import { found } from "../../../search";
import { shortened } from "../../../shortened";
import { session } from "../../../store";
import { IdeaSheet } from "./IdeaSheet";

const AT_FIRST = 30;
const SEARCH_FROM = 8;
const nobody: ReadonlySet<string> = new Set();
const short = (text: string): string => shortened(text, 40);

function Spotlight({ idea }: { idea: Idea }) {
  const lit = session.value?.spotlight === idea.id;
  const off = { type: "idea.spotlight", payload: { id: null } };
  return lit ? (
    <Button kind="secondary" small onClick={() => act(off.type, off.payload, t("desk.spotlight_off"))}>
      {t("desk.spotlight_stop")}
    </Button>
  ) : (
    <Button
      kind="quiet"
      icon={presentation}
      label={t("desk.spotlight", { idea: short(idea.text) })}
      onClick={() =>
        act("idea.spotlight", { id: idea.id }, t("desk.spotlight_on", { idea: short(idea.text) }), off)
      }
    />
  );
}

export const hide = (idea: Idea, hidden: boolean, said: string) =>
  act("idea.hide", { id: idea.id, hidden }, t(said, { idea: short(idea.text) }), "undo");

/** `seen`: everybody sees them, so that one may be shown large. */
export function Inbox({ ideas, seen }: { ideas: Idea[]; seen: boolean }) {
  const [query, setQuery] = useState("");
  const [all, setAll] = useState(false);
  const [opened, open] = useState<Id | null>(null);
  const { shown, fresh, reveal } = useCollected(ideas, nobody);
  const order = shown
    .filter((idea) => found(query, idea.text, idea.for_whom))
    .sort((a, b) => (b.n ?? 0) - (a.n ?? 0));
  const noun = nounOfAll(ideas);
  const more = all || query ? 0 : Math.max(0, order.length - AT_FIRST);
  return (
    <section class="panel" aria-labelledby="inbox">
      <div class="panel-head">
        <h2 id="inbox">{t("desk.inbox", { n: ideas.length })}</h2>
        {ideas.length >= SEARCH_FROM && (
          <SearchBox value={query} onText={setQuery} label={t("room.search_ideas", { noun })} />
        )}
      </div>
      {fresh.length > 0 && (
        <button type="button" class="fresh" onClick={reveal}>
          {t("room.new_ideas", { n: fresh.length, noun: nounOfAll(fresh) })}
        </button>
      )}
      {order.length === 0 && <EmptyState text={t(query ? "room.none_found" : "desk.no_ideas", { noun })} />}
      <ul class="cards inbox">
        {order.slice(0, order.length - more).map((idea) => (
          <li key={idea.id}>
            <IdeaCard
              idea={idea}
              act={
                <div class="idea-acts">
                  {seen && !idea.merged_into && <Spotlight idea={idea} />}
                  <Button
                    kind="quiet"
                    icon={eyeOff}
                    label={t("desk.hide_idea", { idea: short(idea.text) })}
                    onClick={() => hide(idea, true, "desk.hid")}
                  />
                  <Button
                    kind="quiet"
                    icon={ellipsis}
                    label={t("desk.idea_more", { idea: short(idea.text) })}
                    aria-haspopup="dialog"
                    onClick={() => open(idea.id)}
                  />
                </div>
              }
            >
              {idea.proxy && <span>{t("room.proxy_of")}</span>}
              {idea.id === session.value?.spotlight && <b>{t("desk.spotlit")}</b>}
              {idea.merged_into && <span>{t("room.merged")}</span>}
            </IdeaCard>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Button kind="secondary" wide onClick={() => setAll(true)}>
          {t("room.older_ideas", { n: more, noun })}
        </Button>
      )}
      {opened && <IdeaSheet id={opened} onClose={() => open(null)} />}
    </section>
  );
}
