"""Team formation from wishes: everybody says which concepts are dearest, for nobody's eyes; a facilitator takes a
proposal and sets all teams at once. Joining and leaving goes on as before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from ideation.domain.changes import At, Change, put
from ideation.domain.entities import Member, Wish
from ideation.domain.errors import Invalid, LimitReached
from ideation.domain.limits import FEW, PROPOSALS, SEATS_OVER
from ideation.domain.privacy.sectors import GUEST
from ideation.domain.room import Room
from ideation.domain.teams.objective import measure
from ideation.domain.teams.problem import Person, Problem, refuse_impossible
from ideation.domain.times import iso

Json = dict[str, Any]
Teams = Sequence[Json]
OF_SEATS = ("sizes", "groups", "below", "lacking")  # of a measure, what has nothing to do with wishes


def prefer_concepts(room: Room, by: Member, at: At, *, choices: list[str]) -> Change:
    """One's wishes, the dearest first; they replace what one wished before."""
    for id in choices:
        room.concept(id)
    if len(set(choices)) < len(choices):
        raise Invalid({"choices": "repeated"})
    old = room.wish(by.id)
    wish = old or Wish(id=at.uuid(), session=room.session.id, member=by.id)
    return put(replace(wish, choices=choices))


def problem_of(room: Room, *, least: int, most: int, groups: int, seed: str) -> Problem:
    """The room's question, always about all its concepts: two at a time would tell a whole order of wishes."""
    teams = tuple(c.id for c in sorted(room.concepts.values(), key=lambda c: (c.position, c.id)))
    people = tuple(Person(m.id, group_of(m), wishes_of(room, m, teams)) for m in room.present())
    problem = Problem(people, teams, least, most, groups, seed)
    refuse_impossible(problem)
    refuse_telling(problem)
    return problem


def refuse_telling(problem: Problem) -> None:
    """Sizes in which everybody would sit at their first wish, so that the seat would be the wish."""
    people, teams = len(problem.people), len(problem.teams)
    smallest, largest = max(1, people // teams - SEATS_OVER), -(-people // teams) + SEATS_OVER
    if problem.most > largest:
        raise Invalid({"most": "tells_wishes"}, most_at_most=largest)
    if problem.least < smallest:
        raise Invalid({"least": "tells_wishes"}, least_at_least=smallest)


# -- proposals: few, kept, and told to everybody ----------------------------------------------------------------------


def asked_before(room: Room, *, least: int, most: int, groups: int) -> Json | None:
    """The last answer to the same question: it stays the same, also when wishes have changed meanwhile."""
    same = [p for p in room.session.proposals if (p["least"], p["most"], p["groups"]) == (least, most, groups)]
    return same[-1] if same else None


def may_ask(room: Room) -> None:
    if len(room.session.proposals) >= PROPOSALS:
        raise LimitReached("proposals", left=0, most=PROPOSALS)


def keep_proposal(room: Room, by: str, at: At, made: Json) -> Change:
    """Counted and told to all before anybody sees it."""
    may_ask(room)
    return put(replace(room.session, proposals=[*room.session.proposals, made | {"by_member": by, "at": iso(at.now)}]))


def as_kept(problem: Problem, made: Json) -> Json:
    """What is kept of a proposal, and shown of it: who sits where, and of the wishes one coarse figure."""
    told = {name: made["measure"][name] for name in OF_SEATS}
    kept = {name: made[name] for name in ("teams", "by", "proved", "least", "most", "groups", "seed")}
    return kept | {"measure": told | {"quarters": quarters(made["measure"])}}


def quarters(measure: Json) -> int | None:
    """At least so many quarters of those who wished got one of their wishes, three at most: "all" would say it of each.
    None where few wished."""
    got = measure["first"] + measure["second"] + measure["third"]
    wished = got + measure["other"]
    return None if wished < FEW else min(3, 4 * got // wished)


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
    """How large and how mixed the teams are. Nothing of wishes: whoever sets teams again and again would learn them."""
    seats = {id: concept for concept, members in placed.items() for id in members}
    people = tuple(Person(id, group_of(room.members[id])) for id in seats)
    found = measure(Problem(people, tuple(placed), how["least"], how["most"], how["groups"], how["seed"]), seats)
    return {name: part for name, part in found.as_dict().items() if name in OF_SEATS}
