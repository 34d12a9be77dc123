"""A server whose disk is full, and then not any more."""

from __future__ import annotations

import resource

from tests.fixtures.server import Server
from tests.story import Json, Phone, new

LONGEST_TEXT = "En bænk " * 30


def no_room_left(house: Server) -> tuple[int, int]:
    """Files of this process may not grow any more, as on a disk with a quota; returns what was allowed before."""
    assert house.process
    size = max(file.stat().st_size for file in house.folder.glob("ideation.sqlite*"))
    _, most = before = resource.prlimit(house.process.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(house.process.pid, resource.RLIMIT_FSIZE, (size, most))
    return before


def make_room(house: Server, before: tuple[int, int]) -> None:
    assert house.process
    resource.prlimit(house.process.pid, resource.RLIMIT_FSIZE, before)


def until_refused(phone: Phone) -> tuple[list[str], Json]:
    """Posts until there is no room: the ideas that were taken, and the refusal."""
    acked: list[str] = []
    while True:
        ack = phone.tries("idea.post", id=new(), text=f"{LONGEST_TEXT} {len(acked)}")
        if not ack["ok"]:
            return acked, ack
        acked.append(ack["result"]["id"])
