"""Passwords: hashed at a cost of memory, so a few at a time; and refused where everybody would guess them."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from threading import BoundedSemaphore
from typing import ParamSpec, TypeVar

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from ideation.domain import limits
from ideation.domain.errors import Busy, Invalid
from ideation.domain.limits import MAX_PASSWORD, MIN_PASSWORD
from ideation.runtime.extensions import give_back_connection
from ideation.runtime.worker_threads import offload

P = ParamSpec("P")
R = TypeVar("R")
HASHER = PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1)
NOBODY = "$argon2id$v=19$m=19456,t=2,p=1$" + "A" * 22 + "$" + "A" * 43
M_MMAP_THRESHOLD = -3
JUDGED = 72  # characters: zxcvbn looks at no more
WITHSTANDS = 1_000_000  # guesses: those that come first to everybody's mind
COMMON = ("adgangskode", "kodeord", "hemmelig", "hemmeligt", "velkommen", "sommer", "ideation", "facilitator")


def give_memory_back() -> None:
    """Each thread of glibc's would keep the 19 MB of its last password: what is as large as that is to be the system's
    own, and given back to it. Other libraries of C do so by themselves."""
    with suppress(AttributeError, OSError, TypeError):
        ctypes.CDLL(None).mallopt(M_MMAP_THRESHOLD, 4 * 2**20)


give_memory_back()


class Gate:
    """So many at a time; the others wait, and where too many do, the next is told to come back."""

    def __init__(self, at_once: int, waiting: int) -> None:
        self.free, self.most, self.inside = BoundedSemaphore(at_once), at_once + waiting, 0

    @contextmanager
    def passed(self) -> Iterator[None]:
        if self.inside >= self.most:
            raise Busy(retry_after_ms=limits.LANE_AGAIN_MS)
        self.inside += 1
        try:
            with self.free:
                yield
        finally:
            self.inside -= 1


GATE = Gate(limits.HASHINGS, limits.HASHINGS_WAITING)


def in_turn(work: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    """Beside the hub, and never many at once. Whoever waits holds no connection to the database meanwhile."""
    give_back_connection()
    with GATE.passed():
        return offload(work, *args, **kwargs)


def hash_password(password: str, *about: str) -> str:
    """The hash of a new one; Invalid where it is too short, too long, or easily guessed of somebody whose e-mail and
    name are `about`."""
    if not MIN_PASSWORD <= len(password) <= MAX_PASSWORD:
        raise Invalid({"password": "too_short" if len(password) < MIN_PASSWORD else "too_long"}, shortest=MIN_PASSWORD)
    hashed = in_turn(hashed_if_good, password, about)
    if hashed is None:
        raise Invalid({"password": "too_common"}, shortest=MIN_PASSWORD)
    return hashed


def hashed_if_good(password: str, about: tuple[str, ...]) -> str | None:
    return None if easily_guessed(password, about) else HASHER.hash(password)


def easily_guessed(password: str, about: tuple[str, ...] = ()) -> bool:
    from zxcvbn import zxcvbn  # 13 MB of words: when somebody needs it

    personal = [word for text in about for word in (text, re.sub(r"\W", "", text), *re.split(r"\W+", text)) if word]
    judged = zxcvbn(password[:JUDGED], user_inputs=[*COMMON, *personal])
    return bool(judged["guesses"] < WITHSTANDS)


def is_right(stored: str | None, password: str) -> bool:
    """Where there is nothing stored, after the same time, no."""
    right = in_turn(matches, stored or NOBODY, password[:MAX_PASSWORD])
    return right and stored is not None


def matches(stored: str, password: str) -> bool:
    try:
        return HASHER.verify(stored, password)
    except (VerificationError, InvalidHashError):
        return False
