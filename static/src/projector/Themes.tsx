/**
 * Themes side by side, all of them in sight: how many ideas each gathers, and the ideas; where there are more than a
 * theme has room for, all of them turn over together. While it is sorted, what has no theme yet stands beside them: nobody
 * can say where something belongs that is not in sight.
 */
import { useRef, useState } from "preact/hooks";
import { own } from "../base/direction";
import { t } from "../base/i18n";
import { shortened } from "../base/truncate";
import { CorrectedText } from "../components/CorrectedText";
import type { Idea, Step, Theme } from "../contract/cards";
import { nounOfAll, nounOfIdea } from "../sync/idea_nouns";
import { standing } from "../sync/ideas";
import { cards, steps } from "../sync/store";
import { Fit, PageOf, usePacked } from "./Fit";
import type { Sizes } from "./fit_text";
import { useTurning } from "./page_turner";

/** Beyond that a theme has no room for ideas. */
const MOST = 20;
/** So many letters of each name, of which two lines of the wall have room for so many. */
const [LETTERS, LINES] = [40, 180];

interface Gathered {
  id: string;
  /** None of what is still to be sorted. */
  theme: Theme | null;
  ideas: Idea[];
}

function gathered(ideas: readonly Idea[]): Gathered[] {
  const newest = [...ideas].sort((a, b) => b.n - a.n);
  return cards("themes")
    .sort((a, b) => (a.position ?? 0) - (b.position ?? 0))
    .map((theme) => ({ id: theme.id, theme, ideas: newest.filter((idea) => idea.theme === theme.id) }));
}

/** The step may sort some of what was written only; a later one speaks of what was sorted. */
function toSort({ settings, phase }: Step): Idea[] {
  const sorting =
    phase === "themes" ? settings : steps.value.findLast((one) => one.phase === "themes")?.settings;
  const nouns = sorting?.nouns as readonly string[] | null | undefined;
  return standing().filter((idea) => !nouns || nouns.includes(nounOfIdea(idea)));
}

export const hasThemes = (): boolean => cards("themes").length > 0;

export const looseIn = (step: Step): Idea[] =>
  toSort(step)
    .filter((idea) => !idea.theme)
    .sort((a, b) => b.n - a.n);

/** "8 udfordringer uden tema", by the name of what was written. */
const looseWords = (ideas: readonly Idea[]): string =>
  t("projector.without_theme", { n: ideas.length, noun: nounOfAll(ideas) });

/** Said beside the heading where there is no room for them. */
export function looseAside(step: Step): string {
  const ideas = looseIn(step);
  return ideas.length && cards("themes").length > MOST ? looseWords(ideas) : "";
}

/** Sorting has hardly begun: what most of the room still reads are the ideas. */
export function isMostlyLoose(step: Step): boolean {
  const ideas = toSort(step);
  return ideas.filter((idea) => idea.theme).length * 3 < ideas.length;
}

/** "22 af 201 idéer har et tema": how far the room has come with all that it sorts. */
export function sortedAside(step: Step): string {
  const all = toSort(step);
  const [n, of, noun] = [all.filter((idea) => idea.theme).length, all.length, nounOfAll(all)];
  return n ? t("projector.with_theme", { n, of, noun }) : t("common.ideas", { n: of, noun });
}

/** The newest themes, each with how many ideas it has: over the whole breadth, for a theme may have a long name. */
export function NewestThemes({ step }: { step: Step }) {
  const all = gathered(toSort(step)).map((one) => ({
    ...one,
    name: shortened(one.theme?.title ?? "", LETTERS),
  }));
  const newest = all.filter((_, at) => room(all.slice(at).map(({ name }) => name)) <= LINES);
  const more = all.length - newest.length;
  return (
    <p class="projector-newest">
      {newest.map(({ id, name, ideas }) => (
        <span key={id} class="words">
          {own(name)} <b class="num">{ideas.length}</b>
        </span>
      ))}
      {more > 0 && <span>{t("projector.more_themes", { n: more })}</span>}
    </p>
  );
}

const BESIDE = 6; // letters: the number, and the gap

const room = (names: readonly string[]): number => names.reduce((sum, name) => sum + name.length + BESIDE, 0);

export function Themes({ step }: { step: Step }) {
  const themes = gathered(toSort(step));
  if (themes.length > MOST) return <Fit items={themes} draw={(one) => <Name one={one} />} />;
  return <Columns themes={[...themes, ...loose(step)]} />;
}

function loose(step: Step): Gathered[] {
  const ideas = step.phase === "themes" ? looseIn(step) : [];
  return ideas.length ? [{ id: "loose", theme: null, ideas }] : [];
}

const INSIDE: Sizes = { sizes: [4.8, 4.2, 3.6, 3.2], dense: 2.8, least: 8, most: 1000 };

/** In as few rows as leave a column its breadth: a wall lies down. */
const rows = (n: number): number => (n <= 5 ? 1 : n <= 10 ? 2 : Math.ceil(n / 5));
const across = (n: number): number => Math.ceil(n / rows(n));

function Columns({ themes }: { themes: Gathered[] }) {
  const place = useRef<HTMLDivElement>(null);
  const [pages, setPages] = useState(1);
  const page = useTurning(pages);
  usePacked(place, INSIDE, page, setPages);
  return (
    <div class="fit" ref={place}>
      <div class={`projector-columns across-${across(themes.length)}`}>
        {themes.map((one) => (
          <section key={one.id} class="projector-column">
            <Name one={one} />
            <ul class="fit-list">
              {one.ideas.map((idea) => (
                <li key={idea.id} class="fit-item words">
                  {idea.text}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <PageOf page={page} of={pages} />
    </div>
  );
}

function Name({ one: { theme, ideas } }: { one: Gathered }) {
  if (!theme) return <h2 class="projector-now">{looseWords(ideas)}</h2>;
  return (
    <>
      <h2 class="words">
        {theme.title} <span class="num">{ideas.length}</span>
      </h2>
      <CorrectedText of={theme} kind="small words" />
    </>
  );
}
