/** One idea in the console's list: one line, and what can be done with it, in words. */
import ellipsis from "lucide-static/icons/ellipsis.svg";
import eye from "lucide-static/icons/eye.svg";
import eyeOff from "lucide-static/icons/eye-off.svg";
import presentation from "lucide-static/icons/presentation.svg";
import { t } from "../../base/i18n";
import { shortened } from "../../base/truncate";
import { Button } from "../../components/Button";
import { IdeaCard } from "../../components/IdeaCard";
import type { Id, Idea } from "../../contract/cards";
import { nounOfIdea } from "../../sync/idea_nouns";
import { card, session } from "../../sync/store";
import { act } from "../act";

const short = (text: string): string => shortened(text, 40);

/** `said`: the key of what it is called here. */
export const hide = ({ id, text }: Idea, hidden: boolean, said: string) =>
  act("idea.hide", { id, hidden }, t(said, { idea: short(text) }), {
    said: t(hidden ? "console.showed" : "console.hid", { idea: short(text) }),
  });

interface RowProps {
  idea: Idea;
  /** How many lie here, this one among them. */
  n: number;
  /** It is no longer in the list, and keeps its place while somebody's hand is here. */
  gone: boolean;
  /** Everybody sees it, so that it may be shown large. */
  seen: boolean;
  more(): void;
}

export function IdeaRow({ idea, n, gone, seen, more }: RowProps) {
  const acts = (
    <div class="idea-acts">
      {gone && <b class="meta">{t(whyGone(card("ideas", idea.id)))}</b>}
      {seen && !gone && <Spotlight idea={idea} />}
      <HideOrShow idea={idea} gone={gone} />
      {!gone && (
        <Button
          kind="quiet"
          icon={ellipsis}
          label={t("console.idea_more", { idea: short(idea.text) })}
          aria-haspopup="dialog"
          onClick={more}
        />
      )}
    </div>
  );
  return (
    <IdeaCard idea={gone ? { ...idea, hidden: true } : idea} act={acts}>
      {idea.proxy && <span>{t("room.proxy_of")}</span>}
      {idea.id === session.value?.spotlight && <b>{t("console.spotlit")}</b>}
      {n > 1 && <span>{t("themes.pile", { n, noun: nounOfIdea(idea) })}</span>}
    </IdeaCard>
  );
}

/** In a tray, under another one, or taken back by its author. */
function whyGone(now: Idea | undefined): string {
  if (now?.merged_into) return "console.is_merged";
  return now ? "console.is_hidden" : "console.is_withdrawn";
}

/** One button in one place, so that the keyboard stays on it; the second press of a double click is no other act. */
function HideOrShow({ idea, gone }: { idea: Idea; gone: boolean }) {
  if (gone && !card("ideas", idea.id)?.hidden) return null;
  const turn = () => hide(idea, !gone, gone ? "console.showed" : "console.hid");
  return (
    <Button
      kind="quiet"
      small
      icon={gone ? eye : eyeOff}
      aria-label={t(gone ? "console.show_idea" : "console.hide_idea", { idea: short(idea.text) })}
      onClick={(event) => event.detail < 2 && turn()}
    >
      {t(gone ? "common.show_again" : "common.hide")}
    </Button>
  );
}

const lightWords = (id: Id | null): string =>
  id ? t("console.spotlight_on", { idea: short(card("ideas", id)?.text ?? "") }) : t("console.spotlight_off");

/** One stands there, or none; taken back it is as it was, also where another one stood there. */
function spotlight(id: Id | null): void {
  const was = session.peek()?.spotlight ?? null;
  void act("idea.spotlight", { id }, lightWords(id), {
    type: "idea.spotlight",
    payload: { id: was },
    said: lightWords(was),
  });
}

function Spotlight({ idea }: { idea: Idea }) {
  const lit = session.value?.spotlight === idea.id;
  return lit ? (
    <Button kind="secondary" small onClick={() => spotlight(null)}>
      {t("console.spotlight_stop")}
    </Button>
  ) : (
    <Button
      kind="quiet"
      small
      icon={presentation}
      aria-label={t("console.spotlight", { idea: short(idea.text) })}
      onClick={() => spotlight(idea.id)}
    >
      {t("console.spotlight_do")}
    </Button>
  );
}
