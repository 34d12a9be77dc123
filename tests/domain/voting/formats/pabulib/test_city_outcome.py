"""What the city chose, held against the count."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner, Result

from ideation.cli import main
from ideation.domain.voting.formats.counting_file import count_file
from ideation.domain.voting.formats.pabulib.city_outcome import compared
from ideation.domain.voting.formats.pabulib.reader import read_pabulib
from tests.domain.voting.formats.pabulib.written import file


def asked(tmp_path: Path, text: str, *more: str) -> Result:
    place = tmp_path / "city.pb"
    place.write_text(text, "utf-8")
    return CliRunner().invoke(main, ["count", str(place), "--json", *more])


def test_it_says_that_the_city_chose_the_same(tmp_path: Path) -> None:
    done = asked(tmp_path, file(selected="abd"))
    told = json.loads(done.stdout)
    assert (done.exit_code, told["city_agrees"], told["city"], told["notes"]) == (0, True, ["a", "b", "d"], [])
    assert json.loads(asked(tmp_path, file()).stdout)["city_agrees"] is None


def test_where_the_city_chose_otherwise_it_is_loud_and_says_what_would_give_its_choice(tmp_path: Path) -> None:
    done = asked(tmp_path, file("cumulative", selected="c"))
    told = json.loads(done.stdout)
    assert (done.exit_code, told["city_agrees"], sorted(told["winners"])) == (1, False, ["b", "c", "d"])
    assert "differ" in done.stderr
    assert "counted in, not chosen by the city: b, d" in told["notes"][0]
    assert "it ends at the first that no longer fits" in told["notes"][1] and "--set skip=false" in told["notes"][1]
    again = asked(tmp_path, file("cumulative", selected="c"), "--set", "skip=false")
    assert (again.exit_code, json.loads(again.stdout)["city_agrees"]) == (0, True)


def test_a_threshold_that_the_file_keeps_to_itself_is_found(tmp_path: Path) -> None:
    told = json.loads(asked(tmp_path, file("cumulative", selected="cb")).stdout)
    assert "a project needs at least 3" in told["notes"][1]


def test_more_than_there_is_is_said(tmp_path: Path) -> None:
    told = json.loads(asked(tmp_path, file(selected="abc")).stdout)
    assert "The city's choice costs 140, more than the budget of 100" in told["notes"]


def test_of_level_projects_those_come_first_that_the_city_took(tmp_path: Path) -> None:
    """The format has no rule for them; which it was is said."""
    told = json.loads(asked(tmp_path, file("cumulative", "greedy-no-skip", selected="a")).stdout)
    assert told["winners"] == ["a"] and told["city_agrees"]
    assert told["notes"] == ["Level with one another, and taken in the order that the city's choice shows: a, c"]


def test_whoever_asks_for_another_rule_is_told_and_not_stopped(tmp_path: Path) -> None:
    done = asked(tmp_path, file("cumulative", selected="cbd"), "--method", "budget_equal_shares")
    assert done.exit_code == 0 and json.loads(done.stdout)["winners"]


def test_what_was_financed_otherwise_is_not_held_against_it() -> None:
    text = file(selected="abd").replace("b;30;1", "b;30;1").replace("c;50;0", "c;50;2")
    found = read_pabulib(text)
    assert found["pabulib"]["selected"] == ["a", "b", "d"]
    assert found["pabulib"]["notes"] == ["Financed otherwise (selected 2 or more), and not held against the count: c"]
    assert compared(found, count_file(found)).agrees
