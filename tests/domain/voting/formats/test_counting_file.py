"""Counting a file: its shapes, its refusals, its lot and its hash."""

from __future__ import annotations

import json
from typing import Any

import pytest

from ideation.domain.errors import Invalid
from ideation.domain.voting.formats.counting_file import count_file
from ideation.domain.voting.lots import lot_order

FILE: dict[str, Any] = {
    "method": "phragmen",
    "settings": {"seats": 2},
    "options": [{"id": "c"}, {"id": "a"}, {"id": "b", "title": "A bench"}],
    "ballots": [
        {"choice": {"approve": ["a", "b"]}, "sector": "civil", "weight": 3},
        {"choice": {"approve": ["c"]}, "sector": "public", "weight": 2},
        {"choice": {}},
    ],
}


def test_the_answer_has_the_shapes_of_the_contract() -> None:
    answer = count_file(FILE, "en")
    assert answer["winners"] in (["a", "c"], ["b", "c"])
    assert answer["totals"] == {"a": "3", "b": "3", "c": "2"}
    assert answer["outcomes"] == [["a", "c"], ["b", "c"]] and answer["complete"] is True
    assert answer["ties"][0]["round"] == 1 and answer["ties"][0]["broken_by"] == "lot"
    assert len(answer["sha256"]) == 64 and len(answer["rounds"]) == 2
    assert answer["explanation"][0] == "6 votes have been counted."
    assert json.loads(json.dumps(answer)) == answer


def test_titles_in_the_file_are_used_in_the_story() -> None:
    assert any("“A bench”" in line for line in count_file(FILE | {"lot": ["b", "a", "c"]}, "en")["explanation"])


def test_without_a_lot_it_is_drawn_from_everything_else() -> None:
    answer = count_file(FILE)
    assert sorted(answer["lot"]) == ["a", "b", "c"] and count_file(FILE)["lot"] == answer["lot"]
    given = count_file(FILE | {"lot": answer["lot"]})
    assert given == answer
    lots = {tuple(count_file(FILE | {"settings": {"seats": 2, "max_choices": n}})["lot"]) for n in range(2, 30)}
    assert len(lots) > 1


def test_a_given_lot_decides() -> None:
    assert count_file(FILE | {"lot": ["b", "a", "c"]})["winners"] == ["b", "c"]
    assert count_file(FILE | {"lot": ["a", "b", "c"]})["winners"] == ["a", "c"]


def test_the_hash_changes_with_everything_counted_and_nothing_else() -> None:
    before = count_file(FILE | {"lot": ["a", "b", "c"]})["sha256"]
    changed: list[dict[str, Any]] = [
        {"method": "approval"},
        {"settings": {"seats": 1}},
        {"options": [*FILE["options"], {"id": "d"}], "lot": ["a", "b", "c", "d"]},
        {"ballots": FILE["ballots"][:2]},
        {"lot": ["c", "b", "a"]},
    ]
    hashes = [count_file(FILE | {"lot": ["a", "b", "c"]} | change)["sha256"] for change in changed]
    assert len({before, *hashes}) == 6
    same = FILE | {
        "lot": ["a", "b", "c"],
        "settings": {"tie_merit": True, "seats": 2},
        "options": FILE["options"][::-1],
        "ballots": [*FILE["ballots"][::-1]],
        "made_by": "somebody",
    }
    assert count_file(same)["sha256"] == before


def test_the_lot_order_is_by_hash_of_seed_and_id() -> None:
    """sha256("seed\\na") = c6…, of b 88…, of c 1f…, reckoned apart from this program."""
    import hashlib

    by_hand = sorted("abc", key=lambda id: hashlib.sha256(b"seed\n" + id.encode()).digest())
    assert lot_order("seed", "cab") == lot_order("seed", "abc") == by_hand


@pytest.mark.parametrize(
    "change, fields",
    [
        ({"method": "coin"}, {"method": "unknown"}),
        ({"method": None}, {"method": "missing"}),
        ({"settings": {"seats": 0}}, {"settings.seats": "too_small"}),
        ({"settings": {"seats": "2"}}, {"settings.seats": "not_integer"}),
        ({"settings": {"seats": True}}, {"settings.seats": "not_integer"}),
        ({"settings": {"chairs": 2}}, {"settings.chairs": "unknown"}),
        ({"settings": []}, {"settings": "wrong_type"}),
        ({"options": [{"id": "a"}, {"id": "a"}]}, {"options.1.id": "repeated"}),
        ({"options": [{"id": 7}]}, {"options.0.id": "wrong_type"}),
        ({"options": [{}]}, {"options.0.id": "missing"}),
        ({"options": ["a"]}, {"options.0": "wrong_type"}),
        ({"options": [{"id": "a", "cost": 1.5}]}, {"options.0.cost": "not_integer"}),
        ({"options": [{"id": "a", "cost": -1}]}, {"options.0.cost": "negative"}),
        ({"ballots": [{"choice": {"approve": ["z"]}}]}, {"ballots.0.choice.approve.0": "unknown"}),
        ({"ballots": [{"choice": {}, "weight": 0}]}, {"ballots.0.weight": "too_small"}),
        ({"ballots": [{"choice": {}, "weight": -2}]}, {"ballots.0.weight": "negative"}),
        ({"ballots": [{"choice": {}, "weight": True}]}, {"ballots.0.weight": "not_integer"}),
        ({"ballots": [{"choice": {}, "weight": 10**30}]}, {"ballots.0.weight": "too_large"}),
        ({"ballots": [{"choice": {}, "sector": 3}]}, {"ballots.0.sector": "wrong_type"}),
        ({"ballots": None}, {"ballots": "missing"}),
        ({"lot": ["a", "b"]}, {"lot": "missing"}),
        ({"lot": ["a", "b", "z"]}, {"lot.2": "unknown"}),
        ({"lot": ["a", "b", "b"]}, {"lot.2": "repeated"}),
    ],
)
def test_what_cannot_be_counted_is_named(change: dict, fields: dict) -> None:
    with pytest.raises(Invalid) as refusal:
        count_file(FILE | change)
    assert refusal.value.fields == fields


def test_a_document_is_an_object() -> None:
    with pytest.raises(Invalid) as refusal:
        count_file([FILE])
    assert refusal.value.fields == {"document": "wrong_type"}
