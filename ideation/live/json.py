"""JSON for the socket: what goes out is strict (never NaN) and may hold parts that are encoded already; what
comes in is read leniently, so that a bad value gets a typed refusal instead of a broken connection.
"""

from __future__ import annotations

import json
from typing import Any

import orjson

JSONDecodeError = json.JSONDecodeError


def dumps(value: Any, **_: Any) -> str:
    return orjson.dumps(value).decode()


def loads(text: str | bytes, **_: Any) -> Any:
    try:
        return json.loads(text)
    except RecursionError:
        raise ValueError("too deep") from None
