"""How an explanation reads, and what it must not tell of a small sector."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ideation.domain.limits import FEW
from ideation.domain.privacy.sectors import hidden_sectors
from ideation.domain.voting import METHODS
from ideation.domain.voting.families.explanations import by_tie_rule
from ideation.domain.voting.formats.counting_file import Counted
from tests.domain.voting.counts import ticks
from tests.domain.voting.rooms import ballots_of, told

every_method = pytest.mark.parametrize("method", METHODS)
# -- what must not be told ------------------------------------------------------------------------------------

sizes = st.dictionaries(st.sampled_from(["civil", "business", "public", "guest"]), st.integers(1, 12), min_size=1)


@every_method
@settings(max_examples=25, suppress_health_check=list(HealthCheck))
@given(data=st.data(), sizes=sizes)
def test_a_sector_that_is_too_small_is_in_no_sentence_and_in_no_round(
    method: str, data: st.DataObject, sizes: dict[str, int]
) -> None:
    """Each sector has a name of its own here, so that it can be looked for in all that is published."""
    choices = [ballot["choice"] for ballot in data.draw(ballots_of(method, most=12))] or [{}]
    room = [
        {"choice": choices[n % len(choices)], "sector": f"gruppe-{key}"}
        for key, size in sorted(sizes.items()) for n in range(size)
    ]  # fmt: skip
    counted = told(method, room)
    lines = [line for lang in ("da", "en") for line in counted.method.explain(counted.outcome, counted.titles, lang)]
    published = " ".join(lines) + json.dumps(counted.outcome.as_dict())
    for key in hidden_sectors({f"gruppe-{key}": n for key, n in sizes.items()}):
        assert key not in published


def test_sector_figures_stand_only_where_five_voted() -> None:
    room = ticks(*["a"] * FEW, sector="civil") + ticks(*["a"] * FEW, sector="public")
    assert told("phragmen", room).outcome.story[1].values["among"] == [("civil", 5), ("public", 5)]
    fewer = ticks(*["a"] * FEW, sector="civil") + ticks(*["a"] * (FEW - 1), sector="public")
    assert told("phragmen", fewer).outcome.story[1].values["among"] == []


# -- how it reads ---------------------------------------------------------------------------------------------


def test_a_proportional_count_reads_like_this_in_danish() -> None:
    room = ticks(*["ab"] * 25, sector="civil") + ticks(*["c"] * 20, "d", sector="public")
    counted = told("phragmen", room)
    assert counted.method.explain(counted.outcome, counted.titles, "da") == [
        "46 stemmer er talt op.",
        "”Idé b”: valgt som nr. 1; 25 satte kryds ved den, heraf civilsamfund 25.",
        "”Idé c”: valgt som nr. 2; 20 satte kryds ved den, heraf kommune og offentlige 20; "
        "ingen af dem havde fået nogen med endnu.",
        "”Idé a”: fik flere kryds end nr. 2, men de fleste, der ville have den, har fået en anden med.",
        "”Idé a” stod lige med den sidste, der kom med; lodtrækningen afgjorde det.",
        "Runde 1: ”Idé b” og ”Idé a” stod lige, og lodtrækning afgjorde det. "
        "En anden lodtrækning kunne have givet et andet resultat.",
        "Flest stemmer alene ville have taget ”Idé a” i stedet for ”Idé c”.",
        "Nu har 45 af 46 mindst én af deres idéer med; med flest stemmer alene havde det været 25. Det er 80 % flere.",
    ]


def test_large_and_broken_numbers_are_written_as_people_write_them() -> None:
    room: list[dict[str, Any]] = [{"choice": {"ranking": [["a", "b"]]}}, *[{"choice": {"ranking": ["c"]}}] * 1234]
    counted = told("irv", room)
    danish = " ".join(counted.method.explain(counted.outcome, counted.titles, "da"))
    english = " ".join(counted.method.explain(counted.outcome, counted.titles, "en"))
    assert "1.234 af 1.235 stemmer" in danish and "1.233,5 stemmer" in danish
    assert "1,234 of 1,235 votes" in english and "1,233.5 votes" in english


def test_money_and_hours_are_said_as_such() -> None:
    room = [{"choice": {"approve": ["a", "b", "c"]}}] * 4
    kroner = told("budget_greedy", room, budget=12)
    assert "”Idé a”: valgt som nr. 1; 4 satte kryds ved den. Den koster 5 kr., og det var der nok til." in danish(
        kroner
    )
    hours = told("budget_equal_shares", room, budget=12, unit="hours")
    assert any("koster 5 timer" in line for line in danish(hours))


def danish(counted: Counted) -> list[str]:
    return counted.method.explain(counted.outcome, counted.titles, "da")


@pytest.mark.parametrize(("rule", "said"), [("all", "går også videre"), ("runoff", "afgør vi ved et omvalg")])
def test_where_the_lot_does_not_decide_no_sentence_says_so(rule: str, said: str) -> None:
    counted = told("approval", ticks("a", "b", "c"))
    other = replace(counted.outcome, story=by_tie_rule(counted.outcome.story, rule))
    lines = " ".join(counted.method.explain(other, counted.titles, "da"))
    assert said in lines and "odtrækning" not in lines
