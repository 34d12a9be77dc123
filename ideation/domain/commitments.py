"""Commitments: what is firm, what is in force because its condition holds, and what still waits; never added together.

A condition looks at what other people have in force, and always asks for "at least" so much: three others join, the
municipality gives a room, that one commitment stands. So whatever comes into force can only help. `in_force` starts
from all of them, drops each whose condition fails, and goes on until none does. Why that has one answer: call a set of
commitments standing if within it every condition holds. As long as a standing set is among what is left, none of its
own can be dropped, because whatever is left besides only helps them. So every standing set is among what is left at
the end, and what is left is one itself: it is the union of them all, the greatest fixed point (Tarski), whatever the
order of dropping. Hence two that wait for one another hold together, or not at all.

Whoever is in a concept's team goes along, whether or not they said so here too: `goes_along` says it as a commitment,
so that every sum and every condition counts them by the one rule.

A condition in free text is for people: it holds when the facilitator has said so.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from ideation.domain.entities import Commitment, Concept

FIRM, HELD, WAITING = "firm", "in_force", "waiting"
STATES = (FIRM, HELD, WAITING)
AMOUNTS = ("hours_per_month", "money_dkk")


def goes_along(concept: Concept, sectors: Mapping[str, str]) -> list[Commitment]:
    """What its team says by being in it. Who was removed is in no team any more."""
    joins: dict[str, Any] = {"join": True}
    return [
        Commitment(id=f"{concept.id}/{id}", session=concept.session, concept=concept.id, member=id, kinds=joins)
        for id in concept.team
        if id in sectors
    ]


def is_conditional(commitment: Commitment) -> bool:
    return commitment.condition is not None or commitment.depends is not None


@dataclass(frozen=True, slots=True)
class Standing:
    """`have` of the `need` that a structured condition asks for; None where there is none."""

    state: str = FIRM
    have: int | None = None
    need: int | None = None


class Force:
    """What is in force, with sums by concept, kind and sector, so that one question costs one look."""

    def __init__(self, commitments: Iterable[Commitment], sectors: Mapping[str, str]) -> None:
        self.sectors = sectors
        self.ids: set[str] = set()
        self.each: Counter[tuple[str, str, str | None, str]] = Counter()
        self.totals: Counter[tuple[str, str, str | None]] = Counter()
        self.naming: dict[str, list[Commitment]] = {}  # commitment → those that hang on it
        for commitment in commitments:
            self.comes(commitment)
            if named := (commitment.depends or {}).get("commitment"):
                self.naming.setdefault(named, []).append(commitment)

    def comes(self, commitment: Commitment) -> None:
        self.ids.add(commitment.id)
        self.add_up(commitment, 1)

    def falls(self, commitment: Commitment) -> None:
        self.ids.discard(commitment.id)
        self.add_up(commitment, -1)

    def add_up(self, commitment: Commitment, sign: int) -> None:
        for kind, given in commitment.kinds.items():
            for sector in (None, self.sectors[commitment.member]):
                where, who = (commitment.concept, kind, sector), (commitment.concept, kind, sector, commitment.member)
                before = counted(kind, self.each[who])
                self.each[who] += sign * amount(kind, given)
                self.totals[where] += counted(kind, self.each[who]) - before

    def by_others(self, commitment: Commitment, kind: str, sector: str | None = None) -> int:
        """Hours and money added up; of everything else, how many people bring it."""
        own = counted(kind, self.each[(commitment.concept, kind, sector, commitment.member)])
        return self.totals[(commitment.concept, kind, sector)] - own

    def have(self, commitment: Commitment) -> int:
        wanted = commitment.depends or {}
        if "commitment" in wanted:
            return int(wanted["commitment"] in self.ids)
        return self.by_others(commitment, wanted.get("kind", "join"), wanted.get("sector"))

    def holds(self, commitment: Commitment) -> bool:
        if commitment.condition is not None and commitment.met is not True:
            return False
        return commitment.depends is None or self.have(commitment) >= need(commitment)

    def keeps(self, commitment: Commitment) -> bool:
        """False where its condition fails; then it is out, and whatever hangs on it by name with it."""
        if commitment.id in self.ids and self.holds(commitment):
            return True
        falling = [commitment]
        while falling:
            one = falling.pop()
            if one.id in self.ids:
                self.falls(one)
                falling += self.naming.get(one.id, [])
        return False


def amount(kind: str, given: object) -> int:
    return int(given) if kind in AMOUNTS and isinstance(given, int) else 1


def counted(kind: str, n: int) -> int:
    return n if kind in AMOUNTS else min(n, 1)


def need(commitment: Commitment) -> int:
    wanted = commitment.depends or {}
    return int(wanted.get("others") or wanted.get("at_least") or 1)


def in_force(commitments: Iterable[Commitment], sectors: Mapping[str, str]) -> Force:
    """The greatest set in which every condition holds. Who asks for most falls first, so that a room full of conditions
    is done in a few rounds."""
    every = list(commitments)
    force = Force(every, sectors)
    left, before = sorted((p for p in every if is_conditional(p)), key=need, reverse=True), -1
    while len(left) != before:
        before = len(left)
        left = [p for p in left if force.keeps(p)]
    return force


class Joining(NamedTuple):
    """People who come, each once where it is surest: go along, come because their condition holds, wait for it."""

    going: int = 0
    in_force: int = 0
    waiting: int = 0


class Backing(NamedTuple):
    """Of one concept: how many people and sectors have promised it something firm; how many go along, and how many more
    come on a condition that holds or may yet. `anew`: of all these, those not counted with another concept, so that
    adding it up over the concepts counts everybody once."""

    people: int = 0
    sectors: int = 0
    going: int = 0
    in_force: int = 0
    waiting: int = 0
    anew: Joining = Joining()


@dataclass(frozen=True, slots=True)
class Resolved:
    """Where each commitment stands, and who has promised each concept something firm."""

    standings: dict[str, Standing] = field(default_factory=dict)
    backing: dict[str, Backing] = field(default_factory=dict)


def resolve(
    commitments: Iterable[Commitment], sectors: Mapping[str, str], concepts: Iterable[Concept] = ()
) -> Resolved:
    """`sectors`: those of the members who are here. Who was removed has promised nothing."""
    made = [p for p in commitments if p.member in sectors]
    teams = [one for concept in concepts for one in goes_along(concept, sectors)]
    force = in_force([*made, *teams], sectors)
    return Resolved({p.id: standing(p, force) for p in made}, backing(made, teams, sectors, force))


def backing(
    made: Sequence[Commitment], teams: Sequence[Commitment], sectors: Mapping[str, str], force: Force
) -> dict[str, Backing]:
    people = by_concept(p for p in made if not is_conditional(p))
    surest = joining([*teams, *made], force)
    here = Counter((concept, state) for (concept, _), state in surest.items())
    anew = Counter(each_once(surest).values())
    return {
        id: Backing(len(people[id]), len({sectors[m] for m in people[id]}), *in_states(here, id), in_states(anew, id))
        for id in {*people, *(concept for concept, _ in surest)}
    }


def in_states(counts: Counter[tuple[str, str]], concept: str) -> Joining:
    return Joining(counts[(concept, FIRM)], counts[(concept, HELD)], counts[(concept, WAITING)])


def joining(commitments: Iterable[Commitment], force: Force) -> dict[tuple[str, str], str]:
    """(concept, member) → how surely they come to it; whoever is in its team already does not come once more."""
    found: dict[tuple[str, str], str] = {}
    for commitment in (c for c in commitments if c.kinds.get("join")):
        who, state = (commitment.concept, commitment.member), standing(commitment, force).state
        found[who] = min(found.get(who, state), state, key=STATES.index)
    return found


def each_once(surest: Mapping[tuple[str, str], str]) -> dict[str, tuple[str, str]]:
    """Member → the concept where they come most surely, and how surely."""
    found: dict[str, tuple[str, str]] = {}
    for (concept, member), state in sorted(surest.items()):
        if member not in found or STATES.index(state) < STATES.index(found[member][1]):
            found[member] = (concept, state)
    return found


def by_concept(commitments: Iterable[Commitment]) -> defaultdict[str, set[str]]:
    """Whose they are."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for commitment in commitments:
        found[commitment.concept].add(commitment.member)
    return found


