"""Authentication of connections: who is at the other end of each connection: found out at its handshake, and remembered
until it is closed."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from flask import Flask

from ideation.domain.errors import Refused, Unauthenticated
from ideation.domain.languages import DEFAULT
from ideation.runtime import i18n
from ideation.runtime.error_answers import negative
from ideation.services import Services
from ideation.storage import credentials
from ideation.storage.credentials import BEARER, LOGIN, Key


@dataclass(frozen=True, slots=True)
class Caller:
    """Somebody, by their user id; or a projector, which is nobody and shows one session."""

    user: str | None
    projects: str | None
    locale: str
    key: Key | None = None  # what they came in by: when it ends, they go
    wall: str | None = None  # likewise a projector's address

    def user_in(self, session: str) -> str:
        """Who this is in that session; nobody where the key is for another one."""
        return (self.key.user_in(session) if self.key else self.user) or ""


class Callers:
    def __init__(self, app: Flask, services: Services) -> None:
        self.app, self.services = app, services
        self.known: dict[str, Caller] = {}  # by the connection's id

    def know(self, sid: str) -> bool:
        return sid in self.known

    def of(self, sid: str) -> Caller:
        """Refused where the handshake found nobody, or the connection is closed."""
        if sid not in self.known:
            raise Unauthenticated()
        return self.known[sid]

    def locale(self, sid: str) -> str:
        return self.known[sid].locale if sid in self.known else DEFAULT

    def refusal(self, refused: Refused, sid: str, data: Any = None) -> dict[str, Any]:
        """In their language."""
        return negative(refused, self.locale(sid), data.get("op_id") if isinstance(data, dict) else None)

    def meet(self, sid: str, auth: dict[str, Any], environ: dict[str, Any]) -> Caller | None:
        """Who this is: {"projector": slug}, {"token": a bearer token}, or the browser's login cookie. No request is
        set up for it: that costs more than the question, and anybody may ask it."""
        with self.app.app_context():
            caller = self.who(auth, environ)
        if caller is not None:
            self.known[sid] = caller
        if caller and caller.key and caller.key.hash in self.services.lately_ended:  # while we were asking
            self.forget(sid)
        return self.known.get(sid)

    def forget(self, sid: str) -> None:
        self.known.pop(sid, None)

    def lines_of(self, user: str) -> list[str]:
        """The oldest first."""
        return [sid for sid, caller in list(self.known.items()) if caller.user == user]

    def who(self, auth: dict[str, Any], environ: dict[str, Any]) -> Caller | None:
        locale = i18n.best(environ.get("HTTP_ACCEPT_LANGUAGE"))
        if isinstance(auth.get("projector"), str):
            return self.projector(auth["projector"], locale)
        key = self.found(BEARER, auth["token"]) if "token" in auth else self.found(LOGIN, self.cookie(environ))
        return Caller(key.user, None, locale, key) if key and not self.removed(key) else None

    def projector(self, slug: str, locale: str) -> Caller | None:
        try:
            return Caller(None, self.services.look_up("wall", slug), locale, wall=slug)
        except Refused:
            return None

    def cookie(self, environ: dict[str, Any]) -> object:
        """The login in the browser's cookie, as Flask-Login keeps it there."""
        browser = self.app.session_interface.open_session(self.app, self.app.request_class(environ))
        return browser.get("_user_id") if browser else None

    def found(self, kind: str, secret: object) -> Key | None:
        with self.services.store.engine.connect() as connection:
            return credentials.find(connection, kind, secret)

    def removed(self, key: Key) -> bool:
        """A token for the session that its owner was removed from is dead until they are let in again."""
        if key.session is None:
            return False
        with self.services.store.reading(key.session) as room:
            member = room.member_of(key.user)
        return member is not None and member.state == "removed"

    # -- when that ends -----------------------------------------------------------------------------------
    def by(self, hashes: Collection[str]) -> list[str]:
        """Whoever came in by one of these keys."""
        return [sid for sid, caller in list(self.known.items()) if caller.key and caller.key.hash in hashes]

    def ended(self) -> set[str]:
        """The keys of those who are here that count no longer, whoever ended them: one question for all."""
        held = {caller.key.hash for caller in list(self.known.values()) if caller.key}
        with self.services.store.engine.connect() as connection:
            return held - credentials.alive(connection, held)
