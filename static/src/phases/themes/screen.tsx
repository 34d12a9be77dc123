/** Themes in columns: how many ideas each gathers, and the newest of them. Those without a theme are counted. */
import type { Idea, Theme } from "../../cards";
import { t } from "../../i18n";
import { Brief } from "../../parts/Brief";
import { stepName } from "../../parts/StepsLine";
import { Fit } from "../../screen/Fit";
import { Loud } from "../../screen/Loud";
import { Scene } from "../../screen/Scene";
import { cards } from "../../store";
import type { PhaseProps } from "../props";

/** So many of each, that most themes are on the wall at once. */
const ofEach = (themes: number): number => (themes > 8 ? 1 : themes > 4 ? 3 : 6);

const standing = (): Idea[] => cards("ideas").filter((idea) => !idea.merged_into && !idea.hidden);

export function ThemesScreen({ step }: PhaseProps) {
  const themes = cards("themes").sort((a, b) => (a.position ?? 0) - (b.position ?? 0));
  const ideas = standing();
  const loose = ideas.filter((idea) => !idea.theme).length;
  if (!themes.length)
    return (
      <Loud title={stepName(step)}>
        <Brief step={step} />
        <p class="screen-now">{t("common.ideas", { n: ideas.length })}</p>
      </Loud>
    );
  return (
    <Scene title={stepName(step)} aside={loose > 0 && t("screen.without_theme", { n: loose })}>
      <Fit
        items={themes}
        kind={`screen-columns ${themes.length > 6 ? "many" : ""}`}
        draw={(theme) => (
          <Column
            theme={theme}
            ideas={ideas.filter((idea) => idea.theme === theme.id)}
            most={ofEach(themes.length)}
          />
        )}
      />
    </Scene>
  );
}

function Column({ theme, ideas, most }: { theme: Theme; ideas: Idea[]; most: number }) {
  const newest = [...ideas].sort((a, b) => b.n - a.n).slice(0, most);
  return (
    <section class="screen-column">
      <h2 class="words">
        {theme.title} <span class="num">{ideas.length}</span>
      </h2>
      <ul>
        {newest.map((idea) => (
          <li key={idea.id} class="words">
            {idea.text}
          </li>
        ))}
      </ul>
      {ideas.length > most && <p class="meta num">{t("screen.and_more", { n: ideas.length - most })}</p>}
    </section>
  );
}
