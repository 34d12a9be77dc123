"""What a form of the page without scripts asks for: a command like any other. A further one is a row in ACTS."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable
from typing import Any

from flask import request

from ideation.domain.canonical import canonical
from ideation.domain.entities import Member
from ideation.domain.errors import NotFound, OpIdReused
from ideation.house import house
from ideation.web.plain.ballots import Form, choice_in
from ideation.web.plain.ideas import another_idea, idea_posted, uuid_in

Payload = dict[str, Any]
POST = "idea.post"
PLACE = re.compile(r"[a-z]+(-[0-9a-f-]{36})?")


def done(member: Member) -> None:
    """Whoever presses twice, or goes back and presses again, has done it once."""
    act = request.form.get("act", POST)
    if act == POST:
        return posted(member, idea_posted())
    if act not in ACTS:
        raise NotFound(what="command")
    payload = ACTS[act](request.form, member)
    op_id = uuid.uuid4() if act in SET else uuid.uuid5(uuid.UUID(uuid_in("op_id")), canonical(payload))
    house().commands.execute(member.session, member.user, {"op_id": str(op_id), "type": act, "payload": payload})


def posted(member: Member, command: Payload) -> None:
    """Sent again as it was, it is the same idea; with another text it is another."""
    try:
        house().commands.execute(member.session, member.user, command)
    except OpIdReused:
        house().commands.execute(member.session, member.user, another_idea(command))


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
        sent = ballot(request.form, member)
    except NotFound:
        return None
    return {sent["poll"]: sent["choice"]}


# -- one by one -----------------------------------------------------------------------------------------------


def text(form: Form, name: str) -> str:
    return form.get(name, "").replace("\r\n", "\n").strip()


def ballot(form: Form, member: Member) -> Payload:
    id = text(form, "poll")
    with house().store.reading(member.session) as room:
        poll, old = room.poll(id), room.ballot(id, member.id)
        return {"poll": id, "choice": choice_in(form, poll, old.choice if old else None)}


def one_id(name: str) -> Callable[[Form, Member], Payload]:
    return lambda form, member: {name: text(form, name)}


def field(form: Form, member: Member) -> Payload:
    version = text(form, "version")
    names = ("concept", "field", "text")
    return {name: text(form, name) for name in names} | {"version": int(version) if version.isdecimal() else 0}


def commitment(form: Form, member: Member) -> Payload:
    kinds: Payload = {"join": True} if form.get("join") else {}
    kinds |= {"in_kind": brings} if (brings := text(form, "in_kind")) else {}
    more = {name: value for name in ("first_step", "due") if (value := text(form, name))}
    return {"id": uuid_in("id"), "concept": text(form, "concept"), "kinds": kinds} | more


def action(form: Form, member: Member) -> Payload:
    return {"id": uuid_in("id")} | {name: text(form, name) for name in ("concept", "what", "who", "due")}


def answer(form: Form, member: Member) -> Payload:
    return {"step": text(form, "step"), "text": text(form, "text"), "shared": bool(form.get("shared"))}


def placed(form: Form, member: Member) -> Payload:
    return {"id": text(form, "id"), "theme": text(form, "theme") or None}


ACTS: dict[str, Callable[[Form, Member], Payload]] = {
    "ballot.submit": ballot,
    "ticket.redeem": one_id("code"),
    "idea.withdraw": one_id("id"),
    "idea.place": placed,
    "team.join": one_id("concept"),
    "team.leave": one_id("concept"),
    "concept.write": field,
    "commitment.make": commitment,
    "commitment.withdraw": one_id("id"),
    "action.add": action,
    "answer.write": answer,
}
SET = ("ballot.submit", "answer.write")  # the latest counts, also where it says again what was said before
