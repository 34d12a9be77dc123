"""Whoever reads all that a camp publishes cannot tell how a small group voted, nor a shown one that was of one mind."""

from __future__ import annotations

import itertools
import re
from collections import Counter, defaultdict
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ideation.domain.entities import Member, Poll
from ideation.domain.limits import FEW
from ideation.domain.privacy.sectors import SMALL
from ideation.domain.privacy.suppression import CROWD, Figures, kept_back, never_shown
from ideation.domain.voting import METHODS
from ideation.report import report
from tests.domain.attacker import Attacker
from tests.domain.scene import Scene

SECTORS = ["civil", "business", "foundation", "public", "university"]
IDEAS = 4
CHOICES: dict[str, Any] = {
    "approval": lambda liked: {"approve": liked},
    "phragmen": lambda liked: {"approve": liked},
    "sector_threshold": lambda liked: {"approve": liked},
    "dots": lambda liked: {"votes": dict.fromkeys(liked[:3], 1)},
    "irv": lambda liked: {"ranking": liked},
    "score": lambda liked: {"scores": dict.fromkeys(liked, 5)},
}
SETTINGS: dict[str, dict[str, Any]] = dict.fromkeys(CHOICES, {"seats": 2, "budget": None}) | {
    "irv": {"seats": None, "budget": None},
    "dots": {},
}
SETTINGS = {method: {"method": method} | wanted for method, wanted in SETTINGS.items()}
camps = st.fixed_dictionaries(
    {
        "sizes": st.dictionaries(st.sampled_from(SECTORS), st.integers(1, 9), min_size=2).map(
            lambda sizes: dict(sorted(sizes.items()))
        ),
        "method": st.sampled_from(sorted(CHOICES)),
        "moods": st.lists(st.sampled_from([0.0, 0.3, 0.7, 1.0]), min_size=20, max_size=20),
        "chance": st.integers(0, 10**6),
    }
)


class Vote:
    """One round: the published card, and what only the ballots know."""

    def __init__(self, scene: Scene, poll: Poll, choices: dict[str, tuple[str, Any]]) -> None:
        self.poll, self.scene = poll, scene
        supports = METHODS[poll.method].supports
        loads = [len(supports(choice, poll.options)) for _, choice in choices.values()]
        self.ballots = Counter(sector for sector, _ in choices.values())
        self.truth = {
            id: Counter(s for s, choice in choices.values() if id in supports(choice, poll.options))
            for id in poll.options
        }
        self.least, self.most = min(loads), max(loads)
        self.card = scene.finish(poll)

    def attacker(self) -> Attacker:
        return Attacker(self.ballots, self.truth, self.least, self.most)

    def tells(self) -> Attacker:
        """Everything published about this round, read."""
        reader = self.attacker()
        self.read_card(reader)
        self.read_sentences(reader)
        self.read_report(reader)
        self.read_second_look(reader)
        return reader

    def read_card(self, reader: Attacker) -> None:
        for option, cells in self.card["sectors"].items():
            for sector, share in cells.items():
                if share is not None:
                    n, of = map(int, share.split("/"))
                    assert of == self.ballots[sector]
                    reader.learn(option, sector, n)

    def read_second_look(self, reader: Attacker) -> None:
        """Of each idea the group with least support; the joint one is the total minus the others."""
        for option, look in (self.card["second_look"] or {"options": {}})["options"].items():
            sector, share = look["lowest"]
            if sector != SMALL:
                reader.learn(option, sector, int(share.split("/")[0]))

    def read_sentences(self, reader: Attacker) -> None:
        """ "…, of them civil society 12, business 9": and who is shown and not named has none."""
        names = {s["en"].lower(): s["key"] for s in self.scene.room.session.sectors}
        for option, text in self.card["because"]["en"].items():
            for name, key in names.items():
                if told := re.search(rf"{re.escape(name)} (\d+)", text, re.I):
                    reader.learn(option, key, int(told.group(1)))

    def read_report(self, reader: Attacker) -> None:
        title = {i.text: i.id for i in self.scene.room.ideas.values()}
        told = next(v for v, r in zip(report(self.scene.room).votes, self.revealed(), strict=True) if r == self.poll.id)
        for row in told.rows:
            for sector, share in zip(told.sectors, row.sectors, strict=True):
                if share is not None:
                    reader.learn(title[row.title], sector, int(share.split("/")[0]))

    def revealed(self) -> list[str]:
        done = [r for r in self.scene.room.results.values() if self.scene.room.polls[r.poll].state == "revealed"]
        return [r.poll for r in sorted(done, key=lambda r: (r.counted_at, r.id))]


