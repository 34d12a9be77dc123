"""What is told of the groups: quarters from which nobody can be worked out, with totals, sizes and sectors known."""

from __future__ import annotations

import itertools
from collections import Counter, defaultdict
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from ideation.domain.entities import Member
from ideation.domain.limits import FEW
from ideation.domain.opinions import gathered, homes
from ideation.domain.opinions.disclosure import Row, band, bounds_by_option, highest, label, lowest, spans_by_option
from ideation.domain.opinions.opinion_matrix import said, voices
from ideation.domain.privacy.sectors import SMALL
from ideation.domain.privacy.suppression import CROWD, Figures, given_away
from tests.domain.opinions.rooms import camp
from tests.domain.scene import Scene


def told(sizes: tuple[int, ...], rest: int, total: int, known: tuple[int, ...]) -> list[int | None]:
    return [label(span) for span in Row(sizes, rest, total).spans(known)]


@given(st.integers(5, 400), st.data())
def test_a_quarter_reaches_from_its_lowest_to_its_highest(of: int, data: st.DataObject) -> None:
    n = data.draw(st.integers(0, of))
    assert lowest(band(n, of), of) <= n <= highest(band(n, of), of)
    assert highest(0, of) > 0 and lowest(3, of) < of, "none and one, all and all but one look alike"


@pytest.mark.parametrize(
    ("sizes", "rest"),
    [
        ((20, 20), 0),
        ((35, 5), 0),
        ((36, 5), 2),
        ((30, 6, 5), 1),
        ((20, 10, 10), 0),
        ((9, 7, 6, 5), 3),
        ((8, 6, 5, 5, 5), 1),
    ],
)
def test_whoever_knows_the_rule_and_the_total_cannot_tell_a_group_of_one_mind(
    sizes: tuple[int, ...], rest: int
) -> None:
    """All the ways in which the groups, and those that are in none, can support an option, sorted by what is told."""
    heaps: dict[Any, list[tuple[int, ...]]] = defaultdict(list)
    for way in itertools.product(*(range(n + 1) for n in (*sizes, rest))):
        known = tuple(band(n, of) for n, of in zip(way, sizes, strict=False))
        heaps[sum(way), tuple(told(sizes, rest, sum(way), known))].append(way)
    for (total, shown), heap in heaps.items():
        if total in (0, sum(sizes) + rest):
            continue
        for place, of in enumerate((*sizes, rest)):
            found = {way[place] for way in heap}
            assert not found <= {0} and not found <= {of} or of == 0, (total, shown, place)
        assert rest == 0 or len({way[-1] for way in heap}) > 1, "the rest are fewer than five"


def test_what_is_told_is_true() -> None:
    for sizes, rest in (((20, 10, 10), 0), ((9, 7, 6, 5), 3)):
        for way in itertools.product(*(range(n + 1) for n in (*sizes, rest))):
            known = tuple(band(n, of) for n, of in zip(way, sizes, strict=False))
            for n, of, quarter in zip(way, sizes, told(sizes, rest, sum(way), known), strict=False):
                assert quarter is None or (4 * n >= quarter * of and (quarter > 0 or 4 * n < of)), (way, quarter)


def test_where_all_ballots_support_as_many_the_options_are_attacked_together() -> None:
    """Everybody supports one of two: what is 5 of 5 here is 0 of 5 there. The bare quarters leave no room for anything
    else; with what is told instead of them, there is some."""
    figures = Figures({"0": 36, "1": 5}, {"a": {"0": 26, "1": 5}, "b": {"0": 10}}, 1, 1)
    exact = {"a": {"0": (2, 2), "1": (3, 3)}, "b": {"0": (1, 1), "1": (0, 0)}}
    assert given_away(figures, exact, bounds_by_option(figures, exact))
    spans = spans_by_option(figures, ["0", "1"], SMALL)
    assert spans and not given_away(figures, spans, bounds_by_option(figures, spans))


# -- beside the figures of the sectors ----------------------------------------------------------------------------


SECTORS = ["civil", "business", "foundation", "public", "university"]
camps = st.fixed_dictionaries(
    {
        "sizes": st.lists(st.integers(6, 24), min_size=2, max_size=3).filter(lambda sizes: sum(sizes) >= 44),
        "loyal": st.sampled_from([0.3, 0.8, 1.0]),  # how far a sector goes with one camp
        "seed": st.integers(0, 10**6),
    }
)


