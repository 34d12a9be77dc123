"""Pabulib files: read as counting files, and counted as the city counted them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from ideation.cli import main
from ideation.domain.errors import Invalid
from ideation.domain.voting.formats.counting_file import count_file
from ideation.domain.voting.formats.pabulib.reader import read_pabulib

SMALL = """META
key;value
description;Fælles gård
budget;100
vote_type;approval
rule;greedy
num_votes;4
PROJECTS
project_id;cost;name;category
a;60;"Bænke; og borde";green
b;40;Æbletræer;green
c;50;Lys;light
VOTES
voter_id;age;vote
1;16;a,b
2;80;b,a
3;44;c
4;30;
"""


def small(**changes: str) -> str:
    text = SMALL
    for pair in changes.values():
        old, new = pair.split(" > ")
        assert old in text
        text = text.replace(old, new, 1)
    return text


def test_a_file_becomes_a_counting_file() -> None:
    found = read_pabulib("\ufeff" + SMALL.replace("\n", "\r\n"))
    assert (found["method"], found["settings"]) == ("budget_greedy", {"budget": 100})
    assert found["options"][0] == {"id": "a", "cost": 60, "title": "Bænke; og borde"}
    assert found["ballots"] == [
        {"choice": {"approve": ["a", "b"]}, "weight": 2},
        {"choice": {"approve": ["c"]}, "weight": 1},
        {"choice": {"approve": []}, "weight": 1},
    ]
    assert found["pabulib"]["ignored"] == {"META": [], "PROJECTS": ["category"], "VOTES": ["age"]}
    assert found["pabulib"]["notes"] == []
    assert count_file(found)["winners"] == ["b", "a"]  # as many votes, and cheaper


@pytest.mark.parametrize(
    ("change", "field", "line"),
    [
        ("b;40; > b;forty;", "line 11.cost", 11),
        ("b;40; > a;40;", "line 11.project_id", 11),
        ("b;40; > b;;", "line 11.cost", 11),
        ("voter_id;age;vote > voter_id;age", "line 14.vote", 14),
        ("vote_type;approval > vote_type;applause", "line 5.vote_type", 5),
        ("META\nkey > hello\nkey", "line 1", 1),
        ("VOTES\n > WORDS\n", "line 12", None),
        ("budget;100\n > \n", "META.budget", None),
    ],
)
def test_a_mistake_is_named_with_its_line(change: str, field: str, line: int | None) -> None:
    with pytest.raises(Invalid) as refusal:
        read_pabulib(small(change=change))
    found = refusal.value
    assert line is None or (list(found.fields) == [field] and found.extra["line"] == line), found.fields


def test_figures_that_the_rows_contradict_are_told() -> None:
    assert read_pabulib(small(change="num_votes;4 > num_votes;5"))["pabulib"]["notes"] == [
        "num_votes says 5, the file has 4"
    ]


def test_money_with_decimals_is_counted_in_whole_numbers() -> None:
    found = read_pabulib(small(change="b;40; > b;40.50;"))
    assert (found["settings"]["budget"], [o["cost"] for o in found["options"]]) == (1000, [600, 405, 500])
    assert found["pabulib"]["scale"] == 10


@pytest.mark.parametrize(
    ("kind", "vote", "method", "choice"),
    [
        ("choose-1", "a;", "budget_greedy", {"approve": ["a"]}),
        ("cumulative", "b,a;3,2", "budget_greedy", {"votes": {"a": 2, "b": 3}}),
        ("scoring", "b,a;3,0", "budget_greedy", {"votes": {"b": 3}}),
        ("ordinal", "c,a;", "budget_greedy", {"ranking": ["c", "a"]}),
    ],
)
def test_every_kind_of_vote(kind: str, vote: str, method: str, choice: dict[str, Any]) -> None:
    head = SMALL.split("VOTES")[0].replace("approval", kind)
    found = read_pabulib(f"{head}VOTES\nvoter_id;vote;points\n1;{vote}\n2;{vote}\n")
    assert found["method"] == method
    assert found["ballots"] == [{"choice": choice, "weight": 2}]
    assert count_file(found)["winners"]


@pytest.mark.parametrize("points", ["3", "3,2,1", "3,x", "3,-1", "3,1.5"])
def test_points_that_are_none(points: str) -> None:
    head = SMALL.split("VOTES")[0].replace("approval", "cumulative")
    with pytest.raises(Invalid, match="invalid") as refusal:
        read_pabulib(f"{head}VOTES\nvoter_id;vote;points\n1;a,b;{points}\n")
    assert list(refusal.value.fields) == ["line 15.points"]


def test_all_official_files_are_read_and_counted_as_their_city_did(conformance: Path) -> None:
    checked = 0
    for path in sorted((conformance / "pb").glob("*.pb")):
        found = read_pabulib(path.read_text("utf-8"))
        unknown = found["pabulib"]["meta"]["rule"] == "unknown"
        assert any("by which rule" in note for note in found["pabulib"]["notes"]) == unknown, path.name
        assert unknown or not found["pabulib"]["notes"], path.name
        assert sum(b["weight"] for b in found["ballots"]) == int(found["pabulib"]["meta"]["num_votes"])
        result = count_file(found)
        if found["pabulib"]["selected"] is not None:
            assert sorted(result["winners"]) == sorted(found["pabulib"]["selected"]), path.name
            checked += 1
    assert checked


def test_the_command_line_reads_them_directly(conformance: Path) -> None:
    assen = str(conformance / "pb" / "assen_2024_mes.pb")
    done = CliRunner().invoke(main, ["count", assen, "--json"])
    assert done.exit_code == 0, done.output
    counted = json.loads(done.output)
    converted = json.loads(CliRunner().invoke(main, ["pabulib", assen]).output)
    assert counted["sha256"] == count_file(converted)["sha256"]
    other = CliRunner().invoke(main, ["count", assen, "--json", "--method", "phragmen", "--set", "seats=3"])
    assert len(json.loads(other.output)["winners"]) == 3
    lomond = str(next((conformance / "stv").glob("*.csv")))
    assert len(json.loads(CliRunner().invoke(main, ["count", lomond, "--json"]).output)["winners"]) == 3


def test_what_cannot_be_read_is_one_line_and_not_a_trace(tmp_path: Path) -> None:
    for name, content in {
        "x.pb": small(change="b;40; > b;forty;").encode(),
        "y.pb": b"\xff\xfe",
        "z.csv": b"5,3,\n2,9,\n",
    }.items():
        (tmp_path / name).write_bytes(content)
        done = CliRunner().invoke(main, ["count", str(tmp_path / name), "--json"])
        assert done.exit_code == 1 and done.stderr.count("\n") == 1, done.output
