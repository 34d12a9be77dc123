/** What a poll is about, as this voter sees it: titles, details, what is one's own, in one's own order. */

import { useMemo } from "preact/hooks";
import { own as apart } from "../base/direction";
import { locale, t } from "../base/i18n";
import { page } from "../base/page";
import { ownOrder } from "../base/seeded_order";
import type { Option, Part } from "../base/view_props";
import { corrected } from "../components/CorrectedText";
import type { Concept, ConceptField, Id, Idea, Poll, Step } from "../contract/cards";
import { KINDS as KINDS_OF_THINGS } from "../protocol";
import { choices } from "../sync/idea_nouns";
import { standing } from "../sync/ideas";
import { board, card, cards, me, mine } from "../sync/store";
import { conceptsOf } from "../teams/concept_kinds";

type Under = ReadonlyMap<Id, Idea[]>;

function gathered(): Under {
  const under = new Map<Id, Idea[]>();
  for (const idea of cards("ideas"))
    if (idea.merged_into) under.set(idea.merged_into, [...(under.get(idea.merged_into) ?? []), idea]);
  return under;
}
const lines = (...parts: (string | null | undefined | false)[]): string | undefined =>
  parts.filter(Boolean).join("\n") || undefined;

function ofIdea(id: Id, all: Under): Option | null {
  const own = mine.value?.ideas.find((idea) => idea.id === id);
  const idea = card("ideas", id) ?? own;
  if (!idea || (idea.hidden && page.kind !== "console")) return null;
  const under = all.get(id) ?? [];
  const detail = lines(
    corrected(idea),
    idea.for_whom && t("room.for_whom_of", { whom: idea.for_whom }),
    under.length > 0 && t("vote.gathered", { n: under.length }),
    ...under.map(({ text }) => `· ${apart(text)}`),
  );
  return {
    id,
    title: idea.text,
    detail,
    theme: card("themes", idea.theme)?.title,
    own: Boolean(own),
    hidden: idea.hidden,
  };
}

function ofTheme(id: Id): Option | null {
  const theme = card("themes", id);
  const inside = standing().filter((idea) => idea.theme === id);
  const detail = lines(
    corrected(theme),
    t("common.ideas", { n: inside.length }),
    ...inside.map(({ text }) => `· ${apart(text)}`),
  );
  return theme ? { id, title: theme.title, detail, own: false } : null;
}

/** A proposal's words as they were frozen with the vote: it may have been amended since. */
function ofProposal(concept: Concept, poll: Poll): Option {
  const frozen = poll.rule.words as Record<Id, string> | undefined;
  const detail = lines(corrected(concept), frozen?.[concept.id] ?? concept.fields.proposal?.text);
  return { id: concept.id, title: concept.title, detail, own: false };
}

function ofConcept(id: Id, _: Under, poll: Poll): Option | null {
  const concept = card("concepts", id);
  if (!concept) return null;
  if (concept.kind === "proposal") return ofProposal(concept, poll);
  const idea = card("ideas", concept.idea)?.text;
  const parts = [
    plain(corrected(concept)),
    plain(concept.fields.solution?.text),
    asked(concept, "who"),
    ...OF_LATER_STEPS.map((name) => asked(concept, name)),
    plain(idea !== concept.title && idea),
  ].flat();
  const joint = concept.team.includes(me.value?.id ?? "");
  return { id, title: concept.title, detail: lines(...parts.map(inLines)), parts, own: false, joint };
}

/** What steps after the canvas ask a team: how far it is, what it has tried. Whoever votes on it can read that. */
const OF_LATER_STEPS: readonly ConceptField[] = Object.values(KINDS_OF_THINGS)
  .filter(({ thing }) => thing === "concept")
  .flatMap(({ fields }) => fields as readonly ConceptField[])
  .filter((name) => !KINDS_OF_THINGS.concept.fields.includes(name as never));

const plain = (text: string | null | undefined | false): Part[] => (text ? [{ text }] : []);

function asked({ fields }: Concept, name: ConceptField): Part[] {
  const text = fields[name]?.text;
  return text ? [{ asked: t(`concepts.box_${name}`), text }] : [];
}

/** The question on a line of its own, and the answer under it. */
const inLines = ({ asked, text }: Part): string => (asked ? `${asked}\n${apart(text)}` : text);

const KINDS: Readonly<Record<Poll["over"], (id: Id, all: Under, poll: Poll) => Option | null>> = {
  ideas: ofIdea,
  themes: ofTheme,
  concepts: ofConcept,
};

/** Before it opens: what would be voted on now. */
const upcoming = (poll: Poll): Id[] =>
  poll.concept ? [poll.concept] : listed(poll.over, card("steps", poll.step)?.settings);

/** `settings`: those of the voting step, which may be about some of them only. */
export function listed(over: Poll["over"], settings: Step["settings"] = {}): Id[] {
  if (over === "ideas")
    return choices({ settings })
      .filter(({ selected }) => settings.among !== "selected" || selected)
      .map(({ id }) => id);
  if (over === "concepts") return conceptsOf({ settings }).map(({ id }) => id);
  return cards(over).map(({ id }) => id);
}

const unitOf = (poll: Poll): Option["unit"] => (poll.settings.unit === "hours" ? "hours" : "dkk");

const themeOf = (id: Id): Id => card("themes", card("ideas", id)?.theme)?.id ?? "";

/** Random for each voter: which theme comes first, and what comes first in it. What has none comes last. */
export function inOrder({ id: poll, over }: Pick<Poll, "id" | "over">, ids: readonly Id[]): Id[] {
  const self = me.value?.id ?? "";
  if (over !== "ideas") return ownOrder(ids, self, poll);
  const themes = [...new Set(ids.map(themeOf))].filter(Boolean).sort();
  return [...ownOrder(themes, self, poll), ""].flatMap((theme) =>
    ownOrder(
      ids.filter((id) => themeOf(id) === theme),
      self,
      theme ? `${poll}/${theme}` : poll, // drawn anew for each: else who stands first would follow from which theme does
    ),
  );
}

/** In this voter's own order; what a facilitator has hidden meanwhile is not offered, also not to its author. */
export function optionsOf(poll: Poll): Option[] {
  const ids = poll.options.length ? poll.options : upcoming(poll);
  const under = gathered();
  return inOrder(poll, ids)
    .map((id) => KINDS[poll.over](id, under, poll))
    .filter((option) => option !== null)
    .map((option) => ({ ...option, cost: poll.costs?.[option.id], unit: unitOf(poll) }));
}

/** The same objects from one tap to the next, so that only the row that was tapped is drawn again. */
export function useOptions(poll: Poll): Option[] {
  const own = mine.value?.ideas.map(({ id }) => id).join();
  const { ideas, themes, concepts } = board;
  return useMemo(
    () => optionsOf(poll),
    [poll.id, poll.options.join(), poll.costs, own, ideas.value, themes.value, concepts.value, locale.value],
  );
}
