"""The JSON interface: joining, commands, boards, results, links. The same rules and answers as over the socket."""

from __future__ import annotations

from hmac import compare_digest
from typing import Annotated, Any

from flask import Blueprint, Response, request
from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError

from ideation.accounts.identity import bearer_of, in_session, issue, redeem, valid, writing
from ideation.contract.payloads.fields import Key
from ideation.domain.errors import Forbidden, Invalid, NotFound, Refused, Unauthenticated
from ideation.domain.join_codes import normalized
from ideation.domain.phases.settings import Name, field_errors
from ideation.domain.room import Room
from ideation.runtime.error_answers import negative
from ideation.services import services
from ideation.storage import credentials
from ideation.views import board as shapes
from ideation.web import admission, browser_login
from ideation.web.api_requests import as_json, body, caller, me, number, sent
from ideation.web.errors import locale

blueprint = Blueprint("api", __name__, url_prefix="/api")
MOVE_MINUTES = 10
Secret = Annotated[str, StringConstraints(min_length=1, max_length=64)]


class Join(BaseModel):
    """Unknown keys (a role, an id) are ignored: who joins is a participant."""

    model_config = ConfigDict(strict=True, extra="ignore")

    code: Secret | None = None
    invite: Secret | None = None
    sector: Key
    name: Name | None = None


# -- coming in ------------------------------------------------------------------------------------------------


@blueprint.post("/join")
def join() -> Any:
    try:
        asked = Join.model_validate(body())
    except ValidationError as error:
        raise Invalid(field_errors(error)) from None
    session = admission.find_session(code=asked.code, invite=asked.invite)
    who = admission.come_in(session, sector=asked.sector, name=asked.name, program=True)
    secret = asked_by(session) or who.token or new_token(who.user.id, session)
    answer = {"session": session, "member": who.member.id, "token": secret, "state": who.member.state}
    return answer, 202 if who.member.state == "waiting" else 201 if who.new else 200


def asked_by(session: str) -> str | None:
    """The token that somebody came with, where it is for this session: whoever joins again by it goes on with it."""
    secret = bearer_of(request)
    if secret is None:
        return None
    with services().store.engine.connect() as connection:
        key = credentials.find(connection, credentials.BEARER, secret)
    return secret if key and key.session == session else None


def new_token(user: str, session: str) -> str:
    with writing():
        return issue(credentials.BEARER, user=user, session=session)


@blueprint.post("/me/move")
def move_code() -> Any:
    """A one-time code with which a guest goes on as the same member on another device. Only the browser itself gives
    its person away: a program's token makes no logins, and who has a password uses that."""
    user = caller()
    if bearer_of(request) or not user.guest:
        raise Forbidden("move_account" if not user.guest else "move_token")
    secret = admission.move_code()
    with writing():
        issue("move", user=user.id, minutes=MOVE_MINUTES, secret=secret)
    return {"code": secret, "minutes": MOVE_MINUTES}, 201


@blueprint.post("/move")
def move_here() -> Any:
    code = body().get("code")
    with writing():
        found = redeem("move", normalized(code if isinstance(code, str) else ""))
        secret = issue("bearer", user=found[0]) if found else ""
    if found is None:
        raise NotFound("move")
    browser_login.log_in_as(found[0])
    return {"token": secret}


# -- a session ------------------------------------------------------------------------------------------------


@blueprint.post("/sessions/<session>/commands")
def command(session: str) -> Any:
    raw: Any = None
    try:
        raw = sent()
        with services().store.reading(session) as room:  # before anything is kept for whoever this is
            user = me(room).user
        return services().commands.execute(session, user, raw)
    except Refused as refused:
        op_id = raw.get("op_id") if isinstance(raw, dict) else None
        return negative(refused, locale(), op_id), refused.status


@blueprint.get("/sessions/<session>/board")
def board(session: str) -> Response:
    since, epoch = number("since"), number("epoch")
    known = services()
    with known.store.reading(session) as room:
        member = None if projects(room) else me(room)
        role = member.role if member else "observer"
        asks = member.user if member else session
        found = known.boards.answer(room, role, member.id if member else None, since, epoch, asks=asks)
    return as_json(found)


def projects(room: Room) -> bool:
    """The projector, where no socket comes through: it has no login, and says the slug of its own page."""
    slug = request.args.get("projector")
    if slug is None:
        return False
    if not compare_digest(slug.encode(), room.session.projector.encode()):
        services().guess_limits.miss("wall")
        raise Forbidden("not_a_member")
    return True


@blueprint.get("/sessions/<session>/results")
def results(session: str) -> Response:
    with services().store.reading(session) as room:
        role = me(room).role
        cards = [shapes.card(room, role, r) for r in room.results.values()]
    return as_json({"results": [c for c in cards if c is not None]})


@blueprint.get("/me")
def who_am_i() -> Any:
    """To a token for one session also which one that is."""
    token = valid("bearer", bearer_of(request) or "")
    bound = token.session if token else None
    user = in_session(bound) if bound else caller()
    if user is None:
        raise Unauthenticated()
    only = {"session": bound} if bound else {}
    return {"user": user.id, "role": user.role, "name": user.name, "bearer": bearer_of(request) is not None} | only
