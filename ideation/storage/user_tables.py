"""People and the keys they hold: users (guests and accounts alike), tokens, one-time links."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from flask_login import UserMixin
from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from ideation.runtime.extensions import db
from ideation.storage.session_tables import Moment

if TYPE_CHECKING:
    from sqlalchemy.orm import DeclarativeBase

    class Model(DeclarativeBase):
        def __init__(self, **values: Any) -> None: ...
else:
    Model = db.Model


class User(UserMixin, Model):
    """Anyone known to the app. A guest has neither e-mail nor password."""

    __tablename__ = "users"
    __allow_unmapped__ = True

    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    email: Mapped[str | None] = mapped_column(String(254), unique=True)
    name: Mapped[str | None] = mapped_column(String(200))
    password: Mapped[str | None] = mapped_column(String(200))
    role: Mapped[str] = mapped_column(String(16), default="guest")  # guest | facilitator | organiser
    language: Mapped[str | None] = mapped_column(String(8))
    created_at: Mapped[datetime] = mapped_column(Moment)

    login: str | None = None  # the secret of a login just made, for the cookie; no column keeps it

    def get_id(self) -> str | None:
        return self.login

    @property
    def guest(self) -> bool:
        return self.role == "guest"


class Token(Model):
    """A secret somebody holds, kept only as its hash.

    `kind`: login (a browser's cookie), bearer (API and sockets), password (set or reset), as_facilitator and
    as_observer (join as one), move (to another device). One-time kinds are deleted when used, the others when what
    they came from ends; `session` is the only one where it counts.
    """

    __tablename__ = "tokens"

    hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    kind: Mapped[str] = mapped_column(String(16))
    user: Mapped[str | None] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), index=True)
    session: Mapped[str | None] = mapped_column(ForeignKey("sessions.id", ondelete="CASCADE"), index=True)
    maker: Mapped[str | None] = mapped_column(String(36))  # of a link: it is worth what they may do
    expires_at: Mapped[datetime | None] = mapped_column(Moment, index=True)
    created_at: Mapped[datetime] = mapped_column(Moment)
