"""Who presses at the same moment stands in one line, and a slow disk is waited for by many at once."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from flask import Flask
from sqlalchemy import event

from ideation.commands.execute import Commands
from ideation.commands.group_commit import REST, GroupCommit
from tests.story import Camp, Inside, new
from tests.web.conftest import app, make_app, one_app

__all__ = ["app", "make_app", "one_app"]

SLOW = 0.005  # seconds that a commit takes
PEOPLE = 40


def test_a_slow_disk_is_asked_for_all_who_wait(app: Flask) -> None:
    camp = Camp(Inside(app))
    camp.go("ideas")
    people = [camp.phone(f"p{n}") for n in range(PEOPLE)]
    with camp.store.reading(camp.id) as room:
        users = [room.members[phone.member or ""].user for phone in people]
    services = app.extensions["ideation"]
    commands = Commands(GroupCommit(services.store, pause=time.sleep), services.announcer)
    ends: list[float] = []

    def slow(connection: Any) -> None:
        time.sleep(SLOW)
        ends.append(time.monotonic())

    def post(user: str) -> float:
        began = time.monotonic()
        payload = {"id": new(), "text": "En bænk i parken"}
        assert commands.execute(camp.id, user, {"op_id": new(), "type": "idea.post", "payload": payload})["ok"]
        return time.monotonic() - began

    event.listen(services.store.engine, "commit", slow)
    with ThreadPoolExecutor(PEOPLE) as pool:
        list(pool.map(post, users))
    event.remove(services.store.engine, "commit", slow)
    assert len(ends) < PEOPLE / 2
    assert all(later - earlier >= SLOW + REST for earlier, later in zip(ends, ends[1:], strict=False))


def test_whoever_comes_when_nobody_did_waits_for_nothing(app: Flask) -> None:
    services = app.extensions["ideation"]
    waited: list[float] = []
    commands = Commands(GroupCommit(services.store, pause=waited.append), services.announcer)
    camp = Camp(Inside(app))
    camp.go("ideas")
    ann = camp.phone("ann")
    with camp.store.reading(camp.id) as room:
        user = room.members[ann.member or ""].user
    payload = {"id": new(), "text": "En bænk"}
    assert commands.execute(camp.id, user, {"op_id": new(), "type": "idea.post", "payload": payload})["ok"]
    assert waited == [0.0]
