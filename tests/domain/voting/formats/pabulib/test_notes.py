"""What a rule is not, is said, in the words of the file."""

from __future__ import annotations

import pytest

from ideation.domain.voting.formats.counting_file import count_file
from tests.domain.voting.formats.pabulib.written import COSTS, file, notes, winners


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
