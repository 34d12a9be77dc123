"""What people promise, and who does what by when."""

from __future__ import annotations

from typing import Literal, NotRequired

from typing_extensions import TypedDict

from ideation.domain.phases.actions import State


class Kinds(TypedDict, total=False):
    join: bool
    hours_per_month: int
    money_dkk: int
    in_kind: str | bool
    contacts: str | bool
    mandate: str | bool


class Depends(TypedDict, total=False):
    others: int
    commitment: str
    kind: str
    at_least: int
    sector: str


class Progress(TypedDict):
    have: int
    need: int


class CommitmentCard(TypedDict):
    """`standing` is what the conditions come to, all taken together; `progress` how near a structured one is."""

    id: str
    concept: str
    kinds: Kinds
    conditional: bool
    standing: Literal["firm", "in_force", "waiting"]
    depends: Depends | None
    progress: Progress | None
    met: NotRequired[bool | None]
    member: NotRequired[str]
    first_step: NotRequired[str | None]
    due: NotRequired[str | None]
    condition: NotRequired[str | None]


class ActionCard(TypedDict):
    id: str
    concept: str
    what: str
    due: str
    state: State
    who: NotRequired[str]
    partner: NotRequired[str | None]
