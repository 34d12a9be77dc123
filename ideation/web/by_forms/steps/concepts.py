"""Teams and their words."""

from __future__ import annotations

from typing import Any

from ideation.domain.concept_kinds import KINDS, about, adds, asked_in, asks_for_agreements
from ideation.domain.entities import Concept, Idea, Member, Step
from ideation.domain.idea_nouns import noun_of
from ideation.domain.phases import needs
from ideation.domain.room import Room
from ideation.web.by_forms.visible_cards import View

BLANK_THINGS = 2  # empty rows for what a team needs


def view(room: Room, member: Member, step: Step, choice: Any) -> View:
    shown = [of_concept(room, member, step, concept) for concept in about(step.settings, room.concepts.values())]
    wish = room.wish(member.id)
    kind = step.settings.get("kind")
    everybody, asked = adds(step.settings) == "everyone", unanswered(room, member) if kind == "match" else []
    return {
        "concepts": shown,
        "titles": [("", "–"), *((one["concept"].id, one["concept"].title) for one in shown)],
        "adds": (kind or "concept") if everybody else None,
        "wishes": (wish.choices if wish else []) if step.settings.get("wishes") is True else None,
        "needs": asked,
        "agreeing": asks_for_agreements(step.settings) and bool(shown),
        "forms": bool(shown or everybody or asked),
    }


def of_concept(room: Room, member: Member, step: Step, concept: Concept) -> View:
    has_team = KINDS[concept.kind].writers == "team"
    owner = needs.owner_of(room, concept)
    return {
        "concept": concept,
        "in_team": has_team and member.id in concept.team,
        "has_team": has_team,
        "people": len(concept.team),
        "owner": owner,
        "owns": owner == member.id,
        "needs": needs.said(concept),
        "version": needs.version_of(concept),
        "covers": needs.covers(concept, needs.committed(room, concept)),
        "things": [*needs.said(concept)["things"], *({} for _ in range(BLANK_THINGS))][:12],
        "fields": [
            (name, concept.fields.get(name, {"text": "", "version": 0}))
            for name in asked_in(step.settings, concept.kind)
        ],
    }


def unanswered(room: Room, member: Member) -> list[Idea]:
    """Others' needs that this person has not answered."""
    mine = {c.idea for c in room.concepts.values() if c.kind == "match" and member.id in c.team}
    ideas = [idea for idea in room.ideas.values() if idea.stands and noun_of(room.steps.get(idea.step or "")) == "need"]
    return sorted((i for i in ideas if i.author != member.id and i.id not in mine), key=lambda idea: idea.n)
