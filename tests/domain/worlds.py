"""All that could have been, for votes in small rooms.

An attacker who has everything of a vote but its ballots' groups can be tried on every set of ballots there can be: a
world might be the true one when all that is known is the same in it. What is the same in all of these can be worked
out, however clever the way; what is not, cannot.
"""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ideation.domain.canonical import canonical
from ideation.domain.changes import SealedBallot
from ideation.domain.entities import Poll
from ideation.domain.polls.results import body_of, figures
from ideation.domain.polls.tally import counting_document
from ideation.domain.privacy.suppression import Figures, kept_back, never_shown
from ideation.domain.voting import METHODS
from ideation.domain.voting.formats.counting_file import count_document
from tests.domain.scene import Scene
from tests.story.ballots import field_of, step_for

Choice = dict[str, Any]
Cell = tuple[str, str]  # option, group
BY_GROUP = ("sectors", "second_look")  # the figures by group, and what is reckoned from these and the totals
OF_BALLOTS = ("lot", "sha256")  # checksums: without the key nobody can try ballots on them
AMONG = re.compile(r", (heraf|of them) [^.;]*")

CHOICES: dict[str, Callable[[str, str], list[Any]]] = {  # what is marked on a ballot
    "approve": lambda a, b: [[], [a], [b], [a, b]],
    "votes": lambda a, b: [{}, {a: 1}, {b: 1}, {a: 1, b: 2}],
    "scores": lambda a, b: [{}, {a: 5, b: 0}, {b: 5}, {a: 5, b: 5}],
    "ranking": lambda a, b: [[], [a], [b], [b, a]],
    "answers": lambda a, b: [[], [{"a": a, "b": b, "w": "a"}], [{"a": a, "b": b, "w": "b"}]],
    "ratings": lambda a, b: [{}, {a: {"impact": 5, "effort": 1}}, {b: {"impact": 5, "effort": 1}}],
    "stance": lambda a, b: [None, "ok", "concern"],
    "grade": lambda a, b: [None, 5, 2],
}


@dataclass(frozen=True)
class World:
    """`known`: what stands anywhere, apart from `shown`, the figures by group. `table` is how it really is."""

    known: Hashable
    table: Mapping[Cell, int]
    shown: Mapping[Cell, int]
    sizes: Mapping[str, int]

    def of_one_mind(self) -> Iterator[Cell]:
        """What must not be known of a group: that all of it, or none of it. What the total says anyway is left out."""
        for (option, group), n in self.table.items():
            total = sum(k for (other, _), k in self.table.items() if other == option)
            if n in (0, self.sizes[group]) and total not in (0, sum(self.sizes.values())):
                yield option, group


def world(found: Figures, known: Hashable) -> World:
    hidden = kept_back(found, never_shown(found.voters))
    table = {(option, group): found.cell(option, group) for option in found.support for group in found.voters}
    shown = {cell: n for cell, n in table.items() if cell[1] not in hidden[cell[0]]}
    return World(known, table, shown, found.voters)


def given_away(worlds: Iterable[World]) -> list[tuple[World, Cell]]:
    """Each world with each group whose one mind somebody could work out in it."""
    alike: dict[Hashable, list[World]] = defaultdict(list)
    for one in worlds:
        alike[one.known].append(one)
    return [(one, cell) for heap in alike.values() for one in heap for cell in told(one, heap)]


def told(one: World, alike: Sequence[World]) -> Iterator[Cell]:
    possible = [other.table for other in alike if all(other.table[cell] == n for cell, n in one.shown.items())]
    return (cell for cell in one.of_one_mind() if len({table[cell] for table in possible}) == 1)


def rooms(sizes: Mapping[str, int], choices: Sequence[Any]) -> Iterator[list[tuple[Any, str]]]:
    """Every set of (choice, group) that groups of these sizes can cast."""
    of_group = [list(itertools.combinations_with_replacement(choices, n)) for n in sizes.values()]
    for cast in itertools.product(*of_group):
        yield [(choice, group) for group, choices in zip(sizes, cast, strict=True) for choice in choices]


class Vote:
    """A vote by one method about two ideas, or about one concept; open, and nobody has voted yet."""

    def __init__(self, method: str, **settings: Any) -> None:
        self.scene, self.method = Scene(), method
        do, fay = self.scene.do, self.scene.fay
        ann = self.scene.member("ann")
        self.scene.go("ideas")
        self.options = [self.scene.post(ann, text) for text in ("Bænk", "Have")]
        step = do(fay, "step.add", id=self.scene.at.uuid(), after=None, **with_settings(method, settings)).result["id"]
        if METHODS[method].single:
            self.options = [self.scene.concept()]
            do(fay, "poll.new_round", step=step, concept=self.options[0])
        ready = next(p for p in self.scene.room.polls.values() if p.step == step and p.state == "ready")
        if METHODS[method].priced:
            do(fay, "poll.price", poll=ready.id, costs=dict(zip(self.options, (600, 500), strict=True)))
        do(fay, "poll.open", poll=ready.id)
        self.poll: Poll = self.scene.room.polls[ready.id]

    def choices(self) -> list[Choice]:
        marks = CHOICES[field_of(self.method)](self.options[0], self.options[-1])
        return [{} if mark is None else {field_of(self.method): mark} for mark in marks]

    def published(self, ballots: list[tuple[Choice, str]]) -> dict[str, Any]:
        """The result's body, the lot always being the same."""
        rows = [{"choice": choice, "sector": group} for choice, group in ballots]
        counted = count_document(counting_document(self.scene.room, self.poll, rows, self.options))
        return body_of(self.scene.room, self.poll, sealed(ballots), {"order": self.options}, counted)

    def facts(self, ballots: list[tuple[Choice, str]]) -> str:
        return without_groups(self.published(ballots))

    def worlds(self, sizes: Mapping[str, int], choices: Sequence[Choice]) -> list[World]:
        return [world(figures(self.poll, sealed(cast)), self.facts(cast)) for cast in rooms(sizes, choices)]


def without_groups(body: Mapping[str, Any]) -> str:
    """All of a result but its figures by group, also where they stand in its sentences."""
    rest = {name: value for name, value in body.items() if name not in (*BY_GROUP, *OF_BALLOTS)}
    return AMONG.sub("", canonical(rest))


def with_settings(method: str, settings: Mapping[str, Any]) -> dict[str, Any]:
    step = step_for(method)
    one = {"seats": 1} if "seats" in step["settings"] else {}
    return step | {"settings": step["settings"] | one | settings}


def sealed(ballots: Iterable[tuple[Choice, str]]) -> list[SealedBallot]:
    return [SealedBallot("", choice, group) for choice, group in ballots]
