/** Which concepts one would like to work on, the dearest first: at most three, told to nobody. */
import arrowUp from "lucide-static/icons/arrow-up.svg";
import heart from "lucide-static/icons/heart.svg";
import x from "lucide-static/icons/x.svg";
import { t } from "../../base/i18n";
import { Button } from "../../components/Button";
import type { Concept, Id } from "../../contract/cards";
import { items, send } from "../../outbox/outbox";
import { whenSaved } from "../../outbox/saved_words";
import { card, mine, session } from "../../sync/store";

const MOST = 3;

/** What was just said counts already; what was refused does not. */
export function wished(): Id[] {
  const newest = items.value.findLast(({ type, state }) => type === "team.prefer" && state !== "refused");
  const choices = (newest?.payload.choices as Id[] | undefined) ?? mine.value?.wishes ?? [];
  return choices.filter((id) => card("concepts", id));
}

whenSaved("team.prefer", ({ choices }) => t("forming.wished", { n: (choices as Id[]).length }));

const wish = (choices: Id[]): Id => send("team.prefer", { choices }, { replaces: "wishes" });

const titleOf = (id: Id) => ({ title: card("concepts", id)?.title ?? "" });

export function WishButton({ concept }: { concept: Concept }) {
  const choices = wished();
  const place = choices.indexOf(concept.id);
  if (session.value?.state === "ended" || (place < 0 && choices.length >= MOST)) return null;
  if (place >= 0) return <span class="tag now">{t(`forming.place_${place + 1}`)}</span>;
  return (
    <Button kind="secondary" small icon={heart} onClick={() => wish([...choices, concept.id])}>
      {t(`forming.wish_${choices.length + 1}`)}
    </Button>
  );
}

export function Wishes() {
  const choices = wished();
  const { asked, most } = session.value?.proposals ?? { asked: 0, most: 0 };
  const up = (place: number) => {
    const moved = [...choices];
    moved.splice(place - 1, 0, ...moved.splice(place, 1));
    wish(moved);
  };
  return (
    <section class="card wishes" aria-labelledby="wishes">
      <h2 id="wishes" class="card-title">
        {t("forming.your_wishes")}
      </h2>
      <p class="meta">{t("forming.your_wishes_hint")}</p>
      {asked > 0 && <p class="meta">{t("forming.asked_for", { n: asked, of: most })}</p>}
      {choices.length > 0 && (
        <ol class="plain">
          {choices.map((id, place) => (
            <li key={id} class="wish">
              <b class="num">{place + 1}.</b> <span class="words">{titleOf(id).title}</span>
              {place > 0 && (
                <Button
                  kind="quiet"
                  icon={arrowUp}
                  label={t("forming.up", titleOf(id))}
                  onClick={() => up(place)}
                />
              )}
              <Button
                kind="quiet"
                icon={x}
                label={t("forming.unwish", titleOf(id))}
                onClick={() => wish(choices.filter((other) => other !== id))}
              />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
