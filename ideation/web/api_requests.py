"""Requests to the JSON interface: what one asks and who asks it, and how the answer is packed."""

from __future__ import annotations

import gzip
import json
from typing import Any

import orjson
from flask import Response, request
from flask_login import current_user

from ideation.commands.permission import known_member
from ideation.contract.protocol import plain_json
from ideation.domain.entities import Member
from ideation.domain.errors import Forbidden, Invalid, Unauthenticated
from ideation.domain.room import Room
from ideation.storage.user_tables import User

WORTH_GZIP = 2_000


def body() -> dict[str, Any]:
    """The request's JSON object; anything else is refused with what to do."""
    found = sent()
    plain_json(found, depth=-2)
    return found


def sent() -> dict[str, Any]:
    """The same with all that JSON can hold, for those who look at it themselves."""
    if request.mimetype != "application/json":
        raise NotJson({"content-type": "not_json"})
    try:
        found = orjson.loads(request.get_data())
    except orjson.JSONDecodeError:
        found = lenient(request.get_data())
    if not isinstance(found, dict):
        raise Invalid({"body": "wrong_type"})
    return found


class NotJson(Invalid):
    status = 415


def lenient(data: bytes) -> Any:
    """What strict JSON refuses but the door should answer by name: NaN, lone surrogates, enormous numbers."""
    try:
        return json.loads(data)
    except (ValueError, RecursionError):
        raise Invalid({"body": "not_json"}) from None


def caller() -> User:
    if not current_user.is_authenticated:
        raise Unauthenticated()
    return current_user._get_current_object()


def me(room: Room) -> Member:
    return known_member(room, caller().id)


def facilitator(room: Room) -> Member:
    member = me(room)
    if member.role != "facilitator":
        raise Forbidden("role", roles=["facilitator"])
    return member


def number(name: str) -> int | None:
    text = request.args.get(name)
    if text is None or text == "":
        return None
    if not (text.isascii() and text.isdigit()) or len(text) > 15:
        raise Invalid({name: "wrong_type"})
    return int(text)


def packed(value: Any) -> Response:
    """JSON, compressed where that pays: the first board of a large session comes over a phone's network."""
    data = orjson.dumps(value)
    response = Response(mimetype="application/json")
    response.headers["Vary"] = "Accept-Encoding"
    if len(data) > WORTH_GZIP and "gzip" in request.headers.get("Accept-Encoding", ""):
        data = gzip.compress(data, compresslevel=5)
        response.headers["Content-Encoding"] = "gzip"
    response.set_data(data)
    return response
