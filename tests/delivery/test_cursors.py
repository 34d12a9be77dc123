"""When the next envelope leaves: at once after quiet, and then as telling so many can bear."""

from __future__ import annotations

from ideation.delivery.cursors import LAZY, LONGEST, SHARE, SHORTEST, Cursors


def told(cursors: Cursors, now: float, seconds: float) -> None:
    """An envelope left then, and telling everybody took so long."""
    cursors.last = now
    cursors.took(seconds)


def test_the_first_change_after_quiet_leaves_at_once() -> None:
    cursors = Cursors()
    told(cursors, 100.0, 0.5)
    assert cursors.plan(200.0, lazy=False) == 200.0


def test_a_tick_is_as_long_as_telling_takes_and_no_longer_than_people_bear() -> None:
    cursors = Cursors()
    for seconds, tick in ((0.0, SHORTEST), (0.01, SHARE * 0.01), (1.0, LONGEST)):
        told(cursors, 100.0, seconds)
        assert cursors.plan(100.001, lazy=False) == 100.0 + tick
        assert cursors.takes(100.0 + tick)


def test_one_lucky_moment_says_little() -> None:
    cursors = Cursors()
    told(cursors, 100.0, 0.04)
    told(cursors, 100.2, 0.001)
    assert SHARE * 0.03 < cursors.tick < SHARE * 0.04


def test_the_earliest_plan_holds() -> None:
    cursors = Cursors()
    told(cursors, 100.0, 0.01)
    late = cursors.plan(100.0, lazy=True)
    assert late == 100.0 + LAZY
    soon = cursors.plan(100.0, lazy=False)
    assert soon == 100.0 + SHARE * 0.01
    assert cursors.plan(100.0, lazy=False) is None and cursors.plan(100.0, lazy=True) is None
    assert not cursors.takes(late) and cursors.takes(soon)