def standing(commitment: Commitment, force: Force) -> Standing:
    if not is_conditional(commitment):
        return Standing()
    state = HELD if commitment.id in force.ids else WAITING
    return Standing(state, force.have(commitment), need(commitment)) if commitment.depends else Standing(state)


@dataclass(frozen=True, slots=True)
class Sum:
    """What some commitments come to: people and sectors each once, `kinds` as they are counted."""

    people: int = 0
    sectors: list[str] = field(default_factory=list)
    kinds: dict[str, int] = field(default_factory=dict)


def sums(
    commitments: Iterable[Commitment], standings: Mapping[str, Standing], sectors: Mapping[str, str]
) -> dict[str, Sum]:  # fmt: skip
    """One for each state, side by side."""
    every = [p for p in commitments if p.id in standings]
    return {state: summed([p for p in every if standings[p.id].state == state], sectors) for state in STATES}


def summed(commitments: list[Commitment], sectors: Mapping[str, str]) -> Sum:
    people = dict.fromkeys(p.member for p in commitments)
    kinds: Counter[str] = Counter()
    for (kind, _), given in by_person(commitments).items():
        kinds[kind] += counted(kind, given)
    return Sum(len(people), sorted({sectors[m] for m in people}), dict(sorted(kinds.items())))


def by_person(commitments: Iterable[Commitment]) -> Counter[tuple[str, str]]:
    given: Counter[tuple[str, str]] = Counter()
    for commitment in commitments:
        given.update({(kind, commitment.member): amount(kind, value) for kind, value in commitment.kinds.items()})
    return given
