"""The sheet of tickets: made, shown once to be printed, and made void. A code exists in this one answer and on paper;
its address carries it behind the #, which browsers keep to themselves: no log of any server on the way has it."""

from __future__ import annotations

import re
import uuid
from dataclasses import dataclass
from secrets import randbits
from typing import Any
from uuid import UUID

from flask import Blueprint, make_response, render_template, request, url_for

from ideation.domain.entities import Member
from ideation.domain.errors import Invalid, Refused
from ideation.domain.tickets import grouped, hashed, left_over, new_code, tickets_of
from ideation.runtime import i18n
from ideation.runtime.error_answers import message
from ideation.runtime.worker_threads import offload
from ideation.services import services
from ideation.web import qr_code
from ideation.web.errors import locale
from ideation.web.live_pages import facilitator
from ideation.web.redirects import go
from ideation.web.report_pages import leading

blueprint = Blueprint("tickets", __name__)
AT_ONCE = 200
FEWEST = 10
NUMBERS = re.compile(r"\s*(\d{1,5})(?:\s*[-–]\s*(\d{1,5}))?\s*")


@dataclass(frozen=True)
class Slip:
    number: int
    code: str
    picture: str


@blueprint.get("/desk/<uuid:session>/tickets")
def sheet(session: UUID) -> Any:
    member = facilitator(str(session))
    if member is None:
        return go(url_for("account.login", next=request.path))
    return page(member)


def page(member: Member, **more: Any) -> str:
    with services().store.reading(member.session) as room:
        session, kept = room.session, tickets_of(room)
        expected = max(session.headcount or 0, len(room.present()), FEWEST)
    return render_template(
        "tickets.html", session=session, kept=kept, left=left_over(kept), most=AT_ONCE, op_id=str(uuid.uuid4()),
        wanted=min(AT_ONCE, max(1, expected - len(kept.used) - len(kept.unused))) if kept.printed else expected,
        said=lambda key, **values: i18n.t(session.language, key, **values), **more,
    )  # fmt: skip


@blueprint.post("/desk/<uuid:session>/tickets")
def issue(session: UUID) -> Any:
    """The one answer that holds the codes. The form sent twice makes nothing new, and shows nothing again."""
    member = leading(session)
    try:
        codes = [new_code(randbits) for _ in range(how_many(request.form.get("n", "")))]
        numbers = command(member, "ticket.issue", {"hashes": [hashed(code) for code in codes]})
    except Refused as refused:
        return refused_page(member, "n", refused)
    answer = make_response(page(member, slips=drawn(member, codes, numbers["first"])))
    answer.headers["Cache-Control"] = "no-store"
    return answer


@blueprint.post("/desk/<uuid:session>/tickets/void")
def void(session: UUID) -> Any:
    member = leading(session)
    try:
        wanted = {} if request.form.get("all") else {"numbers": numbers_in(request.form.get("numbers", ""))}
        command(member, "ticket.void", wanted)
    except Refused as refused:
        return refused_page(member, "numbers", refused)
    return go(url_for("tickets.sheet", session=session))


def refused_page(member: Member, box: str, refused: Refused) -> tuple[str, int]:
    given = {name: request.form.get(name, "") for name in ("n", "numbers")}
    return page(member, wrong=(box, message(refused, locale())), given=given), refused.status


def command(member: Member, type: str, payload: dict[str, Any]) -> dict[str, Any]:
    """The form's own op_id, so that a double press is one command."""
    op_id = request.form.get("op_id") or str(uuid.uuid4())
    ack = services().commands.execute(member.session, member.user, {"op_id": op_id, "type": type, "payload": payload})
    return dict(ack["result"])


def how_many(text: str) -> int:
    if not text.strip().isdecimal() or not 1 <= int(text) <= AT_ONCE:
        raise Invalid({"n": "ticket_number"}, most=AT_ONCE)
    return int(text)


def numbers_in(text: str) -> list[int]:
    """ "17, 20-25" as people write it."""
    found: list[int] = []
    for part in text.split(","):
        read = NUMBERS.fullmatch(part)
        if read is None:
            raise Invalid({"numbers": "ticket_numbers"})
        first, last = int(read[1]), int(read[2] or read[1])
        found += range(first, min(last, first + 500) + 1)
    return found


def drawn(member: Member, codes: list[str], first: int) -> list[Slip]:
    """The pictures take their time, beside the hub: the room goes on."""
    with services().store.reading(member.session) as room:
        address = qr_code.join_address(room.session.invite)
    pictures = offload(lambda: [qr_code.printed(f"{address}#t={code}") for code in codes])
    numbers = range(first, first + len(codes))
    return [Slip(*slip) for slip in zip(numbers, map(grouped, codes), pictures, strict=True)]
