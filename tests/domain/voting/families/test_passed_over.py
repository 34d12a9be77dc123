"""Where one with more votes lost to one with fewer, one plain sentence says why, whatever the method."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ideation.domain.voting import METHODS, translation
from ideation.domain.voting.families.passed_over import MOST
from ideation.domain.voting.formats.counting_file import Counted
from tests.domain.voting.counts import ticks
from tests.domain.voting.rooms import ballots_of, told

MOVING = {name for name, method in METHODS.items() if method.votes_move}
JARGON = ("støtter", "lige resultater", "kæde", "rangordning", "afkrydsning", "gruppe", "kontrolkode")


def why(counted: Counted, locale: str = "da") -> dict[str, str]:
    return counted.method.why_not(counted.outcome, counted.titles, locale)


def ranked(*orders: str) -> list[dict[str, Any]]:
    return [{"choice": {"ranking": list(order)}} for order in orders]


def scored(*rows: dict[str, int]) -> list[dict[str, Any]]:
    return [{"choice": {"scores": row}} for row in rows]


LIKED = ticks(*["ab"] * 25, sector="civil") + ticks(*["c"] * 20, "d", sector="public")
CASES: dict[str, tuple[list[dict[str, Any]], dict[str, Any], str]] = {
    "phragmen": (LIKED, {"seats": 2}, "de fleste, der ville have den, har fået en anden med"),
    "pav_sequential": (LIKED, {"seats": 2}, "de fleste, der ville have den, har fået en anden med"),
    "equal_shares": (LIKED, {"seats": 2}, "har fået en anden med"),
    "sector_equal_voice": (LIKED, {"seats": 2}, "hver sektor har lige meget at bestemme"),
    "sector_best": (LIKED, {"seats": 2}, "hver sektors favorit"),
    "sector_threshold": (
        ticks(*["a"] * 9, sector="civil") + ticks(*["b"] * 3, sector="public") + ticks("b", sector="civil"),
        {"seats": 1, "sectors": 2, "share": "1/10"}, "ikke fra sektorer nok",
    ),
    "star": (
        scored(*[{"a": 5, "b": 2}] * 2, *[{"a": 3, "b": 4}] * 3, *[{"c": 1}] * 2), {"seats": 1},
        "da de mødtes til sidst, satte flere den anden højest",
    ),
    "irv": (ranked(*["acb"] * 4, *["bca"] * 3, *["cba"] * 2), {}, "var øverst hos flere til at begynde med"),
    "budget_greedy": (ticks(*["e"] * 3, *["c"] * 2), {"budget": 10}, "koster 13 kr., og så meget var der ikke tilbage"),
    "budget_equal_shares": (ticks(*["e"] * 3, *["c"] * 2), {"budget": 10}, "koster 13 kr., og så meget havde"),
}  # fmt: skip


@pytest.mark.parametrize("method", CASES)
def test_it_says_why_in_everyday_words(method: str) -> None:
    room, given_settings, words = CASES[method]
    said = why(told(method, room, **given_settings))
    assert said and all(words in line for line in said.values())


every_method = pytest.mark.parametrize("method", METHODS)


SHOWN_OTHERWISE = {"score", "pairwise"}  # by the mean, by the chance to win


@every_method
@settings(max_examples=30, suppress_health_check=list(HealthCheck), deadline=None)
@given(data=st.data())
def test_who_had_more_than_somebody_chosen_is_told_why_and_nobody_else(method: str, data: st.DataObject) -> None:
    """So a new method either chooses by what it shows, or has a sentence for where it does not."""
    counted = told(method, data.draw(ballots_of(method, most=10)))
    outcome, said = counted.outcome, why(counted)
    assert not set(said) & set(outcome.winners)
    if method in MOVING or method in SHOWN_OTHERWISE or not outcome.winners:
        return
    least = min(outcome.totals.get(id, 0) for id in outcome.winners)
    more = sorted((n for id, n in outcome.totals.items() if id not in outcome.winners and n > least), reverse=True)
    assert sorted((outcome.totals[id] for id in said), reverse=True) == more[:MOST]


@pytest.mark.parametrize("locale", ["da", "en"])
def test_every_method_has_its_headline(locale: str) -> None:
    texts = translation.catalogue(locale)
    for name, method in METHODS.items():
        ends = [f"{name}_{end}" for end in ("passed", "settled", "open")] if method.single else [name]
        assert all(texts[f"voting.headline.{end}"].endswith(".") for end in ends)


def test_nothing_that_is_read_of_a_result_is_the_methods_jargon() -> None:
    """Its own words are behind "how it was counted"; what stands beside a result a volunteer understands."""
    read = ("voting.headline.", "voting.passed.", "voting.because.", "voting.story.", "method.")
    for key, text in translation.catalogue("da").items():
        forms = text.values() if isinstance(text, dict) else [text]
        if key.startswith(read):
            assert not [word for form in forms for word in JARGON if word in form.lower()], key
