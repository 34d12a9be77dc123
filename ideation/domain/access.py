"""Who may vote: the four modes of a voting step, as a table.

`open`: whoever was here when it opened; anybody can come with a second browser, so its outcome is indicative.
`locked`: whoever was here when it opened, and nobody else but by a facilitator's visible act.
`tickets`: whoever used a printed ticket, which is the admission: also while the vote is open.
`accounts`: whoever is here with an account.

Nobody gets round what a mode asks for, neither by coming late nor by being let in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from ideation.domain.entities import Member, Poll
from ideation.domain.errors import Conflict
from ideation.domain.room import Room

Late = Literal["admit", "all"]


@dataclass(frozen=True)
class Access:
    """`may`: who can be an elector at all. `lacks`: why somebody cannot. `late`: who comes in after the opening
    without anybody's act; None where the step says it."""

    may: Callable[[Room, Member], bool] = lambda room, member: True
    lacks: str = ""
    late: Late | None = None


ACCESS: dict[str, Access] = {
    "open": Access(),
    "locked": Access(late="admit"),
    "tickets": Access(may=lambda room, member: member.id in room.holders, lacks="no_ticket", late="all"),
    "accounts": Access(may=lambda room, member: member.account, lacks="no_account"),
}


def access_of(poll: Poll) -> Access:
    return ACCESS[poll.turnout["access"]]


def late_rule(poll: Poll) -> str:
    """What holds for those who come late; a mode is stronger than the step's own wish."""
    return access_of(poll).late or str(poll.turnout["late"])


def electors(room: Room, poll: Poll) -> list[str]:
    """Who may vote from the opening on, in the order of their ids."""
    return [m.id for m in room.present() if access_of(poll).may(room, m)]


def why_not(room: Room, poll: Poll, member: Member) -> str:
    """The reason of one who is no elector: what the mode asks for, or only that they came later."""
    return "not_an_elector" if access_of(poll).may(room, member) else access_of(poll).lacks


def comes_late(room: Room, poll: Poll, members: Iterable[Member]) -> list[str]:
    """Those of them who may vote in this open poll although it opened without them."""
    may = access_of(poll).may if late_rule(poll) == "all" else lambda room, member: False
    return [m.id for m in members if m.role == "participant" and may(room, m)]


def admissible(room: Room, poll: Poll, members: Iterable[Member]) -> list[str]:
    """The ids of those a facilitator lets in; refused where one of them lacks what the mode asks for."""
    people = [m for m in members if m.role == "participant"]
    lacking = [m.id for m in people if not access_of(poll).may(room, m)]
    if lacking:
        raise Conflict(access_of(poll).lacks, members=lacking)
    return [m.id for m in people]
