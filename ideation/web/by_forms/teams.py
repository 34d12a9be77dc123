"""What is made of the ideas, on the page without scripts: teams and their words, what each brings, the plan."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ideation.domain.concept_kinds import KINDS, about, adds, asked_in
from ideation.domain.entities import Action, Commitment, Concept, Idea, Member, Step
from ideation.domain.idea_nouns import noun_of
from ideation.domain.phases import needs
from ideation.domain.room import Room
from ideation.runtime.i18n import t
from ideation.web.by_forms.polls import votes
from ideation.web.by_forms.visible_cards import View
from ideation.web.errors import locale

BLANK_THINGS = 2  # empty rows for what a team needs


def concepts(room: Room, member: Member, step: Step, choice: Any) -> View:
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
        "covers": needs.covers(concept, needs.pledged(room, concept)),
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


# -- what each of us brings -----------------------------------------------------------------------------------


def commitment(room: Room, member: Member, step: Step, choice: Any) -> View:
    found = votes(room, member, step, choice) | concepts(room, member, step, choice)
    return found | {
        "brings": brings(room, step),
        "mine_by": by_concept(room, (one for one in made(room) if one.member == member.id)),
        "others_by": {
            id: [(one.id, told(room, one)) for one in ones if one.member != member.id]
            for id, ones in by_concept(room, made(room)).items()
        },
        "standing": {id: standing.state for id, standing in room.standings.items()},
    }


def brings(room: Room, step: Step) -> bool:
    """As phones have it: where a step of the plan is for what people bring alone, the others are about the vote."""
    said = step.settings.get("bring")
    if isinstance(said, bool):
        return said
    only = [s for s in room.plan if s.phase == "commitment" and s.settings.get("vote") is False]
    return step.settings.get("vote") is False or not only


def made(room: Room) -> list[Commitment]:
    return sorted(room.commitments.values(), key=lambda one: one.id)


def by_concept(room: Room, ones: Iterable[Any]) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = {id: [] for id in room.concepts}
    for one in ones:
        found.setdefault(one.concept, []).append(one)
    return found


def told(room: Room, one: Commitment) -> str:
    """Whose contribution it is, and what, on one line of a list."""
    words = [text for text in one.kinds.values() if isinstance(text, str)]
    return ": ".join(
        part for part in (name_of(room, one.member) or t(locale(), "common.no_name"), ", ".join(words)) if part
    )


def name_of(room: Room, id: str | None) -> str:
    person = room.members.get(id or "")
    return (person.name or "") if person and room.session.names != "off" else "" if person else id or ""


# -- the plan -------------------------------------------------------------------------------------------------


def actions(room: Room, member: Member, step: Step, choice: Any) -> View:
    found = concepts(room, member, step, choice)
    plan = by_concept(room, sorted(room.actions.values(), key=lambda a: (a.due, a.id)))
    teams = {c.id: c.team for c in room.concepts.values()}
    promised = by_concept(room, (c for c in made(room) if c.first_step and is_new(room, c)))
    return found | {
        "plan": {id: [of_action(room, member, one, teams.get(id, [])) for one in ones] for id, ones in plan.items()},
        "doers": {id: doers(room, member, team) for id, team in teams.items()},
        "partners": partners(room, member),
        "promised": promised,
        "forms": any(c["in_team"] for c in found["concepts"]),
    }


def of_action(room: Room, member: Member, one: Action, team: list[str]) -> View:
    """Who may say how far it is: its team and whoever carries it out."""
    return {
        "action": one,
        "who": name_of(room, one.who),
        "partner": name_of(room, one.partner),
        "writes": member.id in (*team, one.who),
        "in_team": member.id in team,
    }


def doers(room: Room, member: Member, team: list[str]) -> list[tuple[str, str]]:
    """Oneself first, then those of the team who have a name."""
    names = [(id, name) for id in team if id != member.id and (name := name_of(room, id))]
    return [(member.id, name_of(room, member.id) or t(locale(), "join.myself")), *names]


def partners(room: Room, member: Member) -> list[tuple[str, str]]:
    """Those with a name, from another sector."""
    people = [m for m in room.present() if m.role == "participant" and m.sector != member.sector]
    return sorted(((m.id, name) for m in people if (name := name_of(room, m.id))), key=lambda one: one[1])


def is_new(room: Room, one: Commitment) -> bool:
    return one.id not in room.actions and ("actions", one.id) not in room.dropped


def own_steps(room: Room, member: Member) -> list[View]:
    """The steps that this person carries, to say how far they are, also after the end."""
    return [of_action(room, member, one, []) for one in room.actions.values() if one.who == member.id]
