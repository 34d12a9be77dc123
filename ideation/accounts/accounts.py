"""Facilitators' and organisers' accounts: e-mail, password, and the one-time link that sets one."""

from __future__ import annotations

import re
import uuid

from sqlalchemy.exc import IntegrityError

from ideation.accounts.identity import by_email, issue, now, redeem, strike
from ideation.accounts.passwords import hash_password as hash_password
from ideation.accounts.passwords import is_right
from ideation.domain.errors import Conflict, Invalid
from ideation.domain.pasted_text import tidied
from ideation.domain.phases.settings import Reason, clean_name
from ideation.runtime.extensions import db
from ideation.services import services
from ideation.storage.user_tables import Token, User

LINK_MINUTES = 30
FIRST_LINK_MINUTES = 7 * 24 * 60
EMAIL = re.compile(r"^[^@\s]{1,64}@[^@\s]{1,185}$")


def create(*, email: str, name: str, role: str, hashed: str | None = None) -> User:
    """A new account, inside `writing()`."""
    user = User(
        id=str(uuid.uuid4()),
        email=checked_email(email),
        name=checked_name(name),
        role=role,
        created_at=now(),
        password=hashed,
    )
    db.session.add(user)
    try:
        db.session.flush()
    except IntegrityError:
        raise Conflict("email_taken") from None
    return user


def checked_email(text: str) -> str:
    email = tidied(text).strip().lower()
    if not EMAIL.match(email):
        raise Invalid({"email": "wrong_form"})
    return email


def checked_name(text: str) -> str:
    try:
        return clean_name(text)
    except Reason as wrong:
        raise Invalid({"name": str(wrong)}) from None


def log_in_as(email: str, password: str) -> User | None:
    """The account, when the password is right. Somebody unknown takes as long as a wrong password."""
    user = by_email(email)
    return user if is_right(user.password if user else None, password) else None


def set_password(user: User, hashed: str) -> None:
    """The new one ends every login and every other key there is. In `writing()`, with what `hash_password` gave."""
    user.password = hashed
    strike(Token.user == user.id)


def password_link(user: User | None) -> str:
    """A one-time address where the password is set; the first one of an account lasts a week, and nobody's opens
    nothing. In `writing()`."""
    minutes = FIRST_LINK_MINUTES if user and not user.password else LINK_MINUTES
    secret = issue("password", user=user.id if user else None, minutes=minutes)
    if user is None:
        redeem("password", secret)
    return f"{services().config.origin}/password/{secret}"