def play(room: dict[str, Any]) -> tuple[Scene, dict[str, Any], list[tuple[str, list[str]]]]:
    scene, chance = Scene(), Random(room["seed"])
    people = camp(room["seed"], room["sizes"], options=9, shared=1)
    homes = [g for g, n in enumerate(room["sizes"]) for _ in range(n)]
    sectors = [SECTORS[h] if chance.random() < room["loyal"] else chance.choice(SECTORS) for h in homes]
    members: list[Member] = [scene.member(f"p{n}", s) for n, s in enumerate(sectors)]
    scene.go("ideas")
    ideas = {f"i{n:02}": scene.post(members[n], f"Idé {n}") for n in range(9)}
    scene.set("selection", method="approval", seats=3, budget=None)
    scene.go("selection")
    poll = scene.open()
    voted = [(s, [ideas[id] for id in approve]) for s, approve in zip(sectors, people, strict=True)]
    for who, (_, approve) in zip(members, voted, strict=True):
        scene.vote(who, poll, approve=approve)
    return scene, scene.finish(poll), voted


@given(camps)
@example({"sizes": [15, 7, 22], "loyal": 0.8, "seed": 869})  # the only one of a sector, sealed as one with another
@example({"sizes": [9, 15, 21], "loyal": 0.3, "seed": 8166})
@settings(max_examples=25, suppress_health_check=list(HealthCheck))
def test_the_groups_do_not_open_what_is_hidden_of_the_sectors(room: dict[str, Any]) -> None:
    """Even to somebody who has found out how many of each sector are in each group: what the figures of the sectors
    leave open about a small one, or one of one mind, the groups leave open too."""
    _, card, voted = play(room)
    told = card["opinions"]
    if not told or not told["groups"]:
        return
    group = groups_of(voted, card)
    of = Counter(sector for sector, _ in voted)
    for option, quarters in told["quarters"].items():
        hidden = set(of) - {s for s, share in card["sectors"][option].items() if share is not None}
        votes = [(s, g, option in approve) for (s, approve), g in zip(voted, group, strict=True)]
        yes = Counter(s for s, _, approves in votes if approves)
        for sector in hidden:
            if of[sector] < FEW or (of[sector] < CROWD and yes[sector] in (0, of[sector])):
                without = may_differ(votes, sector, hidden, [None] * len(quarters), told["groups"])
                assert not without or may_differ(votes, sector, hidden, quarters, told["groups"]), (option, sector)


def may_differ(
    votes: list[tuple[str, int, bool]], sector: str, hidden: set[str], quarters: list[int | None], sizes: list[int]
) -> bool:
    """Whether one more of the sector could have voted for it, or one fewer, and somebody in another hidden sector the
    other way, with everything known as it is. A walk over sectors and groups, by turns one more and one fewer."""
    fors, againsts = (Counter((s, g) for s, g, yes in votes if yes == side) for side in (True, False))
    support = Counter(g for _, g, yes in votes if yes)
    joined = {q for g, q in enumerate(quarters) if q is not None and band(support[g], sizes[g]) > q}

    def loose(g: int, by: int) -> bool:
        """Where one is told lower than it is, two quarters have been told as one: then each told so may be either."""
        at_least = quarters[g] if g >= 0 else None
        if at_least is None:
            return True
        top = at_least + (at_least in joined)
        return lowest(at_least, sizes[g]) <= support[g] + by <= highest(top, sizes[g])

    for more, fewer, by in ((againsts, fors, 1), (fors, againsts, -1)):
        ways: dict[Any, set[Any]] = defaultdict(set)
        for s, g in more:
            ways[s].add(g)
        for s, g in fewer:
            ways[g].add(s)
        for g in range(-1, len(sizes)):
            if loose(g, by):
                ways[g].add("slack")
            if loose(g, -by):
                ways["slack"].add(g)
        met, queue = {sector}, [sector]
        while queue:
            for onward in ways[queue.pop()] - met:
                met.add(onward)
                queue.append(onward)
        if met & (hidden - {sector}):
            return True
    return False


def groups_of(voted: list[tuple[str, list[str]]], card: dict[str, Any]) -> list[int]:
    """Which group each ballot is in: not published, found again with what only the ballots know."""
    lot = card["lot"]["order"]
    cast = gathered("approval", [({"approve": approve}, None, 1) for _, approve in voted], lot)
    home = homes(voices({said: n for said, _, n in cast}, len(lot)), len(lot))
    place = {id: n for n, id in enumerate(lot)}
    return [int(home.get(said("approval", {"approve": approve}, place), -1)) for _, approve in voted]


# -- in a room --------------------------------------------------------------------------------------------------


def test_nobody_sees_groups_before_the_result_is_shown() -> None:
    scene, card, _ = play({"sizes": [24, 22], "loyal": 0.3, "seed": 1})
    assert len(card["opinions"]["groups"]) == 2
