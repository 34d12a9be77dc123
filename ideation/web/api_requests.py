"""Requests to the JSON interface: what one asks and who asks it, and how an answer is written."""

from __future__ import annotations

import json
from typing import Any

import orjson
from flask import Response, request
from flask_login import current_user

from ideation.commands.permission import known_member
from ideation.contract.protocol import plain_json
from ideation.domain.entities import Member
from ideation.domain.errors import Invalid, Unauthenticated
from ideation.domain.roles import must_lead
from ideation.domain.room import Room
from ideation.storage.user_tables import User


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
    return must_lead(me(room))


def number(name: str) -> int | None:
    text = request.args.get(name)
    if text is None or text == "":
        return None
    if not (text.isascii() and text.isdigit()) or len(text) > 15:
        raise Invalid({name: "wrong_type"})
    return int(text)


def as_json(value: Any) -> Response:
    """What may be large (the first board of a session), written fast; `runtime/packing.py` makes it small."""
    return Response(orjson.dumps(value), mimetype="application/json")
