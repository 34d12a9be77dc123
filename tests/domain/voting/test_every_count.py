"""What holds for every way of voting, present and future: its counts. These tests run over the table."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from itertools import permutations
from random import Random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from ideation.domain.voting import METHODS
from tests.domain.voting.counts import count
from tests.domain.voting.every_method import LOT, counted, every_method, few, lot_of
from tests.domain.voting.rooms import IDEAS, ballots_of, options_of, settings_of
from tests.fixtures.daemon import ROOT


@every_method
@few
@given(data=st.data())
def test_ballots_in_any_order_give_the_same_bytes(method: str, data: st.DataObject) -> None:
    ballots = data.draw(ballots_of(method))
    shuffled = data.draw(st.permutations(ballots))
    assert json.dumps(counted(method, ballots)) == json.dumps(counted(method, shuffled))


@every_method
@few
@given(data=st.data())
def test_a_weight_is_that_many_equal_ballots(method: str, data: st.DataObject) -> None:
    ballots = data.draw(ballots_of(method))
    heavy = [ballot | {"weight": 3} for ballot in ballots]
    assert counted(method, ballots * 3) == counted(method, heavy)


@every_method
@few
@given(data=st.data(), blank=st.integers(1, 4))
def test_a_blank_ballot_changes_no_winner(method: str, data: st.DataObject, blank: int) -> None:
    """Only thresholds of those present ask who is in the room."""
    ballots = data.draw(ballots_of(method))
    more = ballots + [{"choice": {}, "sector": "civil"}] * blank
    if method != "sector_threshold" and not new_sector(method, ballots):
        without, with_blank = counted(method, ballots), counted(method, more)
        assert without["winners"] == with_blank["winners"] and without["outcomes"] == with_blank["outcomes"]


def new_sector(method: str, ballots: list[dict[str, Any]]) -> bool:
    """One more sector, even without a wish, changes the order in which the lot draws sectors."""
    return method == "sector_best" and "civil" not in [ballot["sector"] for ballot in ballots]


@every_method
@settings(few, max_examples=10)
@given(data=st.data(), merit=st.booleans())
def test_outcomes_are_what_all_lots_together_give(method: str, data: st.DataObject, merit: bool) -> None:
    """The published lot's winners are among them; without a tie that the lot broke there is one outcome."""
    ballots = data.draw(ballots_of(method))
    lots = [lot_of(method)] if METHODS[method].single else list(permutations(IDEAS))
    results = [counted(method, ballots, lot, tie_merit=merit) for lot in lots]
    drawn = {tuple(sorted(result["winners"])) for result in results}
    listed = {tuple(outcome) for outcome in results[0]["outcomes"]}
    assert results[0]["complete"] and all(result["outcomes"] == results[0]["outcomes"] for result in results)
    assert drawn <= listed if method == "sector_best" else drawn == listed


@every_method
@few
@given(data=st.data())
def test_a_tie_that_the_lot_broke_mattered_only_where_there_are_several_outcomes(
    method: str, data: st.DataObject
) -> None:
    result = counted(method, data.draw(ballots_of(method)), tie_merit=False)
    assert all(tie["broken_by"] == "lot" for tie in result["ties"])
    if len(result["outcomes"]) == 1:
        assert not any(tie["mattered"] for tie in result["ties"])


@every_method
@few
@given(data=st.data())
def test_names_do_not_matter(method: str, data: st.DataObject) -> None:
    """Other ids, the same lot: the same winners by their other names."""
    if METHODS[method].single:
        return
    ballots = data.draw(ballots_of(method))
    renamed = dict(zip(IDEAS, data.draw(st.permutations(IDEAS)), strict=True))
    other_costs = {renamed[id]: cost for id, cost in options_of(method).items()}  # type: ignore[union-attr]
    before = counted(method, ballots)
    after = count(method, rename(ballots, renamed), other_costs, [renamed[id] for id in LOT], **settings_of(method))
    if method == "sector_best":  # the order of its sectors is drawn from the names
        assert sorted(sorted(renamed[id] for id in o) for o in before["outcomes"]) == after["outcomes"]
    else:
        assert [renamed[id] for id in before["winners"]] == after["winners"]


def rename(value: Any, names: dict[str, str]) -> Any:
    if isinstance(value, dict):
        kept = ("w", "sector")
        return {names.get(k, k) if len(k) == 1 and k not in ("a", "b", "w") or is_option_map(value) else k:
                v if k in kept else rename(v, names) for k, v in value.items()}  # fmt: skip
    if isinstance(value, list):
        return [rename(item, names) for item in value]
    return names.get(value, value) if isinstance(value, str) else value


def is_option_map(value: dict[str, Any]) -> bool:
    """{id: …}, which a comparison {"a", "b", "w"} is not."""
    return all(len(key) == 1 for key in value) and "w" not in value


@every_method
def test_nobody_voted_and_nobody_won(method: str) -> None:
    result = counted(method, [])
    assert result["winners"] == [] and result["outcomes"] == [[]] and result["complete"]


PROGRAM = """
import sys, json
from tests.domain.voting.test_every_count import one_of_each
sys.stdout.write(one_of_each())
"""


def one_of_each() -> str:
    """Every method counted once, with ties in plenty, as one text."""
    return json.dumps([counted(method, fixed_ballots(method)) for method in METHODS])


def fixed_ballots(method: str) -> list[dict[str, Any]]:
    dice = Random(method)
    choices = {
        "approve": lambda: {"approve": dice.sample(IDEAS, 2)},
        "votes": lambda: {"votes": {id: 1 for id in dice.sample(IDEAS, 2)}},
        "scores": lambda: {"scores": {id: dice.randint(3, 5) for id in dice.sample(IDEAS, 3)}},
        "ranking": lambda: {"ranking": dice.sample(IDEAS, 3)},
        "answers": lambda: {"answers": [dict(zip("ab", dice.sample(IDEAS, 2), strict=True)) | {"w": "a"}]},
        "ratings": lambda: {"ratings": {id: {"impact": 4, "effort": 2} for id in dice.sample(IDEAS, 2)}},
        "stance": lambda: {"stance": "ok"},
        "grade": lambda: {"grade": dice.randint(2, 5)},
    }
    field = next(iter(METHODS[method].choice.model_json_schema()["properties"]))
    return [{"choice": choices[field](), "sector": dice.choice(["civil", "public"])} for _ in range(9)]


def test_the_same_bytes_whatever_the_hash_seed() -> None:
    texts = [
        subprocess.run(
            [sys.executable, "-c", PROGRAM], cwd=ROOT, env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True, text=True, check=True,
        ).stdout
        for seed in ("0", "1", "4242")
    ]  # fmt: skip
    assert texts[0] == texts[1] == texts[2] == one_of_each()
