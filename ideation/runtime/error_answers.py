"""Error answers: a refusal as both doors say it: the code for programs, a sentence for people."""

from __future__ import annotations

from typing import Any

from ideation.domain.errors import Refused
from ideation.runtime.i18n import has, t


def error_of(refused: Refused, locale: str) -> dict[str, Any]:
    shown = {k: v for k, v in refused.extra.items() if k != "retry_after_ms"}
    return {"code": refused.code, "message": message(refused, locale), **reason(refused), **shown}


def reason(refused: Refused) -> dict[str, str]:
    return {"reason": refused.reason} if refused.reason else {}


def message(refused: Refused, locale: str) -> str:
    """The most particular sentence there is: for the reason, for the first field's reason, for the code."""
    fields = refused.extra.get("fields") or {}
    particular = refused.reason or next(iter(fields.values()), "")
    for key in (f"error.{refused.code}.{particular}", f"error.{refused.code}"):
        if has(locale, key):
            return t(locale, key, n=refused.extra.get("over", 0), **numbers(refused))
    return t(locale, "error.internal")


def numbers(refused: Refused) -> dict[str, Any]:
    return {k: v for k, v in refused.extra.items() if k != "n" and isinstance(v, str | int)}


def negative(refused: Refused, locale: str, op_id: Any = None) -> dict[str, Any]:
    """The `ok: false` acknowledgement of a command."""
    answer: dict[str, Any] = {"ok": False, "error": error_of(refused, locale), "retryable": refused.retryable}
    if isinstance(op_id, str) and len(op_id) <= 36 and op_id.isascii():
        answer["op_id"] = op_id
    if "retry_after_ms" in refused.extra:
        answer["retry_after_ms"] = refused.extra["retry_after_ms"]
    return answer
