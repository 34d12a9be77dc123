"""Files as they come: dirt, quotes, money as people write it."""

from __future__ import annotations

from typing import Any

import pytest

from ideation.domain.errors import Invalid
from ideation.domain.voting.formats.pabulib.reader import read_pabulib
from tests.domain.voting.formats.pabulib.written import LEAST, file, winners


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
