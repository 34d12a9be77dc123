"""Rooms full of ballots for every method, for tests that hold for all of them."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from ideation.domain.voting import METHODS
from ideation.domain.voting.formats.counting_file import Counted, count_document
from ideation.domain.voting.method import Ballot

IDEAS = "abcde"
SECTORS = ["civil", "business", "public"]
COSTS = {"a": 5, "b": 7, "c": 7, "d": 10, "e": 13}
REASON = "There is nobody to do it"

some_ideas = st.lists(st.sampled_from(IDEAS), unique=True)
duel = st.tuples(st.sampled_from(["ab", "ac", "bc", "cd", "de", "ae"]), st.sampled_from(["a", "b", "tie", "skip"]))
level = st.one_of(st.none(), st.integers(1, 5))


def tiers(ids: list[str], cut: int) -> list[Any]:
    """A ranking with one place shared, where there is room for it."""
    return [*ids[:cut], *([ids[cut : cut + 2]] if len(ids) > cut + 1 else ids[cut:]), *ids[cut + 2 :]]


approve = st.fixed_dictionaries({"approve": some_ideas})
votes = st.fixed_dictionaries({"votes": st.dictionaries(st.sampled_from(IDEAS), st.integers(1, 2), max_size=3)})
scores = st.fixed_dictionaries({"scores": st.dictionaries(st.sampled_from(IDEAS), st.integers(0, 5))})
strict = st.fixed_dictionaries({"ranking": some_ideas})
shared = st.builds(lambda ids, cut: {"ranking": tiers(ids, cut)}, some_ideas, st.integers(0, 4))
answers = st.lists(duel, unique_by=lambda d: d[0], max_size=5).map(
    lambda duels: {"answers": [{"a": pair[0], "b": pair[1], "w": w} for pair, w in duels]}
)
ratings = st.fixed_dictionaries(
    {"ratings": st.dictionaries(st.sampled_from(IDEAS), st.fixed_dictionaries({"impact": level, "effort": level}))}
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