def play(camp: dict[str, Any]) -> list[Vote]:
    """Two rounds on the same ideas; before the second one somebody of the smallest group is let in."""
    scene, moods, chance = Scene(), iter(camp["moods"]), Random(camp["chance"])
    people = [m for sector, n in camp["sizes"].items() for m in scene.crowd(n, sector)]
    scene.go("ideas")
    ideas = [scene.post(people[0], f"Idé {n}") for n in range(IDEAS)]
    scene.set("selection", **SETTINGS[camp["method"]])
    scene.go("selection")
    mood = {sector: [next(moods) for _ in ideas] for sector in camp["sizes"]}
    first = vote(scene, people, ideas, mood, chance)
    smallest = min(camp["sizes"], key=lambda s: (camp["sizes"][s], s))
    scene.do(scene.fay, "poll.new_round", step=scene.step("selection").id)
    late = scene.member("late", smallest)
    second = vote(scene, [*people, late], ideas, mood, chance)
    return [first, second]


def vote(scene: Scene, people: list[Member], ideas: list[str], mood: dict[str, list[float]], chance: Random) -> Vote:
    poll = scene.open()
    choices = {}
    for person in people:
        liked = [id for id, p in zip(ideas, mood[person.sector], strict=True) if chance.random() < p]
        choice = CHOICES[poll.method](liked)
        scene.vote(person, poll, **choice)
        choices[person.id] = (person.sector, choice)
    return Vote(scene, scene.room.polls[poll.id], choices)


@given(camps)
@settings(max_examples=60, suppress_health_check=list(HealthCheck))
def test_no_vote_of_a_small_or_unanimous_group_can_be_worked_out(camp: dict[str, Any]) -> None:
    for round in play(camp):
        reader, ignorant = round.tells(), round.attacker()
        for option, sector in itertools.product(round.truth, round.ballots):
            n = round.ballots[sector]
            alike = round.truth[option].get(sector, 0) in (0, n)
            if n < FEW or (alike and n < CROWD):
                told_by_totals = ignorant.can_tell(option, sector)
                assert told_by_totals or not reader.can_tell(option, sector), (option, sector)


@pytest.mark.parametrize(
    ("sizes", "options", "each"),
    [
        ({"*": 5, "b": 5, "c": 7}, 1, None),
        ({"a": 2, "b": 3, "c": 5, "d": 6}, 1, None),
        ({"a": 5, "b": 5}, 2, None),
        ({"*": 5, "b": 5}, 2, 1),
        ({"b": 5, "c": 5}, 3, 1),
        ({"*": 5, "b": 5, "c": 5}, 2, 1),
    ],
)
def test_not_even_by_whoever_knows_the_rule(sizes: dict[str, int], options: int, each: int | None) -> None:
    """All tables there can be, sorted by what would be published of them: a group of one mind never stands alone in its
    heap. `each`: every ballot supports exactly so many."""
    heaps: dict[Any, list[Any]] = defaultdict(list)
    rows = list(itertools.product(*(range(n + 1) for n in sizes.values())))
    for table in itertools.product(rows, repeat=options):
        columns = zip(zip(*table, strict=True), sizes.values(), strict=True)
        if each is None or all(sum(column) == each * n for column, n in columns):
            heaps[as_published(sizes, table, each)].append(table)
    for published, heap in heaps.items():
        for (total, _), *alike in zip(published, *heap, strict=True):
            if total in (0, sum(sizes.values())):
                continue
            for place, (sector, n) in enumerate(sizes.items()):
                found = {row[place] for row in alike}
                small = sector in never_shown(sizes) - {"*"}
                assert len(found) > 1 or not (small or found <= {0, n}), (published, sector)


def as_published(sizes: dict[str, int], table: Any, each: int | None) -> Any:
    support = {str(n): dict(zip(sizes, row, strict=True)) for n, row in enumerate(table)}
    figures = Figures(sizes, support, each or 0, each or len(table))
    cells = kept_back(figures, never_shown(sizes))
    return tuple(
        (sum(row.values()), tuple(None if s in cells[n] else k for s, k in row.items())) for n, row in support.items()
    )


def test_sums_over_options_give_nothing_away_either() -> None:
    """Everybody ticks one idea, but for one of the crowd: 5 and 2 of 7 would leave 0 of 7 for the third."""
    sizes = {"business": 7, "public": 9, "civil": 20}
    truth = {
        "a": {"business": 5, "public": 3, "civil": 10},
        "b": {"business": 2, "public": 3, "civil": 5},
        "c": {"business": 0, "public": 3, "civil": 4},
    }
    cells = kept_back(Figures(sizes, truth, 0, 1), never_shown(sizes))
    reader, careless = (Attacker(sizes, truth, 0, 1) for _ in range(2))
    for option, row in truth.items():
        for sector, n in row.items():
            if sector not in cells[option]:
                reader.learn(option, sector, n)
            if option != "c" or sector == "civil":
                careless.learn(option, sector, n)
    assert careless.can_tell("c", "business") and not reader.can_tell("c", "business")
    assert all("civil" not in hidden for hidden in cells.values())
