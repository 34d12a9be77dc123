"""Conditions: on what a commitment may hang, besides words: that others join, that a certain one stands, or that so
much of something comes, perhaps from one sector."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints, model_validator

from ideation.domain.errors import Invalid, NotFound
from ideation.domain.limits import MEMBERS_AT_ONCE
from ideation.domain.phases.settings import Reason, Strict
from ideation.domain.room import Room

Kind = Literal["join", "hours_per_month", "money_dkk", "in_kind", "contacts", "mandate"]
FORMS = ({"others"}, {"commitment"}, {"kind", "at_least"}, {"kind", "at_least", "sector"})


class Depends(Strict):
    """`others`: so many other people join. `commitment`: that one is in force. `kind`, `at_least`, `sector`: other
    people bring so much of it (hours, money) or so many bring it, those of one sector where one is named."""

    others: int | None = Field(None, ge=1, le=MEMBERS_AT_ONCE)
    commitment: Annotated[str, StringConstraints(max_length=36)] | None = None
    kind: Kind | None = None
    at_least: int | None = Field(None, ge=1, le=1_000_000_000)
    sector: Annotated[str, StringConstraints(max_length=32)] | None = None

    @model_validator(mode="after")
    def one_form(self) -> Depends:
        given = {name for name, value in self.model_dump().items() if value is not None}
        if given not in FORMS:
            raise Reason("wrong_form")
        return self


def checked(room: Room, id: str, depends: dict[str, Any] | None) -> dict[str, Any] | None:
    """A condition of the commitment `id` that somebody can ever meet."""
    wanted = {name: value for name, value in (depends or {}).items() if value is not None}
    other, sector = wanted.get("commitment"), wanted.get("sector")
    if other == id:
        raise Invalid({"depends.commitment": "own"})
    if other is not None and other not in room.commitments:
        raise NotFound(what="commitment", id=other)
    if sector is not None and sector not in room.session.known_sectors:
        raise Invalid({"depends.sector": "unknown"})
    return wanted or None
