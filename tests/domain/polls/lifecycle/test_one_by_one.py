"""A result that is shown one by one: the desk says how many are out. What is everybody's stays so."""

from __future__ import annotations

import pytest

from ideation.domain.entities import Member
from ideation.domain.errors import Conflict, Forbidden
from ideation.views import board
from tests.domain.scene import Scene

ROAD = ["poll.open", "poll.close", "poll.count", "poll.reveal"]


def after(scene: Scene, fay: Member, passed: int) -> str:
    poll = scene.poll().id
    for step in ROAD[:passed]:
        scene.do(fay, step, poll=poll)
    return poll


def test_all_of_it_is_shown_where_nobody_says_otherwise(scene: Scene, ideas: list[str], fay: Member) -> None:
    poll = after(scene, fay, 4)
    assert scene.card(scene.room.polls[poll], "participant")["shown"] is None


def test_nothing_is_out_before_it_is_revealed_where_that_was_said_first(
    scene: Scene, ideas: list[str], fay: Member
) -> None:
    poll = after(scene, fay, 3)
    scene.do(fay, "poll.show", poll=poll, shown=0)
    scene.do(fay, "poll.reveal", poll=poll)
    for role in ("participant", "observer", "facilitator"):
        assert scene.card(scene.room.polls[poll], role)["shown"] == 0
        assert poll in {card["poll"] for card in board.whole(scene.room, role)["results"]}


@pytest.mark.parametrize("shown", [1, 3, 0, None])
def test_it_goes_on_and_back_by_what_is_said(scene: Scene, ideas: list[str], fay: Member, shown: int | None) -> None:
    poll = after(scene, fay, 4)
    scene.do(fay, "poll.show", poll=poll, shown=2)
    scene.do(fay, "poll.show", poll=poll, shown=shown)
    assert scene.room.polls[poll].places == shown


@pytest.mark.parametrize("passed", range(3))
def test_there_is_nothing_to_show_before_it_is_counted(
    scene: Scene, ideas: list[str], fay: Member, passed: int
) -> None:
    scene.refused(fay, "poll.show", Conflict, "poll_state", poll=after(scene, fay, passed), shown=1)


def test_only_whoever_leads_sets_the_pace(scene: Scene, ideas: list[str], fay: Member, ann: Member) -> None:
    scene.refused(ann, "poll.show", Forbidden, poll=after(scene, fay, 4), shown=1)
