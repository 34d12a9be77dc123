"""Receipts, for idempotence: a command takes effect once: how it is known again, what is answered, and what may be
taken back by its receipt."""

from __future__ import annotations

import hashlib
import hmac
from typing import Any

from ideation.commands.permission import may_take_back, root_of
from ideation.contract.payloads.common import SentCommand
from ideation.contract.protocol import COMMANDS
from ideation.domain import undo
from ideation.domain.canonical import canonical
from ideation.domain.changes import At, Change
from ideation.domain.entities import Member
from ideation.domain.errors import NotFound
from ideation.domain.room import Room
from ideation.storage.unit import Unit
from ideation.views import board

Ack = dict[str, Any]


def acknowledgement(room: Room, member: str, op_id: str, seq: int, result: Any, own: bool) -> Ack:
    ack = {"ok": True, "op_id": op_id, "seq": seq, "result": result}
    return ack | {"mine": board.mine(room, room.members[member])} if own else ack


def taken_back(unit: Unit, by: Member, at: At, *, op_id: str) -> tuple[str, Change]:
    """The command it goes back to, and what taking that back changes."""
    receipt = unit.receipt(by.id, op_id) or unit.find_receipt(op_id)
    if receipt is None:
        raise NotFound(what="op_id")
    root = root_of(receipt)
    may_take_back(unit.room, by, whose=receipt.member, root=root, record=receipt.undo)
    return root, undo.undo(unit.room, receipt.undo, at.now)


def payload_digest(room: Room, sent: SentCommand) -> str:
    """Tells whether an op_id comes again with another payload. A ballot's is keyed with the poll's salt, which
    counting erases: after that nobody can find the choice by trying all of them."""
    text = canonical([sent.type, sent.payload])
    salt = ballot_salt(room, sent)
    if salt is None:
        return hashlib.sha256(text.encode()).hexdigest()
    return hmac.new(salt.encode(), text.encode(), "sha256").hexdigest()


def ballot_salt(room: Room, sent: SentCommand) -> str | None:
    command = COMMANDS.get(sent.type)
    poll = room.polls.get(str(sent.payload.get("poll"))) if command and command.secret else None
    return poll.salt if poll else None


def same_payload(room: Room, sent: SentCommand, digest: str) -> bool:
    if ballot_salt(room, sent) == "":  # counted: the salt is gone, and so is the means to compare
        return True
    return hmac.compare_digest(payload_digest(room, sent), digest)
