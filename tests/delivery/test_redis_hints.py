"""What processes say to one another about who sits with them."""

from __future__ import annotations

from collections.abc import Callable

from ideation.delivery.redis_hints import LEASE_SECONDS, Hints


def never(seconds: float, call: Callable[[], None]) -> None:
    """Nothing is sent here."""


def test_processes_that_were_restarted_are_not_remembered_for_ever() -> None:
    now = 0.0
    told: list[str] = []
    hints = Hints("redis://127.0.0.1", never, lambda seconds: None, clock=lambda: now)
    hints.seated = told.append
    for restart in range(5):
        hints.heard({"from": f"process {restart}", "seated": "camp", "by_sector": {"civil": 3, "public": restart}})
        hints.heard({"from": "the other one", "seated": "camp", "by_sector": {"civil": 1}})
        assert hints.elsewhere("camp") == {"civil": 4, "public": restart}
        now += LEASE_SECONDS
    assert hints.elsewhere("camp") == {}
    hints.heard({"from": "process 5", "seated": "camp", "by_sector": {"civil": 3}})
    assert list(hints.others["camp"]) == ["process 5"]
    told.clear()
    hints.heard({"from": "process 5", "seated": "camp", "by_sector": {"civil": 3}})
    assert told == []  # nothing new


def test_what_ended_in_one_process_is_told_to_the_others() -> None:
    hints, struck = Hints("redis://127.0.0.1", never, lambda seconds: None), list[list[str]]()
    hints.ended = struck.append
    hints.say_ended(["aa", "bb"])
    (said,) = hints.waiting.values()
    hints.heard({"from": "the other one", **said})
    hints.heard({"from": hints.me, **said})
    assert struck == [["aa", "bb"]]
