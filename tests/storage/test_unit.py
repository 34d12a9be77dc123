"""What many commands change is written together, and lies in the database as if each had come alone."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import event, func, select

from ideation.commands.group_commit import Job
from ideation.contract.protocol import read_command
from ideation.domain.errors import OpIdReused
from ideation.services import Services
from ideation.storage.rows import load
from ideation.storage.session_tables import TABLES, receipts
from tests.story import Camp, Inside, Phone, new
from tests.web.conftest import app, make_app, one_app

__all__ = ["app", "make_app", "one_app"]


@pytest.fixture
def camp(app: Flask) -> Camp:
    camp = Camp(Inside(app))
    camp.go("ideas")
    return camp


def services(camp: Camp) -> Services:
    return camp.road.app.extensions["ideation"]  # type: ignore[union-attr]


def job(camp: Camp, who: Phone, type: str, op_id: str | None = None, **payload: Any) -> Job:
    commands, user = services(camp).commands, user_of(camp, who)
    sent = read_command({"op_id": op_id or new(), "type": type, "payload": payload})
    return Job(lambda unit: commands.answer(unit, user, sent), asked=(user, sent.op_id))


def user_of(camp: Camp, who: Phone) -> str:
    with services(camp).store.reading(camp.id) as room:
        return room.members[who.member or ""].user


def together(camp: Camp, *jobs: Job) -> list[str]:
    """What was asked of the database."""
    asked: list[str] = []

    def note(*of: Any) -> None:
        asked.append(of[2])

    event.listen(services(camp).store.engine, "before_cursor_execute", note)
    services(camp).commands.transactions.commit(camp.id, list(jobs))
    event.remove(services(camp).store.engine, "before_cursor_execute", note)
    return asked


def as_it_lies_there(camp: Camp) -> Iterator[tuple[str, Any, Any]]:
    """Each kind of entity: in the database, in memory."""
    with services(camp).store.engine.connect() as connection, services(camp).store.reading(camp.id) as room:
        stored = load(connection, camp.id)
        yield "seq", stored.seq, room.seq
        for kind in TABLES:
            yield kind.collection, stored.collection(kind.collection), room.collection(kind.collection)


def test_a_hundred_ideas_are_a_handful_of_statements(camp: Camp) -> None:
    ann = camp.phone("ann")
    few = together(camp, *[job(camp, ann, "idea.post", id=new(), text=f"nr. {n}") for n in range(5)])
    many = together(camp, *[job(camp, ann, "idea.post", id=new(), text=f"nr. {n}") for n in range(5, 65)])
    changing = [text for text in many if not text.startswith("SELECT")]
    assert (
        len(changing)
        == len(("BEGIN", "the session", "ideas", "receipts"))
        == len([t for t in few if t[:6] != "SELECT"])
    )
    assert len(many) - len(changing) <= 2 + 60 / 16 + 1
    for name, stored, held in as_it_lies_there(camp):
        assert stored == held, name


def test_what_is_put_changed_and_taken_back_in_one_go(camp: Camp) -> None:
    ann, fay, id, theme = camp.phone("ann"), camp.facilitator(), new(), new()
    jobs = [
        job(camp, ann, "idea.post", id=id, text="En bænk"),
        job(camp, ann, "idea.edit", id=id, text="To bænke"),
        job(camp, fay, "theme.create", id=theme, title="Steder"),
        job(camp, fay, "theme.remove", id=theme),
        job(camp, ann, "idea.withdraw", id=id),
        job(camp, ann, "idea.post", id=new(), text="En sofa"),
    ]
    together(camp, *jobs)
    assert [each.refused for each in jobs] == [None] * len(jobs)
    for name, stored, held in as_it_lies_there(camp):
        assert stored == held, name


def test_the_same_command_twice_in_one_go_is_one(camp: Camp) -> None:
    ann, id, op = camp.phone("ann"), new(), new()
    first, again, other = (
        job(camp, ann, "idea.post", op, id=id, text="En bænk"),
        job(camp, ann, "idea.post", op, id=id, text="En bænk"),
        job(camp, ann, "idea.post", op, id=new(), text="Noget andet"),
    )
    together(camp, first, again, other)
    assert first.ack and first.ack == again.ack and isinstance(other.refused, OpIdReused)
    later = job(camp, ann, "idea.post", op, id=id, text="En bænk")
    together(camp, later, job(camp, ann, "idea.post", id=new(), text="En sofa"))
    assert later.ack and later.ack["seq"] == first.ack["seq"]
    with services(camp).store.engine.connect() as connection:
        count = select(func.count()).where(receipts.c.session == camp.id, receipts.c.op_id == op)
        assert connection.execute(count).scalar() == 1


def test_what_is_taken_back_is_found_though_it_was_done_in_the_same_go(camp: Camp) -> None:
    ann, id, op = camp.phone("ann"), new(), new()
    fay = camp.facilitator()
    done = [job(camp, ann, "idea.post", id=id, text="En bænk"), job(camp, fay, "idea.hide", op, id=id, hidden=True)]
    back = undone(camp, fay, op)
    together(camp, *done, back)
    assert back.ack
    with services(camp).store.reading(camp.id) as room:
        assert not room.ideas[id].hidden
    for name, stored, held in as_it_lies_there(camp):
        assert stored == held, name


def undone(camp: Camp, who: Phone, op_id: str) -> Job:
    commands, user = services(camp).commands, user_of(camp, who)
    sent = read_command({"op_id": new(), "type": "undo", "payload": {"op_id": op_id}})
    return Job(lambda unit: commands.answer(unit, user, sent), asked=(user, sent.op_id))


def test_one_that_breaks_the_transaction_takes_nobody_along(camp: Camp) -> None:
    def breaks(unit: Any) -> Any:
        commands.answer(unit, user, sent)
        raise RuntimeError("a rule that is wrong")

    ann = camp.phone("ann")
    commands, user = services(camp).commands, user_of(camp, ann)
    sent = read_command({"op_id": new(), "type": "idea.post", "payload": {"id": new(), "text": "Går tabt"}})
    good, bad = [job(camp, ann, "idea.post", id=new(), text=f"nr. {n}") for n in range(2)], Job(breaks)
    commands.transactions.inboxes[camp.id] = deque([good[0], bad, good[1]])
    commands.transactions.empty_inbox(camp.id)
    assert good[0].ack and good[1].ack and bad.refused
    with services(camp).store.reading(camp.id) as room:
        assert {idea.text for idea in room.ideas.values()} == {"nr. 0", "nr. 1"}
    for name, stored, held in as_it_lies_there(camp):
        assert stored == held, name
