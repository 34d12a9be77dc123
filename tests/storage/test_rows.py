"""Taking in what another process committed costs as much as what is new, not as many questions as there are tables."""

from __future__ import annotations

from flask import Flask
from sqlalchemy import event

from ideation.storage.session_tables import TABLES
from ideation.storage.store import Store
from tests.story import Camp, Inside
from tests.web.conftest import app, make_app, one_app

__all__ = ["app", "make_app", "one_app"]


def test_what_another_process_committed_is_a_handful_of_questions(app: Flask) -> None:
    camp = Camp(Inside(app))
    elsewhere = Store(camp.store.engine)
    with elsewhere.reading(camp.id) as room:
        before = room.seq
    camp.go("ideas")
    camp.phone("ann").post("En bænk")
    asked: list[str] = []
    event.listen(elsewhere.engine, "before_cursor_execute", lambda *a: asked.append(a[2]))
    elsewhere.refresh(camp.id)
    questions = len(asked)
    with elsewhere.reading(camp.id, latest=False) as room, camp.store.reading(camp.id) as there:
        assert room.seq > before
        assert all(room.collection(kind.collection) == there.collection(kind.collection) for kind in TABLES)
        assert {idea.text for idea in room.ideas.values()} == {"En bænk"}
    new = sum(text.startswith("SELECT") for text in asked[:questions]) - len(
        ("where it is", "the session", "what moved")
    )
    assert new == len(("steps", "members", "ideas")), asked[:questions]
