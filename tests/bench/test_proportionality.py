"""The page on voting: it explains every method there is, and its table is made by the program."""

from __future__ import annotations

import re
from pathlib import Path

from bench import proportionality as fair
from ideation.domain.voting import METHODS


def test_the_page_explains_every_method_and_no_other() -> None:
    page = fair.PAGE.read_text("utf-8")
    explained = {name for name in re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE)}
    assert explained == METHODS.keys()


def test_the_table_has_every_rule_that_chooses_k_by_approval() -> None:
    approvals = {name for name, method in METHODS.items() if "approve" in method.choice.model_fields}
    assert set(fair.RULES) == {name for name in approvals if not name.startswith("budget_")}
    made = fair.PAGE.read_text("utf-8").split(fair.START)[1].split(fair.END)[0]
    assert re.findall(r"^\| `(\w+)` \|", made, re.MULTILINE) == list(fair.RULES)


def test_a_few_rooms_show_what_the_table_shows(tmp_path: Path) -> None:
    found = fair.measured(rooms=8)
    assert found == fair.measured(rooms=8) != fair.measured(rooms=8, seed=100)
    assert found["phragmen"].none < found["approval"].none
    assert found["sector_best"].homeless < found["sector_equal_voice"].homeless < found["approval"].homeless
    assert all(0 <= share <= 1 for f in found.values() for share in (f.none, *f.by_sector.values()))
    page = tmp_path / "page.md"
    page.write_text(f"before\n{fair.START}\nstale\n{fair.END}\nafter\n", "utf-8")
    fair.write(list(fair.table(found)), page)
    assert page.read_text("utf-8").count("| `approval` |") == 1 and "stale" not in page.read_text("utf-8")
