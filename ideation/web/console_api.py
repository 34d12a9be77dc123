"""Questions of the console: what the console asks beside the board: things that depend on many cards at once and that
nobody else needs.

How many have written, who is not an elector of an open poll, and what can still be taken back. Counts and members,
never who wrote or voted what.
"""

from __future__ import annotations

from typing import Any

from flask import Blueprint, Response
from sqlalchemy import Row, select

from ideation.commands.permission import root_of
from ideation.domain import undo
from ideation.domain.access import electors
from ideation.domain.changes import Record
from ideation.domain.errors import Refused
from ideation.domain.room import Room
from ideation.domain.times import iso
from ideation.runtime.extensions import db
from ideation.services import services
from ideation.storage.session_tables import receipts
from ideation.web.api_requests import as_json, facilitator

blueprint = Blueprint("steering", __name__, url_prefix="/api")
LOOKED_AT, SHOWN, NAMED = 200, 40, 3


@blueprint.get("/sessions/<session>/writers")
def writers(session: str) -> Any:
    """How many have posted in the current step, whatever part they play now: a count that fell when one person is made
    an observer, or leaves, would tell that this person wrote. They are among those who are counted, too."""
    with services().store.reading(session) as room:
        facilitator(room)
        wrote = {i.author for i in room.ideas.values() if i.step == room.session.step and not i.withdrawn}
        return {"writers": len(wrote), "present": len(wrote | {m.id for m in room.present()})}


@blueprint.get("/sessions/<session>/polls/<poll>/outside")
def outside(session: str, poll: str) -> Any:
    """Those who came after the poll opened, and may be let in by its mode of access."""
    with services().store.reading(session) as room:
        facilitator(room)
        inside = set(room.poll(poll).electorate)
        return {"members": [id for id in electors(room, room.poll(poll)) if id not in inside]}


@blueprint.get("/sessions/<session>/history")
def history(session: str) -> Response:
    """What was done to the room, by anybody, and can still be taken back; newest first. Nobody is named: who moved
    which idea is nobody's business, and what authors do with their own ideas does not stand here at all."""
    with services().store.reading(session) as room:
        me = facilitator(room)
        found = [as_listed(row, me.id) for row in steered(session) if can_go_back(room, row.undo)]
    return as_json({"done": found[:SHOWN]})


def steered(session: str) -> list[Row[Any]]:
    query = select(receipts).where(receipts.c.session == session, receipts.c.undo.is_not(None))
    with db.engine.connect() as connection:
        rows = connection.execute(query.order_by(receipts.c.seq.desc()).limit(LOOKED_AT))
        return [row for row in rows if row.undo and not any("withdrawn" in e.get("fields", {}) for e in row.undo)]


def can_go_back(room: Room, record: Record) -> bool:
    """Not when somebody has changed the same since, or has taken it back already."""
    try:
        change = undo.undo(room, record)
    except Refused:
        return False
    return bool(change.put or change.drop)


def as_listed(row: Row[Any], me: str) -> dict[str, Any]:
    """`root`: of an undo, the command that it goes back to. `about`: the first cards it changed, each with its new
    values, or what a dropped one was; `n`: how many there are."""
    return {
        "op_id": row.op_id,
        "type": row.type,
        "root": root_of(row),
        "mine": row.member == me,
        "at": iso(row.at),
        "about": [changed(entry) for entry in row.undo[:NAMED]],
        "n": len(row.undo),
    }


def changed(entry: dict[str, Any]) -> dict[str, Any]:
    to = {name: after for name, (_, after) in entry.get("fields", {}).items()}
    gone = {"gone": {"title": entry["dropped"].get("title")}} if "dropped" in entry else {}
    return {"of": entry["of"], "id": entry["id"], "to": to} | gone
