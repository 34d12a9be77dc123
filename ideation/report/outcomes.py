"""Outcomes: what goes on: concepts, selected ideas and themes, with who they are for, who brings what, and what happens
now."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from ideation.domain.commitments import FIRM
from ideation.domain.concept_kinds import FIELDS, called, is_agreed
from ideation.domain.entities import Concept, Idea, Result, Theme
from ideation.domain.idea_nouns import noun_of
from ideation.domain.phases.needs import committed, covers, owner_of
from ideation.domain.polls.consensus import asks_agreement, has_own_answers
from ideation.domain.polls.objections import stands
from ideation.domain.polls.ties import gone_on
from ideation.domain.room import Room
from ideation.report.charts import Answer, answers_of
from ideation.report.chosen import LARGE, Chosen, Field
from ideation.report.commitments import brought, planned
from ideation.report.names import agreed, doer
from ideation.report.redaction_keys import key, key_of_words, said
from ideation.report.votes import shown_results

NOT_TOLD = ("who", "lead")  # told by its own name; and a name that somebody typed
TOLD = (*LARGE, *(name for name in FIELDS if name not in (*LARGE, *NOT_TOLD)))


def chosen(room: Room, ideas: list[Idea], hidden: set[str]) -> list[Chosen]:
    """The concepts in their order; then what was selected and became no concept."""
    concepts = sorted(room.concepts.values(), key=lambda c: (c.position, c.id))
    found = [from_concept(room, c, ideas, hidden) for c in concepts if went_on(room, c)]
    have = {c.idea for c in concepts} | {c.theme for c in concepts}
    found += [from_idea(room, i, ideas, hidden) for i in ideas if i.selected and i.id not in have]
    themes = [id for r in shown_results(room) for id in r.confirmed or [] if id in room.themes and id not in have]
    return found + [from_theme(room, id, ideas, hidden) for id in dict.fromkeys(themes)]


def went_on(room: Room, concept: Concept) -> bool:
    """Help went on when somebody took it; a proposal that was put to the vote, when it was adopted; and of what was
    chosen from, what was chosen."""
    asked = asked_about(room, concept)
    if concept.kind == "match":
        return is_agreed(concept)
    if concept.kind == "proposal":
        return not asked or any(map(stands, asked))
    votes = [r for r in shown_results(room) if concept.id in room.polls[r.poll].options and r not in asked]
    choices = [r for r in votes if not asks_agreement(r.body)]
    return not choices or concept.id in on_from(choices[-1])


def waiting(room: Room, ideas: list[Idea], hidden: set[str]) -> list[Chosen]:
    """Proposals that were put to the vote, and are not adopted yet; help that was offered, and nobody has taken yet."""
    asked = [c for c in room.concepts.values() if c.kind in WAITS and WAITS[c.kind](room, c)]
    left = sorted((c for c in asked if not went_on(room, c)), key=lambda c: (c.kind, c.title, c.position, c.id))
    return [from_concept(room, concept, ideas, hidden) for concept in left]


def is_offered(room: Room, match: Concept) -> bool:
    return bool(match.team) or bool(match.fields.get("offer", {}).get("text", "").strip())


def on_from(result: Result) -> list[str]:
    """What the group confirmed, or else what the count says."""
    return gone_on(result) if result.confirmed is None else result.confirmed


def asked_about(room: Room, concept: Concept) -> list[Result]:
    return [result for result in shown_results(room) if room.polls[result.poll].concept == concept.id]


WAITS: dict[str, Callable[[Room, Concept], object]] = {"proposal": asked_about, "match": is_offered}


def adopted(room: Room, concept: Concept) -> bool | None:
    """Whether to go on, pause or close is another question than whether it is adopted."""
    verdicts = [result for result in asked_about(room, concept) if not has_own_answers(result.body)]
    return stands(verdicts[-1]) if verdicts and verdicts[-1].body["ballots"] else None


def unanswered(room: Room, concept: Concept) -> bool:
    """Nobody's answer is no verdict."""
    return any(not result.body["ballots"] for result in asked_about(room, concept)[-1:])


def from_idea(room: Room, idea: Idea, ideas: list[Idea], hidden: set[str]) -> Chosen:
    behind = [i for i in ideas if i.merged_into == idea.id]
    more = {"noun": noun_of(room.steps.get(idea.step or "")), "behind": behind} | words_of(idea, hidden)
    return Chosen(idea.id, f"ide-{idea.n}", idea.text, **more)


