"""Rooms full of ballots for every method, for tests that hold for all of them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import permutations, product
from typing import Any

from hypothesis import strategies as st

from ideation.domain.voting import METHODS
from ideation.domain.voting.formats.counting_file import Counted, count_document
from ideation.domain.voting.method import Ballot

Json = dict[str, Any]
IDEAS = "abcde"
SECTORS = ["civil", "business", "public"]
COSTS = {"a": 5, "b": 7, "c": 7, "d": 10, "e": 13}
REASON = "There is nobody to do it"

PAIRS = ("ab", "ac", "bc", "cd", "de", "ae")
LEVELS = (None, 1, 2, 3, 4, 5)
ABOUT_ONE = [dict(zip(("impact", "effort"), both, strict=True)) for both in product(LEVELS, LEVELS)]


# What a ballot may hold, as few draws as may be: a room has many of them. Length first, then which of that length; each
# value is one digit of a whole number. So nearly all the time goes to counts, and what is found still shrinks.
def some(of: Sequence[str], most: int) -> st.SearchStrategy[list[str]]:
    """Any of them, each once, in any order."""
    by_length = [[*permutations(of, n)] for n in range(most + 1)]
    longest = max(map(len, by_length))
    return st.builds(
        lambda n, which: list(by_length[n][which % len(by_length[n])]),
        st.integers(0, most), st.integers(0, longest - 1),
    )  # fmt: skip


def each_with(keys: st.SearchStrategy[list[str]], values: Sequence[Any], most: int) -> st.SearchStrategy[Json]:
    """Some of them, each with any of these values."""

    def made(keys: list[str], digits: int) -> dict[str, Any]:
        return {key: values[digits // len(values) ** n % len(values)] for n, key in enumerate(keys)}

    return st.builds(made, keys, st.integers(0, len(values) ** most - 1))


some_ideas = some(IDEAS, len(IDEAS))


def tiers(ids: list[str], cut: int) -> list[Any]:
    """A ranking with one place shared, where there is room for it."""
    return [*ids[:cut], *([ids[cut : cut + 2]] if len(ids) > cut + 1 else ids[cut:]), *ids[cut + 2 :]]


approve = some_ideas.map(lambda ids: {"approve": ids})
votes = each_with(some(IDEAS, 3), (1, 2), 3).map(lambda found: {"votes": found})
scores = each_with(some_ideas, range(6), 5).map(lambda found: {"scores": found})
strict = some_ideas.map(lambda ids: {"ranking": ids})
shared = st.builds(lambda ids, cut: {"ranking": tiers(ids, cut)}, some_ideas, st.integers(0, 4))
answers = each_with(some(PAIRS, 5), ("a", "b", "tie", "skip"), 5).map(
    lambda duels: {"answers": [{"a": pair[0], "b": pair[1], "w": w} for pair, w in duels.items()]}
)
ratings = each_with(some_ideas, ABOUT_ONE, 5).map(
    lambda found: {"ratings": {id: dict(both) for id, both in found.items()}}
)
stances = st.sampled_from(["ok", "concern", "object"]).map(lambda s: {"stance": s, "reason": REASON})
grades = st.integers(1, 5).map(lambda g: {"grade": g})

BY_BALLOT: dict[Ballot, st.SearchStrategy[dict[str, Any]]] = {
    **dict.fromkeys(("approval", "budget"), approve),
    **dict.fromkeys(("dots", "quadratic"), votes),
    **dict.fromkeys(("score", "star"), scores),
    "ranking": st.one_of(strict, shared),
    "pairwise": answers,
    "impact_effort": ratings,
    "consent": stances,
    "gradients": grades,
}
CHOICES = {name: BY_BALLOT[method.ballot] for name, method in METHODS.items()}
SETTINGS: dict[str, dict[str, Any]] = {
    "dots": {"seats": 2, "budget": 6},
    "stv": {"seats": 2},
    "irv": {},
    "consent": {},
    "gradients": {},
    "budget_equal_shares": {"budget": 20, "raise": "20%"},
    "budget_greedy": {"budget": 20},
}


def settings_of(method: str) -> dict[str, Any]:
    return SETTINGS.get(method, {"seats": 2})


def options_of(method: str) -> dict[str, int] | str:
    return "x" if METHODS[method].single else COSTS


@cache
def ballots_of(method: str, most: int = 8) -> st.SearchStrategy[list[dict[str, Any]]]:
    choice = st.one_of(st.just({}), CHOICES[method], CHOICES[method], CHOICES[method])
    ballot = st.fixed_dictionaries({"choice": choice, "sector": st.sampled_from(SECTORS)})
    return st.lists(ballot, max_size=most)


def told(method: str, room: list[dict[str, Any]], **more: Any) -> Counted:
    """This room counted by the method, with a title for every idea."""
    options: Any = options_of(method)
    rows = [{"id": id, "title": f"Idé {id}"} | ({"cost": COSTS[id]} if id in COSTS else {}) for id in options]
    given = {"method": method, "settings": settings_of(method) | more, "options": rows, "ballots": room}
    return count_document(given | {"lot": list(reversed(options))})
