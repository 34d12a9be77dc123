"""Every rule of the format, counted as the file tells it, or said not to be."""

from __future__ import annotations

from random import Random

import pytest

from ideation.domain.voting.formats.counting_file import count_file
from ideation.domain.voting.formats.pabulib.city_outcome import compared, spend
from ideation.domain.voting.formats.pabulib.reader import read_pabulib
from tests.domain.voting.formats.pabulib.written import COSTS, LEAST, file, notes, winners

POZNAN = (
    "comment;#1: Projects are funded until the next one does not fit within the budget. Finally, if the remaining "
    "budget is enough to fund at least 80% of that project, we fund it as well"
)


def of_poznan(budget: int, flags: dict[str, int], comment: str = POZNAN) -> str:
    """a has 3 votes, d, b and c 2 each; a and d cost 70, b 30, c 50."""
    text = file(rule="greedy-custom", selected="x").replace("budget;100", f"budget;{budget}\n{comment}")
    for id, cost in COSTS.items():
        text = text.replace(f"{id};{cost};0", f"{id};{cost};{flags.get(id, 0)}")
    return text


@pytest.mark.parametrize(
    ("budget", "won"),
    [
        (94, "adb"),  # 24 of 30 are 80 %
        (93, "ad"),  # 23 of 30 are less
        (100, "adb"),  # there is enough
        (139, "adb"),  # 39 of 50 are 78 %
        (140, "adbc"),  # 40 of 50 are 80 %
        (48, "a"),  # the first of all, for which 80 % are there
        (47, ""),
    ],
)
def test_a_custom_rule_is_counted_as_the_comment_tells_it(budget: int, won: str) -> None:
    result = count_file(read_pabulib(of_poznan(budget, {})))
    assert "".join(result["winners"]) == won
    over = sum(COSTS[id] for id in won) - budget
    said = " ".join(result["explanation"])
    assert ("kom med som den sidste, for mindst 80 %" in said) == (over > 0) and "-" not in said


def test_what_the_custom_rule_added_is_held_against_the_city_and_what_came_later_is_not() -> None:
    for flags, agrees in (
        ({"a": 1, "d": 1, "b": 2}, True),
        ({"a": 1, "d": 1}, False),
        ({"a": 1, "d": 1, "b": 2, "c": 3}, True),
    ):
        found = read_pabulib(of_poznan(94, flags))
        assert compared(found, count_file(found)).agrees is agrees, flags
    assert any("80 %" in note for note in found["pabulib"]["notes"])
    assert any("selected 3 or more" in note for note in found["pabulib"]["notes"])


def test_amounts_with_decimals_are_told_as_they_are_counted_and_not_as_kroner() -> None:
    found = read_pabulib(file(costs=COSTS | {"a": "60,50"}))
    told = " ".join(count_file(found, "da")["explanation"])
    assert found["pabulib"]["scale"] == 10 and "times 10, without currency" in " ".join(found["pabulib"]["notes"])
    assert "605" in told and "kr." not in told


def test_a_note_about_several_rows_speaks_of_several() -> None:
    assert any(note.startswith("2 rows name a project twice") for note in notes(file() + "9;a,a\n10;b,b\n"))


def test_another_comment_is_not_guessed_at() -> None:
    found = read_pabulib(of_poznan(94, {}, "comment;At least 80 % of the council agreed"))
    assert found["settings"].get("nearly", 0) == 0 and any(
        "the file's comment only" in n for n in found["pabulib"]["notes"]
    )


TICKED = {"a": 3, "b": 2, "c": 2, "d": 2}
GIVEN = {"a": 6, "b": 3, "c": 6, "d": 1}
RANKED = {"a": 8, "b": 5, "c": 8, "d": 5}  # 3, 2, 1: as many for the first as the longest vote has projects


