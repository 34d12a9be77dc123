"""What anybody may ask for at any time is worked out by looking at each idea once: the whole process stands still
meanwhile. Both took six seconds of work; a second is far more than they need."""

from __future__ import annotations

import time

from ideation.domain.entities import Idea, Member, Poll
from ideation.domain.privacy.influence import influence
from ideation.domain.room import Room
from ideation.report import report
from tests.domain.scene import Scene

PEOPLE, IDEAS, SELECTED = 1_000, 5_000, 30
AT_MOST = 1.0  # seconds of work, however busy the machine is


def large(room: Room) -> Room:
    """Every fifth idea is merged into the one before it, and all of them were on a ballot."""
    session, sectors = room.session.id, [sector["key"] for sector in room.session.sectors][:5]
    for n in range(PEOPLE):
        room.put(Member(id=f"m{n}", session=session, user=f"u{n}", sector=sectors[n % 5]))
    for n in range(IDEAS):
        into = f"i{n - 1}" if n % 5 == 4 else None
        room.put(
            Idea(id=f"i{n}", session=session, n=n, text=f"Idé {n}", author=f"m{n % PEOPLE}", sector=sectors[n % 5],
                 merged_into=into, selected=n < SELECTED)
        )  # fmt: skip
    room.put(
        Poll(id="p", session=session, step=room.plan[0].id, round=1, method="dots", settings={}, over="ideas",
             state="revealed", options=[f"i{n}" for n in range(IDEAS)])
    )  # fmt: skip
    return room


def test_a_room_of_five_thousand_ideas_holds_up_nobody(scene: Scene) -> None:
    room = large(scene.room)
    start = time.process_time()
    stages = {stage["stage"]: stage for stage in influence(room)["stages"]}
    told = report(room)
    assert time.process_time() - start < AT_MOST
    assert (stages["wrote"]["of"], stages["selected"]["of"]) == (IDEAS, SELECTED)
    assert told.ideas == IDEAS
    merged = [len(followers) for _, ideas in told.others for _, followers in ideas]
    assert sum(merged) == IDEAS // 5 - SELECTED // 5


def test_what_follows_from_a_result_follows_at_once(scene: Scene) -> None:
    room = large(scene.room)
    assert "i7" in room.options_out
    room.drop("polls", "p", room.seq)
    assert room.options_out == frozenset()
