"""What a rule returns: which entities are put, which are dropped, and what the sender is told.

`seal` holds a poll's ballots, to be detached from their electors in the same transaction; `erase` names polls whose
ballots go uncounted.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from random import Random
from typing import Any, NamedTuple, TypeVar

from ideation.domain.entities import Entity, Session

E = TypeVar("E", bound=Entity)
Record = list[dict[str, Any]]  # what a receipt remembers of a change, to take it back by (`undo.py`)


class SealedBallot(NamedTuple):
    """A ballot under a new random id, without its elector. Its sector is "*" where that is too small to be told."""

    id: str
    choice: dict[str, Any]
    sector: str


def nothing_sealed(poll: str) -> Sequence[SealedBallot]:
    return ()


@dataclass(frozen=True, slots=True)
class At:
    """The clock and chance, given to a rule so that it can be played again."""

    now: datetime
    rng: Random
    counted: Mapping[str, Any] | None = None  # counts made beside the hub, by the seed of their lot
    sealed: Callable[[str], Sequence[SealedBallot]] = nothing_sealed  # of a counted poll, as they lie in the database

    def uuid(self) -> str:
        h = f"{self.rng.getrandbits(128):032x}"
        return f"{h[:8]}-{h[8:12]}-4{h[13:16]}-{'89ab'[self.rng.getrandbits(2)]}{h[17:20]}-{h[20:]}"


@dataclass(frozen=True, slots=True)
class Sealed:
    """A counted poll's ballots, in random order."""

    poll: str
    ballots: list[SealedBallot]


@dataclass(frozen=True, slots=True)
class Change:
    put: list[Entity] = field(default_factory=list)
    drop: list[Entity] = field(default_factory=list)
    result: dict[str, Any] = field(default_factory=dict)
    seal: Sealed | None = None
    erase: list[str] = field(default_factory=list)

    def __add__(self, other: Change) -> Change:
        return Change(
            put=[*self.put, *other.put],
            drop=[*self.drop, *other.drop],
            result=self.result | other.result,
            seal=self.seal or other.seal,
            erase=[*self.erase, *other.erase],
        )


@dataclass(frozen=True, slots=True)
class Effect:
    """`card`: the session's own card changed too, not only its number. `put`: each entity as it was, None for a
    new one, and as it is."""

    session: Session
    was: Session
    card: bool
    put: list[tuple[Entity | None, Entity]]
    drop: list[Entity]
    seal: Sealed | None
    erase: list[str]

    @property
    def seq(self) -> int:
        return self.session.seq


class Kept:
    """What a rule is given for a field that was not sent: it stays as it is. None takes it away."""


KEEP: Any = Kept()


def updated(entity: E, **given: Any) -> E:
    """The entity with those fields that were given."""
    return replace(entity, **{name: value for name, value in given.items() if value is not KEEP})


def either(given: Any, before: Any) -> Any:
    """One field by the same rule."""
    return before if given is KEEP else given


def put(*entities: Entity, **result: Any) -> Change:
    return Change(put=list(entities), result=result)


def drop(*entities: Entity) -> Change:
    return Change(drop=list(entities))
