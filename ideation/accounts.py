"""Facilitators' and organisers' accounts: e-mail, password, and the one-time link that sets one."""

from __future__ import annotations

import re
import uuid

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy.exc import IntegrityError

from ideation.domain.errors import Conflict, Invalid
from ideation.domain.phases.settings import Reason, clean_name
from ideation.extensions import db
from ideation.house import house
from ideation.identity import by_email, issue, now, strike
from ideation.models import Token, User
from ideation.offload import offload

HASHER = PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1)
SHORTEST, LONGEST = 10, 200
LINK_MINUTES = 30
FIRST_LINK_MINUTES = 7 * 24 * 60
EMAIL = re.compile(r"^[^@\s]{1,64}@[^@\s]{1,185}$")
NOBODY = "$argon2id$v=19$m=19456,t=2,p=1$" + "A" * 22 + "$" + "A" * 43


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
    email = text.strip().lower()
    if not EMAIL.match(email):
        raise Invalid({"email": "wrong_form"})
    return email


def checked_name(text: str) -> str:
    try:
        return clean_name(text)
    except Reason as wrong:
        raise Invalid({"name": str(wrong)}) from None


def hash_password(password: str) -> str:
    if not SHORTEST <= len(password) <= LONGEST:
        raise Invalid({"password": "too_short" if len(password) < SHORTEST else "too_long"}, shortest=SHORTEST)
    return offload(HASHER.hash, password)


def log_in_as(email: str, password: str) -> User | None:
    """The account, when the password is right. Somebody unknown takes as long as a wrong password."""
    user = by_email(email)
    right = offload(matches, user.password if user and user.password else NOBODY, password[:LONGEST])
    return user if right and user else None


def matches(stored: str, password: str) -> bool:
    try:
        return HASHER.verify(stored, password)
    except (VerificationError, InvalidHashError):
        return False


def set_password(user: User, hashed: str) -> None:
    """The new one ends every login and every other key there is. In `writing()`, with what `hash_password` gave."""
    user.password = hashed
    strike(Token.user == user.id)


def password_link(user: User) -> str:
    """A one-time address where the password is set; the first one of an account lasts a week. In `writing()`."""
    minutes = LINK_MINUTES if user.password else FIRST_LINK_MINUTES
    return f"{house().config.origin}/password/{issue('password', user=user.id, minutes=minutes)}"