def words_of(idea: Idea, hidden: set[str]) -> dict[str, Any]:
    return {
        "for_whom": said("for_whom", idea.id, idea.for_whom, hidden) or "",
        "for_whom_key": key("for_whom", idea.id),
        **first_words(idea, hidden),
    }


def first_words(option: Idea | Theme | Concept, hidden: set[str]) -> dict[str, Any]:
    return {"was": said("was", option.id, option.was, hidden), "was_key": key("was", option.id)}


def from_theme(room: Room, id: str, ideas: list[Idea], hidden: set[str]) -> Chosen:
    theme = room.themes[id]
    behind = [i for i in ideas if i.theme == id]
    return Chosen(
        id, f"tema-{theme.position}", theme.title, called="theme", of_idea=False, behind=behind,
        **first_words(theme, hidden),
    )  # fmt: skip


def from_concept(room: Room, concept: Concept, ideas: list[Idea], hidden: set[str]) -> Chosen:
    idea = room.ideas.get(concept.idea or "")
    written = {name: text for name in concept.fields if (text := text_of(concept, name, hidden))}
    there, things = committed(room, concept), things_of(concept, hidden)
    word, title = called(concept, room.plan), idea.text if idea else concept.title
    own = {"for_whom": written.get("who") or "", "for_whom_key": key("field", concept.id, "who")}
    words = words_of(idea, hidden) if idea else own | first_words(concept, hidden)
    return Chosen(
        key=concept.idea or concept.id,
        anchor=f"ide-{idea.n}" if idea and concept.kind != "match" else f"{concept.kind}-{concept.position}",
        title=title,
        called=word,
        adopted=adopted(room, concept),
        unanswered=unanswered(room, concept),
        indicative=any(result.body["access"] == "open" for result in asked_about(room, concept)[-1:]),
        noun=noun_of(room.steps.get(idea.step or "") if idea else None),
        of_idea=idea is not None,
        told=written_fields(concept, written, title),
        answers=answered(room, concept),
        behind=[i for i in ideas if is_behind(i, concept)],
        groups=team_groups(room, concept),
        team=there[FIRM].kinds.get("join", 0),
        owner=doer(room, owner) if (owner := owner_of(room, concept)) else None,
        names=agreed(room, {*concept.team, *firm_members(room, concept)}),
        brings=brought(room, concept, hidden, by_name(word)),
        needs=covers(concept, there),
        lacking=[(thing["text"], out) for thing, out in things if not thing["covered"]],
        have=[(thing["text"], out) for thing, out in things if thing["covered"]],
        actions=planned(room, concept, hidden),
        **(words | own if written.get("who") else words),
    )


def written_fields(concept: Concept, written: dict[str, str], title: str) -> list[Field]:
    """What only says again what it is called is not told."""
    names = [name for name in TOLD if written.get(name) not in (None, title)]
    return [(name, written[name], key("field", concept.id, name)) for name in names]


def answered(room: Room, concept: Concept) -> list[Answer]:
    """How the room answered last, where it was asked whether to go on, pause or close."""
    asked = [result for result in asked_about(room, concept) if has_own_answers(result.body)]
    return answers_of(asked[-1].body) if asked else []


def by_name(called: str) -> set[str]:
    """Kinds of commitments that are told otherwise: who is in an agreement stands there by sector and name."""
    return {"join"} if called == "match" else set()


def text_of(concept: Concept, name: str, hidden: set[str]) -> str | None:
    return said("field", concept.id, concept.fields[name]["text"].strip(), hidden, name)


def things_of(concept: Concept, hidden: set[str]) -> list[tuple[dict[str, Any], str]]:
    """Each with the key that takes it out."""
    things = [(thing, key_of_words("need", concept.id, thing["text"])) for thing in concept.needs.get("things", [])]
    return [(thing, out) for thing, out in things if out not in hidden]


def is_behind(idea: Idea, concept: Concept) -> bool:
    """Merged into the concept's idea, or one of its theme's."""
    in_theme = concept.theme is not None and idea.theme == concept.theme
    return in_theme or (concept.idea is not None and idea.merged_into == concept.idea)


def without(one: Chosen, hidden: set[str]) -> Chosen:
    return replace(one, behind=[i for i in one.behind if i.id not in hidden])


def team_groups(room: Room, concept: Concept) -> list[str]:
    here = {room.members[id].sector for id in concept.team if id in room.members}
    return [key for key in room.session.known_sectors if key in here]


def firm_members(room: Room, concept: Concept) -> set[str]:
    made = (c for c in room.commitments.values() if c.concept == concept.id)
    return {c.member for c in made if c.id in room.standings and room.standings[c.id].state == FIRM}
