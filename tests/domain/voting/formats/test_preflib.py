"""PrefLib's orders, and what is refused with the formats that are read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from ideation.cli import main
from ideation.domain.errors import Invalid
from ideation.domain.voting.formats.counting_file import count_file
from ideation.domain.voting.formats.preflib import is_preflib, read_preflib

HEAD = """# FILE NAME: 00000-1.toc
# DATA TYPE: toc
# NUMBER ALTERNATIVES: 3
# NUMBER VOTERS: 5
# ALTERNATIVE NAME 1: Bænke
# ALTERNATIVE NAME 2: Lys: i parken
# ALTERNATIVE NAME 3: Træer
"""


def test_orders_with_level_places_are_read_and_counted() -> None:
    text = f"\ufeff{HEAD}3: 2,{{1,3}}\n2: {{1}},3,2\n"
    assert is_preflib(text)
    found = read_preflib(text)
    assert found["ballots"] == [
        {"choice": {"ranking": ["2", ["1", "3"]]}, "weight": 3},
        {"choice": {"ranking": ["1", "3", "2"]}, "weight": 2},
    ]
    assert found["options"][1] == {"id": "2", "title": "Lys: i parken"}
    result = count_file(found)
    assert result["winners"] == ["2"] and len(found["notes"]) == 1
    assert count_file(found | {"method": "schulze"})["winners"] == ["2"]


@pytest.mark.parametrize(
    ("rows", "kind", "field"),
    [
        ("3: 2,9\n", "toc", "line 8"),
        ("3: 2,2\n", "toc", "line 8"),
        ("x: 2\n", "toc", "line 8"),
        ("3: 1\n", "cat", "DATA TYPE"),
        ("3: 1\n", "", "DATA TYPE"),
    ],
)
def test_what_is_none_is_refused_with_its_place(rows: str, kind: str, field: str) -> None:
    with pytest.raises(Invalid) as refusal:
        read_preflib(HEAD.replace("TYPE: toc", f"TYPE: {kind}") + rows)
    assert list(refusal.value.fields) == [field]


def test_figures_that_the_rows_contradict_are_told() -> None:
    assert "NUMBER VOTERS says 5, the file has 3" in read_preflib(HEAD + "3: 1,2,3\n")["notes"]


FOREIGN = {
    "votes.csv": "participant,group-id,0,1\n3,0,1,-1\n",
    "scores.csv": "5,3\n4,2\n3,5\n",
    "ranks.csv": "3,1\n2,3\n1,2\n",
    "letter.txt": "votes, please",
    "empty.json": "",
}


@pytest.mark.parametrize(("name", "text"), FOREIGN.items())
def test_what_is_no_file_of_ours_is_refused_with_those_that_are(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text)
    done = CliRunner().invoke(main, ["count", str(tmp_path / name), "--json"])
    assert done.exit_code == 1
    for words in (json.loads(done.stdout)["error"]["message"], done.stderr):
        assert all(format in words for format in ("JSON", ".pb", ".toc", ".csv")), words


def test_orders_are_counted_from_the_command_line(tmp_path: Path) -> None:
    (tmp_path / "x.toc").write_text(f"{HEAD}3: 2,{{1,3}}\n2: 1,3,2\n")
    done = CliRunner().invoke(main, ["count", str(tmp_path / "x.toc"), "--json"])
    told = json.loads(done.stdout)
    assert done.exit_code == 0 and told["winners"] == ["2"] and "ranked pairs" in told["notes"][0]
