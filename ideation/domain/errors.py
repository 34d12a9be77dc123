"""Every way of saying no. A rule raises one of these; the doors turn it into the same typed answer.

`code` is fixed by the contract, `status` is the HTTP status, `retryable` says that the same command may
succeed later unchanged, and `extra` is what a client needs to mend it (fields, version, left, ...).
Texts for people live in the catalogue under `error.<code>` (and `error.<code>.<reason>`).
"""

from __future__ import annotations

from typing import Any, ClassVar


class Refused(Exception):
    code: ClassVar[str] = "internal"
    status: ClassVar[int] = 500
    retryable: ClassVar[bool] = False

    def __init__(self, reason: str | None = None, **extra: Any) -> None:
        super().__init__(reason or self.code)
        self.reason = reason
        self.extra = extra


class Invalid(Refused):
    """`fields` maps a path in the payload to a short reason: {"text": "too_long"}."""

    code, status = "invalid", 422

    def __init__(self, fields: dict[str, str], reason: str | None = None, **extra: Any) -> None:
        super().__init__(reason, fields=fields, **extra)
        self.fields = fields


class Unauthenticated(Refused):
    code, status = "unauthenticated", 401


class Forbidden(Refused):
    code, status = "forbidden", 403


class NotFound(Refused):
    code, status = "not_found", 404


class WrongPhase(Refused):
    code, status = "wrong_phase", 409


class Closed(Refused):
    code, status = "closed", 409


class LimitReached(Refused):
    code, status = "limit_reached", 409


class Conflict(Refused):
    code, status = "conflict", 409


class RateLimited(Refused):
    code, status, retryable = "rate_limited", 429, True


class OpIdReused(Refused):
    code, status = "op_id_reused", 409


class Busy(Refused):
    code, status, retryable = "busy", 503, True


class StorageFull(Refused):
    """Nothing new can be stored; what is there can be read. Worth sending again: somebody may make room."""

    code, status, retryable = "storage_full", 503, True


class Internal(Refused):
    code, status, retryable = "internal", 500, True


KINDS: tuple[type[Refused], ...] = (
    Invalid, Unauthenticated, Forbidden, NotFound, WrongPhase, Closed, LimitReached, Conflict,
    RateLimited, OpIdReused, Busy, StorageFull, Internal,
)  # fmt: skip
