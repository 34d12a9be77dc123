"""Budget files as cities have them: every rule of the format, what a rule is not is said, one odd row stops nothing,
and the count is held against whom the city chose."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random
from typing import Any

import pytest
from click.testing import CliRunner, Result

from ideation.cli import main
from ideation.domain.errors import Invalid
from ideation.domain.voting.formats.counting_file import count_file
from ideation.domain.voting.formats.pabulib.city_outcome import compared, spend
from ideation.domain.voting.formats.pabulib.reader import read_pabulib

COSTS = {"a": 60, "b": 30, "c": 50, "d": 10}
SETS = {"approval": ["a,b", "a,d", "a,c", "b", "c", "d"], "ordinal": ["a,c", "b,a,c", "a,d", "d,c", "c,b"]}
POINTS = [("a,b", "3,1"), ("c", "4"), ("b,c", "2,2"), ("d,a", "1,3")]


def file(
    kind: str = "approval", rule: str = "greedy", meta: str = "", selected: str = "", costs: dict[str, Any] = COSTS
) -> str:
    """`selected`: the ids that the city chose; none where the file does not say."""
    column = ";selected" if selected else ""
    projects = [f"{id};{cost}{f';{int(id in selected)}' if selected else ''}" for id, cost in costs.items()]
    rows = [f"{n};{vote}" for n, vote in enumerate(SETS.get(kind, ()))]
    rows = rows or [f"{n};{vote};{points}" for n, (vote, points) in enumerate(POINTS)]
    head = ["META", "key;value", "budget;100", f"vote_type;{kind}", f"rule;{rule}", *meta.split()]
    votes = f"voter_id;vote{';points' if kind not in SETS else ''}"
    return "\n".join([*head, "PROJECTS", f"project_id;cost{column}", *projects, "VOTES", votes, *rows, ""])


def winners(text: str) -> list[str]:
    return list(count_file(read_pabulib(text))["winners"])


def notes(text: str) -> list[str]:
    return list(read_pabulib(text)["pabulib"]["notes"])


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


# -- every rule -------------------------------------------------------------------------------------------------------


TICKED = {"a": 3, "b": 2, "c": 2, "d": 2}
GIVEN = {"a": 6, "b": 3, "c": 6, "d": 1}
RANKED = {"a": 8, "b": 5, "c": 8, "d": 5}  # 3, 2, 1: as many for the first as the longest vote has projects
LEAST = "min_project_score_threshold"


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


# -- what a rule is not, is said --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (file("approval", "phragmen"), "The rule phragmen is not known here; it was counted by equal shares"),
        (file("cumulative", "unknown"), "The file does not say by which rule"),
        (file("ordinal", "greedy-exclusive"), "which projects exclude one another does not stand in the file"),
        (file("approval", "greedy-custom", "comment;80%"), "what else the city did stands in the file's comment only"),
        (file(meta="budget_per_category;1,2"), "budget_per_category is in META, and was not used in the count"),
        (file(meta="something;else"), "something is in META, and was not used in the count"),
        (file(meta="max_length;1"), "max_length is 1: 3 votes do not keep to it, and were counted as they are"),
        (file(meta="max_sum_cost;60"), "max_sum_cost is 60: 3 votes do not keep to it"),
        (file("cumulative", meta="max_sum_points;3"), "max_sum_points is 3: 4 votes do not keep to it"),
        (file("cumulative").replace("budget;100\n", ""), "what the projects cost was not used"),
        (file().replace("_id;cost", "_id;cost;votes").replace("a;60", "a;60;7"), "a says 7, the votes give 3"),
        (file().replace("5;d", "5;d,d"), "1 row names a project twice; it was counted once (line 19)"),
        (file().replace("5;d", "5;d,x"), "1 row names a project that is not in the file; it was passed over (line 19)"),
        (file().replace("5;d", "4;d"), "1 row has the number of an earlier vote; it was counted, too (line 19)"),
        (file("cumulative").replace("1;c;4", "1;c;4,5"), "1 row could not be read and was left out (line 15)"),
        (file().replace("5;d", "5;d;e;f"), "1 row could not be read and was left out (line 19)"),
        (file("choose-1").replace("points", "old"), "choose more than one project; all of them were counted"),
        (file(costs=COSTS | {"e": 0}), "Cost nothing, or were withdrawn (cost 999999999), and were left out: e"),
        (file(costs=COSTS | {"e": 999999999}), "and were left out: e"),
    ],
)  # fmt: skip
def test_it_is_said(text: str, said: str) -> None:
    assert any(said in note for note in notes(text)), notes(text)
    assert winners(text)


FORMAT = (
    "greedy", "greedy-no-skip", "greedy-threshold", "greedy-exclusive", "greedy-custom", "equalshares",
    "equalshares-comparison", "equalshares/add1", "equalshares/add1-comparison", "unknown",
)  # fmt: skip


@pytest.mark.parametrize("rule", FORMAT)
def test_every_rule_that_the_format_names_is_counted_as_it_is_or_said_not_to_be(rule: str) -> None:
    said = [note for note in notes(file("approval", rule)) if "rule" in note]
    assert bool(said) == (rule in ("greedy-exclusive", "greedy-custom", "unknown")), said
    assert rule != "greedy-custom" or "80 %" in said[0]


def test_what_cost_nothing_and_was_chosen_all_the_same_takes_nothing_from_the_pot() -> None:
    for rule in ("greedy", "equalshares", "equalshares/add1"):
        text = file(rule=rule, costs=COSTS | {"e": 0}, selected="ae").replace("5;d", "5;e")
        assert "e" in winners(text) and notes(text) == []


def test_a_free_project_in_a_counting_file_is_in_and_costs_nobody_anything() -> None:
    options = [{"id": "a", "cost": 100}, {"id": "b", "cost": 0}, {"id": "c", "cost": 0}]
    ballots = [{"choice": {"approve": ["a", "b"]}}] * 3
    for method in ("budget_greedy", "budget_equal_shares"):
        document = {"method": method, "settings": {"budget": 100}, "options": options, "ballots": ballots}
        assert sorted(count_file(document)["winners"]) == ["a", "b"]


# -- as they come -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "change",
    [
        lambda text: "\ufeff" + text.replace("\n", "\r\n"),
        lambda text: text.replace("key;value\n", ""),
        lambda text: text.replace("key;value", "KEY;Value").replace("rule;", "Rule;").replace("vote_type", "VOTE_TYPE"),
        lambda text: text.replace("rule;", "rule: ").replace("budget;", "budget: "),
        lambda text: text.replace(";", " ; ").replace(",", ", "),
        lambda text: text.replace("budget;100", "budget;100,00").replace("a;60", "a;60.0"),
        lambda text: text.replace("voter_id;vote\n", "age;vote\n"),
        lambda text: text.replace("greedy", "GREEDY"),
        lambda text: text.replace("META", "META;").replace("VOTES", "VOTES;"),
        lambda text: text.replace("a;60", "\n\na;60"),
    ],
)  # fmt: skip
def test_dirt_that_says_nothing_changes_nothing(change: Any) -> None:
    assert sorted(winners(change(file()))) == ["a", "b", "d"]


def test_a_name_with_semicolons_and_without_quotes_is_a_name() -> None:
    text = file().replace("project_id;cost", "project_id;cost;name;selected").replace("a;60", "a;60;Bænk; bord; lys;1")
    found = read_pabulib(text)
    assert found["options"][0]["title"] == "Bænk; bord; lys" and found["pabulib"]["selected"] == ["a"]
    assert "taken as part of the name" in found["pabulib"]["notes"][-1]


MONEY = [("1.234.567,50", 12345675), ("1,234,567.5", 12345675), ("12 000", 120000)]


@pytest.mark.parametrize(("text", "amount"), MONEY)
def test_money_as_people_write_it(text: str, amount: int) -> None:
    found = read_pabulib(file().replace("budget;100", f"budget;{text}").replace("d;10", "d;10.5"))
    assert found["settings"]["budget"] == amount


@pytest.mark.parametrize(
    ("text", "field"),
    [
        (file("ordinal", meta="scoring_fn;whatever"), "scoring_fn"),
        (file(meta=f"{LEAST};many"), LEAST),
        (file().replace("a,b", "x").replace("a,d", "y").replace("a,c", "z").replace("4;c", "4;q"), "vote"),
        (file("scoring", meta="default_score;-1"), "default_score"),
    ],
)
def test_what_cannot_be_counted_as_it_asks_is_refused(text: str, field: str) -> None:
    with pytest.raises(Invalid) as refusal:
        read_pabulib(text)
    assert field in " ".join(refusal.value.fields)


# -- the city ---------------------------------------------------------------------------------------------------------


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
