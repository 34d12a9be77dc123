"""The session as a whole, its attention and its report."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from ideation.contract.payloads.fields import LEFT, Body, Id, TextKey
from ideation.domain.limits import MEMBERS_AT_ONCE, SHARES
from ideation.domain.phases.settings import MaybeText, Strict, Title


class LockSession(Strict):
    locked: bool


class UpdateSession(Strict):
    title: Title = LEFT
    question: Body | None = None
    names: Literal["off", "optional", "on"] = LEFT


class CountHeads(Strict):
    people: Annotated[int, Field(ge=0, le=10_000)] | None


class RenewWaysIn(Strict):
    projector: bool = False


class SetAttention(Strict):
    on: bool
    message: MaybeText = None
    called: bool = True


class WriteAnswer(Strict):
    """To a closing step's question; an empty text takes it back."""

    step: Id
    text: Body
    shared: bool = False


class WriteReport(Strict):
    """`versions`: of texts that were written on what stood there then. Where another stands there now it is a conflict,
    with both."""

    summary: Body | None = None
    missing: Body | None = None
    next: Body | None = None
    contact: Body | None = None
    learned: Body | None = None
    versions: dict[Annotated[str, Field(max_length=20)], Annotated[int, Field(ge=0)]] = LEFT
    hidden_ideas: Annotated[list[Id], Field(max_length=SHARES["ideas"].all)] | None = None
    hidden_names: Annotated[list[Id], Field(max_length=MEMBERS_AT_ONCE)] | None = None
    hidden_texts: Annotated[list[TextKey], Field(max_length=SHARES["ideas"].all)] | None = None


class PublishReport(Strict):
    published: bool
