"""Teams from wishes: everybody says which concepts are dearest, for nobody's eyes; a facilitator takes a proposal and
sets all teams at once. Joining and leaving goes on as before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from ideation.domain.changes import At, Change, put
from ideation.domain.entities import Member, Wish
from ideation.domain.errors import Invalid
from ideation.domain.room import Room
from ideation.domain.sectors import GUEST
from ideation.domain.teaming.measure import measure
from ideation.domain.teaming.problem import Person, Problem, refuse_impossible
from ideation.domain.times import iso

Teams = Sequence[dict[str, Any]]


def prefer_concepts(room: Room, by: Member, at: At, *, choices: list[str]) -> Change:
    """One's wishes, the dearest first; they replace what one wished before."""
    for id in choices:
        room.concept(id)
    if len(set(choices)) < len(choices):
        raise Invalid({"choices": "repeated"})
    old = room.wish(by.id)
    wish = old or Wish(id=at.uuid(), session=room.session.id, member=by.id)
    return put(replace(wish, choices=choices))


def problem_of(room: Room, *, least: int, most: int, groups: int, seed: str, concepts: Iterable[str] = ()) -> Problem:
    """The room's question. `concepts`: the ones to make teams for, all of them where none is named."""
    wanted = set(concepts)
    among = [
        c for c in sorted(room.concepts.values(), key=lambda c: (c.position, c.id)) if not wanted or c.id in wanted
    ]
    teams = tuple(c.id for c in among)
    people = tuple(Person(m.id, group_of(m), wishes_of(room, m, teams)) for m in room.present())
    problem = Problem(people, teams, least, most, groups, seed)
    refuse_impossible(problem)
    return problem


def group_of(member: Member) -> str | None:
    return None if member.sector == GUEST else member.sector


def wishes_of(room: Room, member: Member, teams: Sequence[str]) -> tuple[str, ...]:
    """What one wished, of the concepts there are. Who wished nothing and joined a team has wished for that."""
    wish = room.wish(member.id)
    wished = wish.choices if wish and wish.choices else [t for t in teams if member.id in room.concepts[t].team]
    return tuple(id for id in wished if id in teams)[:3]


def set_teams(room: Room, by: Member, at: At, *, teams: Teams, how: dict[str, Any]) -> Change:
    """Whoever is named is in that team and in no other; all others stay where they are."""
    placed = still_here(room, teams)
    named = named_once(placed)
    changed = []
    for concept in sorted(room.concepts.values(), key=lambda c: (c.position, c.id)):
        others = [m for m in concept.team if m not in named]
        team = [*others, *placed.get(concept.id, ())]
        if set(team) != set(concept.team):
            changed.append(replace(concept, team=team))
    formed = {"moved": 0} | how | {"measure": measured(room, placed, how), "at": iso(at.now)}
    return put(replace(room.session, formed=formed), *changed, teams=len(placed), people=len(named))


def still_here(room: Room, teams: Teams) -> dict[str, list[str]]:
    """{concept: members}, without those who have been taken out meanwhile."""
    placed: dict[str, list[str]] = {}
    for n, team in enumerate(teams):
        room.concept(team["concept"])
        if team["concept"] in placed:
            raise Invalid({f"teams.{n}.concept": "repeated"})
        placed[team["concept"]] = [id for id in team["members"] if room.member(id).state == "in"]
    return placed


def named_once(placed: dict[str, list[str]]) -> set[str]:
    every = [id for members in placed.values() for id in members]
    if len(set(every)) < len(every):
        raise Invalid({"teams": "repeated"})
    return set(every)


def measured(room: Room, placed: dict[str, list[str]], how: dict[str, Any]) -> dict[str, Any]:
    """How good the teams are as they are set, by the wishes of now."""
    ids = tuple(placed)
    seats = {id: concept for concept, members in placed.items() for id in members}
    people = tuple(Person(id, group_of(room.members[id]), wishes_of(room, room.members[id], ids)) for id in seats)
    problem = Problem(people, ids, how["least"], how["most"], how["groups"], how["seed"])
    return measure(problem, seats).as_dict()
