"""Pabulib files: written so that they count the same."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Any

import pytest
from click.testing import CliRunner

from ideation.cli import main
from ideation.domain.errors import Conflict
from ideation.domain.voting.formats.counting_file import count_file
from ideation.domain.voting.formats.pabulib.reader import read_pabulib
from ideation.domain.voting.formats.pabulib.writer import write_pabulib

CHOICES: dict[str, tuple[dict[str, Any], list[dict[str, Any]]]] = {
    "phragmen": ({"seats": 2}, [{"approve": ["a", "b"]}, {"approve": []}, {"approve": ["c"]}]),
    "sector_equal_voice": ({"seats": 2}, [{"approve": ["a", "b"]}, {"approve": ["c"]}]),
    "budget_equal_shares": ({"budget": 100, "min_choices": 1}, [{"approve": ["a", "b"]}, {"approve": ["b", "c"]}]),
    "dots": ({"seats": 1, "budget": 5, "max_per_option": 3}, [{"votes": {"a": 3, "b": 1}}, {"votes": {}}]),
    "score": ({"seats": 1, "max": 5}, [{"scores": {"a": 0, "b": 5}}, {"scores": {"c": 2}}]),
    "irv": ({}, [{"ranking": ["a", "b"]}, {"ranking": ["c", "b", "a"]}]),
}  # fmt: skip


def exported(method: str, settings: dict[str, Any], choices: list[dict[str, Any]]) -> dict[str, Any]:
    costs = {"a": 60, "b": 40, "c": 50} if method.startswith("budget") else {}
    document: dict[str, Any] = {
        "method": method, "settings": settings, "lot": ["c", "a", "b"],
        "options": [{"id": id, "title": f'{id}; "med" ål\nog mere'} | ({"cost": costs[id]} if costs else {})
                    for id in "abc"],
        "ballots": [{"choice": c, "sector": ("civil", "public")[n % 2]} for n, c in enumerate(choices * 3)],
    }  # fmt: skip
    return document | {"result": count_file(document)}


def written(document: dict[str, Any], seed: int = 0) -> str:
    opened = datetime(2026, 11, 7, 10, tzinfo=UTC)
    return write_pabulib(document, title="Camp 2", opened=opened, closed=opened, chance=Random(seed))


@pytest.mark.parametrize("method", CHOICES)
def test_there_and_back_the_count_is_the_same_to_the_byte(method: str) -> None:
    document = exported(method, *CHOICES[method])
    again = count_file(read_pabulib(written(document)))
    assert again["sha256"] == document["result"]["sha256"]
    assert (again["winners"], again["totals"]) == (document["result"]["winners"], document["result"]["totals"])


def test_voters_are_random_numbers_in_their_own_order() -> None:
    document = exported("phragmen", *CHOICES["phragmen"])
    one, other = (written(document, seed).split("VOTES\n")[1].splitlines()[1:] for seed in (1, 2))
    assert one == sorted(one) and other == sorted(other)
    assert {row.split(";")[0] for row in one}.isdisjoint(row.split(";")[0] for row in other)


def test_answers_that_are_no_choice_among_projects_have_no_such_file() -> None:
    document = exported("irv", {}, [{"ranking": [["a", "b"], "c"]}])
    with pytest.raises(Conflict, match="not_for_pabulib"):
        written(document)


def test_ballots_are_not_exported_by_the_way(tmp_path: Path) -> None:
    place = {"DATABASE_URL": f"sqlite:///{tmp_path}/x.db", "INSTANCE_PATH": str(tmp_path)}
    asked = ["export", "--session", "x", "--format", "pb", "--out", str(tmp_path)]
    done = CliRunner().invoke(main, asked, env=place)
    assert done.exit_code == 2 and "--with-ballots" in done.output
