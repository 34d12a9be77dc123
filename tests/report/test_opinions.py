"""The report and the export tell of the groups what the result does, and nothing of an idea that was taken out."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from ideation.export import TABLES
from ideation.export.anonymous import pseudonyms
from ideation.report import report
from tests.domain.opinions.rooms import camp
from tests.domain.scene import Scene


@pytest.fixture
def told() -> tuple[Scene, dict[str, Any]]:
    scene = Scene()
    people = [scene.member(f"p{n}", ("civil", "public")[n % 2]) for n in range(48)]
    scene.go("ideas")
    ideas = {f"i{n:02}": scene.post(people[n], f"Idé {n}") for n in range(12)}
    scene.set("selection", method="approval", seats=3, budget=None)
    scene.go("selection")
    poll = scene.open()
    for who, approve in zip(people, camp(4, [27, 21], options=12), strict=True):
        scene.vote(who, poll, approve=[ideas[id] for id in approve])
    card: dict[str, Any] = scene.finish(poll)["opinions"]
    return scene, card


def test_the_report_tells_it_by_title(told: tuple[Scene, dict[str, Any]]) -> None:
    scene, card = told
    look = report(scene.room).votes[0].opinions
    assert look and [n for _, n in look.groups] == card["groups"] and look.kind == "agreed"
    assert look.shared[0] == (scene.idea(card["agreed"][0]).text, card["quarters"][card["agreed"][0]])
    assert [title for title, _ in look.divides] == [scene.idea(id).text for id in card["divides"]]


def test_what_is_taken_out_of_the_report_is_not_told_of(told: tuple[Scene, dict[str, Any]]) -> None:
    scene, card = told
    out = [card["agreed"][0], card["divides"][0]]
    session = scene.room.session
    scene.room.session = replace(session, report=session.report | {"hidden_ideas": out})
    look = report(scene.room).votes[0].opinions
    assert look and not {scene.idea(id).text for id in out} & {title for title, _ in (*look.shared, *look.divides)}


def test_the_export_has_a_row_for_each_group_and_names_nobody(told: tuple[Scene, dict[str, Any]]) -> None:
    scene, card = told
    rows = TABLES["opinions"](scene.room, pseudonyms())
    assert len(rows) == len(card["quarters"]) * len(card["groups"])
    assert all(row["people"] >= 5 and row["quarters_at_least"] in (0, 1, 2, 3, None) for row in rows)
    assert {name for row in rows for name in row} == {
        "poll", "option", "list", "group", "people", "quarters_at_least",
    }  # fmt: skip
