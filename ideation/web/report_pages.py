"""The public report, and the facilitator's preview of it: what will stand there, and what shall not."""

from __future__ import annotations

import uuid
from typing import Any
from uuid import UUID

from flask import Blueprint, Response, request, url_for

from ideation.domain.entities import Member
from ideation.domain.errors import Conflict, Invalid, NotFound, Unauthenticated
from ideation.domain.join_codes import normalized
from ideation.domain.phases.closing import TEXTS
from ideation.domain.room import Room
from ideation.report import report
from ideation.report.findable import SHOWN, found
from ideation.report.texts import every_text
from ideation.report.titles import title_of
from ideation.runtime.error_answers import message
from ideation.services import services
from ideation.web import cached_pages, public_address, qr_code
from ideation.web.errors import locale
from ideation.web.live_pages import facilitator
from ideation.web.redirects import go

blueprint = Blueprint("report", __name__)
VERSION_DIGITS = 10
LONGEST_SEARCH = 200
HIDES = {"idea": "hidden_ideas", "name": "hidden_names", "text": "hidden_texts"}


@blueprint.get("/r/<secret:slug>")
def show(slug: str) -> Response:
    slug = normalized(slug)
    lies_at = f"{public}/r/{slug}" if (public := services().config.public_url) else None
    return cached_pages.page(
        reported(slug), "report.html", published, lambda room: page_values(room) | {"lies_at": lies_at}
    )


def reported(slug: str) -> str:
    return services().look_up("report", normalized(slug))


def published(room: Room) -> None:
    if not room.session.report.get("published"):
        raise NotFound()


@blueprint.get("/r/<secret:slug>.svg")
def picture(slug: str) -> Response:
    """The report's address to scan: the projector's last page."""
    reported(slug)
    return cached_pages.picture(qr_code.picture(f"{public_address.origin()}/r/{slug}"))


def page_values(room: Room) -> dict[str, Any]:
    session = room.session
    return {"session": session, "facts": report(room), "sectors": session.known_sectors, "texts": session.report}


# -- the preview ----------------------------------------------------------------------------------------------


@blueprint.get("/desk/<uuid:session>/report")
def preview(session: UUID) -> Any:
    member = facilitator(str(session))
    if member is None:
        return go(url_for("account.login", next=request.path))
    return previewed(member, find=request.args.get("find", "")[:LONGEST_SEARCH])


def previewed(member: Member, **more: Any) -> str:
    with services().store.reading(member.session) as of_now:
        room = of_now.copy()
    origin = public_address.origin()
    return cached_pages.page_for_one(
        room, "preview.html", lambda room: before_it_is_public(room, origin) | sought(room, **more)
    )


def before_it_is_public(room: Room, origin: str) -> dict[str, Any]:
    """The report as it will be, and what was taken out of it."""
    kept, texts = room.session.report, every_text(room)
    slug = kept.get("slug") if kept.get("published") else None
    return page_values(room) | {
        "preview": True,
        "text_names": TEXTS,
        "address": f"{origin}/r/{slug}" if slug else None,
        "taken_out": [(id, words) for id in kept.get("hidden_ideas", []) if (words := title_of(room, id))],
        "texts_out": {key: texts[key] for key in kept.get("hidden_texts", []) if key in texts},
        "unnamed": [room.members[id] for id in kept.get("hidden_names", []) if id in room.members],
    }


def sought(room: Room, find: str = "", **more: Any) -> dict[str, Any]:
    """Some words of a text, and the texts that have them."""
    all_found = found(room, find)
    return more | {"find": find.strip(), "found": all_found[:SHOWN], "found_in_all": len(all_found)}


@blueprint.post("/desk/<uuid:session>/report")
def write(session: UUID) -> Any:
    """The texts, as they stand in the form without scripts."""
    member = leading(session)
    given = {name: request.form[name] for name in TEXTS if name in request.form}
    try:
        command(member, "report.write", given | versions_of(given))
    except Invalid as wrong:
        return previewed(member, given=given, wrong=wrong.fields, why=message(wrong, locale())), wrong.status
    except Conflict as newer:
        field, theirs = newer.extra["field"], newer.extra["text"]
        wrong_here = {"given": given, "wrong": {field: "text_changed"}, "theirs": {field: theirs}}
        return previewed(member, why=message(newer, locale()), **wrong_here), newer.status
    return back(session, "texts")


def versions_of(given: dict[str, str]) -> dict[str, Any]:
    """On which versions they were written, as far as the form says so."""
    said = {name: request.form.get(f"v_{name}", "") for name in given}
    versions = {name: int(n) for name, n in said.items() if n.isascii() and n.isdigit() and len(n) < VERSION_DIGITS}
    return {"versions": versions} if versions else {}


@blueprint.post("/desk/<uuid:session>/report/publish")
def publish(session: UUID) -> Any:
    command(leading(session), "report.publish", {"published": request.form.get("published") == "1"})
    return back(session, "top")


@blueprint.post("/desk/<uuid:session>/report/hide")
def hide(session: UUID) -> Any:
    """One idea or one name, out or in again."""
    member, list_of = leading(session), HIDES.get(request.form.get("kind", ""))
    if list_of is None:
        raise Invalid({"kind": "wrong_value"})
    id, hidden = request.form.get("id", ""), request.form.get("hidden") == "1"
    with services().store.reading(str(session)) as room:
        ids = [other for other in room.session.report.get(list_of, []) if other != id]
    command(member, "report.write", {list_of: [*ids, id] if hidden else ids})
    return back(session, "given-out" if hidden else "top", request.form.get("find"))


def leading(session: UUID) -> Member:
    member = facilitator(str(session))
    if member is None:
        raise Unauthenticated()
    return member


def command(member: Member, type: str, payload: dict[str, Any]) -> None:
    sent = {"op_id": str(uuid.uuid4()), "type": type, "payload": payload}
    services().commands.execute(member.session, member.user, sent)


def back(session: UUID, anchor: str, find: str | None = None) -> Any:
    """Where one was: among what was found, if one had looked for something."""
    return go(url_for("report.preview", session=session, find=find or None) + f"#{'found' if find else anchor}")
