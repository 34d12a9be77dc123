"""What a form of the page without scripts asks for: a command like any other. A further one is a row in ACTS."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable

from flask import request

from ideation.domain.canonical import canonical
from ideation.domain.entities import Member
from ideation.domain.errors import NotFound, OpIdReused
from ideation.services import services
from ideation.web.by_forms import form_payloads as read
from ideation.web.by_forms.ballot_forms import Form
from ideation.web.by_forms.form_payloads import Payload
from ideation.web.by_forms.idea_forms import another_idea, idea_posted, uuid_in

POST = "idea.post"
PLACE = re.compile(r"[a-z]+(-[0-9a-f-]{36})?")


def done(member: Member) -> None:
    """Whoever presses twice, or goes back and presses again, has done it once."""
    act = request.form.get("act", POST)
    if act == POST:
        return posted(member, idea_posted())
    if act not in ACTS:
        raise NotFound(what="command")
    if act in BEFORE and (payload := BEFORE[act][1](request.form, member)):
        do(member, BEFORE[act][0], payload)
    do(member, act, ACTS[act](request.form, member))
    if act in ALSO and (payload := ALSO[act][1](request.form, member)):
        do(member, ALSO[act][0], payload)


def do(member: Member, act: str, payload: Payload) -> None:
    op_id = uuid.uuid4() if act in SET else uuid.uuid5(uuid.UUID(uuid_in("op_id")), canonical(payload))
    services().commands.execute(member.session, member.user, {"op_id": str(op_id), "type": act, "payload": payload})


def posted(member: Member, command: Payload) -> None:
    """Sent again as it was, it is the same idea; with another text it is another."""
    try:
        services().commands.execute(member.session, member.user, command)
    except OpIdReused:
        services().commands.execute(member.session, member.user, another_idea(command))


def place() -> str:
    found = request.form.get("place", "ideas")
    return found if PLACE.fullmatch(found) else "main"


def written() -> Payload:
    """An idea that was refused, as it stood in the form; and where on the page that is."""
    if request.form.get("act", POST) != POST:
        return {"refused_at": place()}
    words = {name: request.form.get(name, "") for name in ("text", "for_whom")}
    return {"refused_at": "text"} | words


def refused_choice(member: Member) -> dict[str, Payload] | None:
    """{poll: what was chosen}, where a ballot was refused."""
    if request.form.get("act") != "ballot.submit":
        return None
    try:
        sent = read.ballot(request.form, member)
    except NotFound:
        return None
    return {sent["poll"]: sent["choice"]}


ACTS: dict[str, Callable[[Form, Member], Payload]] = {
    "ballot.submit": read.ballot,
    "ballot.done": read.done_voting,
    "ticket.redeem": read.one_id("code"),
    "idea.edit": read.edited,
    "idea.withdraw": read.one_id("id"),
    "idea.place": read.placed,
    "idea.merge": read.merged,
    "idea.split": read.split,
    "theme.create": read.named,
    "theme.rename": read.named,
    "theme.remove": read.one_id("id"),
    "concept.bring": read.brought,
    "concept.need": read.stated,
    "concept.own": read.owned,
    "team.prefer": read.wished,
    "team.join": read.one_id("concept"),
    "team.leave": read.one_id("concept"),
    "concept.write": read.field,
    "commitment.make": read.commitment,
    "commitment.withdraw": read.one_id("id"),
    "action.add": read.action,
    "action.update": read.changed,
    "action.remove": read.one_id("id"),
    "member.update": read.oneself,
    "answer.write": read.answer,
}
# The latest counts, also where it says again what was said before.
SET = (
    "ballot.submit", "ballot.done", "answer.write", "idea.edit", "team.join", "team.leave", "team.prefer",
    "concept.own", "theme.rename", "action.update", "member.update",
)  # fmt: skip
# Whoever takes a concept on says who they are.
BEFORE: dict[str, tuple[str, Callable[[Form, Member], Payload | None]]] = {
    "concept.own": ("member.update", read.called)
}
ALSO: dict[str, tuple[str, Callable[[Form, Member], Payload | None]]] = {"commitment.make": ("team.join", read.joins)}
