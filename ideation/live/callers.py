"""Who is at the other end of each connection: found out at its handshake, and remembered until it is closed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from flask_login import current_user

from ideation import i18n
from ideation.domain.errors import Unauthenticated
from ideation.house import House
from ideation.identity import valid


@dataclass(frozen=True, slots=True)
class Caller:
    """Somebody, by their user id; or a projector, which is nobody and shows one session."""

    user: str | None
    projects: str | None
    locale: str


class Callers:
    def __init__(self, house: House) -> None:
        self.house = house
        self.known: dict[str, Caller] = {}  # by the connection's id

    def know(self, sid: str) -> bool:
        return sid in self.known

    def of(self, sid: str) -> Caller:
        """Refused where the handshake found nobody, or the connection is closed."""
        if sid not in self.known:
            raise Unauthenticated()
        return self.known[sid]

    def locale(self, sid: str) -> str:
        return self.known[sid].locale if sid in self.known else i18n.DEFAULT

    def meet(self, sid: str, auth: dict[str, Any], languages: str | None) -> bool:
        """Whether this is somebody: {"projector": slug}, {"token": a bearer token}, or the browser's login cookie.
        `languages` as the browser asks for them."""
        caller = self.who(auth, i18n.best(languages))
        if caller is not None:
            self.known[sid] = caller
        return caller is not None

    def forget(self, sid: str) -> None:
        self.known.pop(sid, None)

    def who(self, auth: dict[str, Any], locale: str) -> Caller | None:
        if isinstance(auth.get("projector"), str):
            session = self.house.store.find(projector=auth["projector"])
            return Caller(None, session, locale) if session else None
        user = self.bearer(auth["token"]) if "token" in auth else logged_in()
        return Caller(user, None, locale) if user else None

    def bearer(self, secret: Any) -> str | None:
        """Whose token this is; that of somebody removed is dead until they are let in again."""
        token = valid("bearer", secret) if isinstance(secret, str) else None
        if token is None or token.session is None:
            return token.user if token else None
        with self.house.store.reading(token.session) as room:
            member = room.member_of(token.user or "")
        return None if member and member.state == "removed" else token.user


def logged_in() -> str | None:
    return current_user.id if current_user.is_authenticated else None