@pytest.mark.parametrize(
    ("kind", "rule", "meta", "totals", "won"),
    [
        ("approval", "greedy", "", TICKED, "adb"),  # of level ones the cheapest; for c there is nothing left
        ("approval", "greedy-no-skip", "", TICKED, "adb"),
        ("approval", "greedy-threshold", f"{LEAST};3", TICKED, "a"),
        ("cumulative", "greedy", "", GIVEN, "cbd"),  # c is cheaper than a, which then does not fit
        ("cumulative", "greedy-no-skip", "", GIVEN, "c"),
        ("cumulative", "greedy-threshold", f"{LEAST};2.5", GIVEN, "cb"),
        ("scoring", "greedy", "", GIVEN, "cbd"),
        ("ordinal", "greedy", "", RANKED, "cdb"),
        ("ordinal", "greedy-no-skip", "", RANKED, "c"),
        ("ordinal", "greedy", "max_length;5", {"a": 14, "b": 9, "c": 16, "d": 9}, "cdb"),
        ("ordinal", "greedy", "scoring_fn;Borda", RANKED, "cdb"),
        ("ordinal", "greedy", "scoring_fn;[10,1]", {"a": 21, "b": 11, "c": 12, "d": 11}, "adb"),
        ("approval", "equalshares", "", TICKED, "bd"),
        ("approval", "equalshares/add1", "", TICKED, "abd"),
        ("cumulative", "equalshares/add1", "", GIVEN, "cbd"),
        ("ordinal", "equalshares/add1", "", RANKED, "cd"),
        ("approval", "equalshares/add1-comparison", "", TICKED, "abd"),
    ],
)
def test_each_rule_of_the_format(kind: str, rule: str, meta: str, totals: dict[str, int], won: str) -> None:
    found = read_pabulib(file(kind, rule, meta))
    result = count_file(found)
    assert result["totals"] == {id: str(n) for id, n in totals.items()}
    assert sorted(result["winners"]) == sorted(won)
    assert found["pabulib"]["notes"] == []


def random_file(dice: Random) -> tuple[str, str, bool, int]:
    kind, skip, least = dice.choice(["cumulative", "ordinal", "approval"]), dice.random() < 0.5, dice.choice([0, 3])
    rows = []
    for n in range(dice.randint(1, 12)):
        ids = dice.sample(list(COSTS), dice.randint(1, 3))
        rows.append(f"{n};{','.join(ids)};{','.join(str(dice.randint(1, 5)) for _ in ids)}")
    meta = f"{LEAST};{least} max_length;3"
    head = file(kind, "greedy" if skip else "greedy-no-skip", meta).split("VOTES")[0]
    return f"{head}VOTES\nvoter_id;vote;points\n" + "\n".join(rows) + "\n", kind, skip, least


def test_all_kinds_are_spent_as_a_few_lines_spend_that_know_nothing_else() -> None:
    """Where no two are level; who comes first of level ones is told by the lot otherwise."""
    dice, tried = Random("spending"), 0
    for _ in range(400):
        text, _, skip, least = random_file(dice)
        found = read_pabulib(text)
        figures = {id: int(n) for id, n in count_file(found)["totals"].items()}
        some = [n for n in figures.values() if n]
        if len(set(some)) < len(some):
            continue
        tried += 1
        assert set(winners(text)) == spend(figures, COSTS, 100, (), skip, least)
    assert tried > 50


def test_points_of_one_each_are_shared_as_ticks_are() -> None:
    ticks = file("approval", "equalshares/add1")
    points = ticks.replace("type;approval", "type;cumulative").replace("voter_id;vote", "voter_id;vote;points")
    head, votes = points.split("points\n")
    rows = [f"{row};{','.join('1' for _ in row.split(','))}" for row in votes.split()]
    one, other = count_file(read_pabulib(ticks)), count_file(read_pabulib(f"{head}points\n" + "\n".join(rows) + "\n"))
    assert (one["winners"], one["totals"]) == (other["winners"], other["totals"])
    assert [row["payment"] for row in one["rounds"]] == [row["payment"] for row in other["rounds"]]
