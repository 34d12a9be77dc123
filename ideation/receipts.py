"""A command takes effect once: how it is known again, what is answered, and what may be taken back by its receipt."""

from __future__ import annotations

import hashlib
import hmac
from typing import Any

from ideation import board
from ideation.domain import undo
from ideation.domain.canonical import canonical
from ideation.domain.changes import At, Change
from ideation.domain.entities import Member
from ideation.domain.errors import Conflict, Forbidden, NotFound
from ideation.domain.phases.themes import may_sort
from ideation.domain.room import Room
from ideation.payloads.common import Envelope
from ideation.protocol import COMMANDS, SORT
from ideation.store import Unit

Ack = dict[str, Any]


def acknowledgement(room: Room, member: str, op_id: str, seq: int, result: Any, own: bool) -> Ack:
    ack = {"ok": True, "op_id": op_id, "seq": seq, "result": result}
    return ack | {"mine": board.mine(room, room.members[member])} if own else ack


def taken_back(unit: Unit, by: Member, at: At, *, op_id: str) -> Change:
    receipt = unit.receipt(by.id, op_id) or unit.find_receipt(op_id)
    if receipt is None:
        raise NotFound(what="op_id")
    if receipt.member != by.id and by.role != "facilitator":
        raise Forbidden("not_yours")
    if receipt.undo is None:
        raise Conflict("not_reversible", type=receipt.type)
    if COMMANDS[receipt.type].phases == SORT:
        may_sort(unit.room, by)  # what one may not do now one may not take back now
    return undo.undo(unit.room, receipt.undo, at.now)


def payload_digest(room: Room, envelope: Envelope) -> str:
    """Tells whether an op_id comes again with another payload. A ballot's is keyed with the poll's salt, which
    counting erases: after that nobody can find the choice by trying all of them."""
    text = canonical([envelope.type, envelope.payload])
    salt = ballot_salt(room, envelope)
    if salt is None:
        return hashlib.sha256(text.encode()).hexdigest()
    return hmac.new(salt.encode(), text.encode(), "sha256").hexdigest()


def ballot_salt(room: Room, envelope: Envelope) -> str | None:
    command = COMMANDS.get(envelope.type)
    poll = room.polls.get(str(envelope.payload.get("poll"))) if command and command.secret else None
    return poll.salt if poll else None


def same_payload(room: Room, envelope: Envelope, digest: str) -> bool:
    if ballot_salt(room, envelope) == "":  # counted: the salt is gone, and so is the means to compare
        return True
    return hmac.compare_digest(payload_digest(room, envelope), digest)
