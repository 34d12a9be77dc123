"""No table of the export, and no list of the report, says "one of fewer than five" of anybody."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from ideation.domain.limits import FEW
from ideation.export import TABLES
from ideation.export.anonymous import pseudonyms
from ideation.report import report
from tests.domain.scene import Scene

HALLS = {
    "two foundations": {"civil": 12, "public": 7, "foundation": 2},
    "one of each small group": {"civil": 20, "business": 6, "foundation": 1, "university": 1},
    "nobody is many": {"civil": 4, "business": 3, "public": 2},
    "all are enough": {"civil": 8, "business": 6, "public": 5},
}
TOLD = ("people", "ideas", "influence")


@pytest.fixture(params=HALLS, ids=str)
def camp(request: pytest.FixtureRequest) -> tuple[Scene, dict[str, int]]:
    """Everybody writes one idea, which is voted on; somebody leaves, an observer and a second facilitator look on."""
    scene, hall = Scene(), HALLS[request.param]
    people = [m for sector, n in hall.items() for m in scene.crowd(n, sector)]
    scene.member("olga", "university", role="observer")
    scene.member("mia", "guest", role="facilitator")
    scene.go("ideas")
    ideas = [scene.post(who, f"Idé {n}") for n, who in enumerate(people)]
    scene.go("selection")
    poll = scene.open()
    for n, who in enumerate(people):
        scene.vote(who, poll, votes={ideas[n % 3]: 1})
    scene.finish(poll)
    scene.do(scene.fay, "member.remove", member=people[-1].id)
    return scene, hall


def shown(hall: dict[str, int]) -> set[str]:
    return {sector for sector, n in hall.items() if n >= FEW} | {"small"}


@pytest.mark.parametrize("table", TOLD)
def test_a_sector_in_a_table_is_that_of_five_or_more(camp: tuple[Scene, dict[str, int]], table: str) -> None:
    scene, hall = camp
    rows: list[dict[str, Any]] = TABLES[table](scene.room, pseudonyms())
    assert {row["sector"] for row in rows if row["sector"] is not None} <= shown(hall)


def test_people_are_alike_with_four_others(camp: tuple[Scene, dict[str, int]]) -> None:
    scene, hall = camp
    sectors = Counter(row["sector"] for row in TABLES["people"](scene.room, pseudonyms()) if row["sector"])
    assert sum(hall.values()) < FEW or all(n >= FEW for n in sectors.values())


def test_the_report_counts_no_small_group(camp: tuple[Scene, dict[str, int]]) -> None:
    scene, hall = camp
    facts = report(scene.room)
    assert all(n is None or n >= FEW for _, n in facts.present)
    for vote in facts.votes:
        small = [place for place, key in enumerate(vote.sectors) if hall[key] < FEW]
        assert all(row.sectors[place] is None for row in vote.rows for place in small)
        assert all(vote.turnout[place] is None for place in small)
    assert {key for stage in facts.influence["stages"] for key in stage["figures"]} <= (shown(hall) - {"small"}) | {"*"}
