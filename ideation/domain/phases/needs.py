"""What a concept needs, said by its team so that it can be held against what is promised; and who owns it.

The criteria for going on are shown, never applied: a room may go on without them, and knows then what is missing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Annotated, Any

from pydantic import Field

from ideation.domain.changes import At, Change, put
from ideation.domain.commitments import FIRM, HELD, STATES, WAITING, Backing, Sum, sums
from ideation.domain.entities import Commitment, Concept, Member
from ideation.domain.errors import Conflict, Forbidden
from ideation.domain.phases.concepts import in_team
from ideation.domain.phases.settings import Strict, Title
from ideation.domain.room import Room

SECTORS = 2
COUNTED = {"people": "join", "hours_per_month": "hours_per_month", "money_dkk": "money_dkk"}  # need → what is brought


class Amount(Strict):
    """`critical`: without it the concept cannot be carried out."""

    amount: int = Field(ge=1, le=1_000_000_000)
    critical: bool = True


class Thing(Strict):
    """Something that is not counted; `covered` when the team has it."""

    text: Title
    critical: bool = True
    covered: bool = False


class Needs(Strict):
    people: Amount | None = None
    hours_per_month: Amount | None = None
    money_dkk: Amount | None = None
    things: Annotated[list[Thing], Field(max_length=12)] = []


def version_of(concept: Concept) -> int:
    return int(concept.needs.get("version", 0))


def state_needs(room: Room, by: Member, at: At, *, concept: str, needs: dict[str, Any], version: int) -> Change:
    """All of them at once. Whoever wrote on an older version is shown what stands there now."""
    target = room.concept(concept)
    in_team(target, by)
    if version != version_of(target):
        raise Conflict("text_changed", version=version_of(target), needs=said(target))
    stated = Needs.model_validate(needs).model_dump(exclude_none=True)
    return put(replace(target, needs=stated | {"version": version + 1}), version=version + 1)


def said(concept: Concept) -> dict[str, Any]:
    """The needs as a card shows them: every kind, none where nothing was said."""
    return {name: concept.needs.get(name) for name in COUNTED} | {"things": concept.needs.get("things", [])}


def own_concept(room: Room, by: Member, at: At, *, concept: str, own: bool) -> Change:
    """Take it on, by oneself and while nobody else has; give it back, or be relieved of it by the facilitator."""
    target = room.concept(concept)
    owner = owner_of(room, target)
    if own:
        in_team(target, by)
        if owner not in (None, by.id):
            raise Conflict("owned", owner=owner)
        return put(replace(target, owner=by.id))
    if owner not in (None, by.id) and not by.leads:
        raise Forbidden("not_yours")
    return put(replace(target, owner=None))


def owner_of(room: Room, concept: Concept) -> str | None:
    """Who owns it; nobody once that person has left the team or the room."""
    owner = room.members.get(concept.owner or "")
    return owner.id if owner and owner.state == "in" and owner.id in concept.team else None


# -- held against what is promised ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Cover:
    """One counted need: how much, and how much of it is firm, in force and waiting, each by itself."""

    name: str
    amount: int
    critical: bool
    firm: int
    in_force: int
    waiting: int

    @property
    def lacking(self) -> int:
        return max(0, self.amount - self.firm)


def said_yes(room: Room, concept: Concept) -> dict[str, Sum]:
    """What people themselves have said yes to; to be in a team is no promise, and whoever is in it does not come once
    more on a condition."""
    made: list[Commitment] = [c for c in room.commitments.values() if c.concept == concept.id]
    found, more = sums(made, room.standings, room.sector_by_member), backing(room, concept)
    return found | {HELD: joined(found[HELD], more.in_force), WAITING: joined(found[WAITING], more.waiting)}


def committed(room: Room, concept: Concept) -> dict[str, Sum]:
    """What there is of what it needs: whoever is in the team is there, said or not."""
    found = said_yes(room, concept)
    return found | {FIRM: joined(found[FIRM], backing(room, concept).going)}


def backing(room: Room, concept: Concept) -> Backing:
    return room.resolved.backing.get(concept.id, Backing())


def joined(made: Sum, people: int) -> Sum:
    kinds = {name: n for name, n in made.kinds.items() if name != "join"}
    return replace(made, kinds=kinds | ({"join": people} if people else {}))


def covers(concept: Concept, made: dict[str, Sum]) -> list[Cover]:
    stated = [(name, kind, concept.needs[name]) for name, kind in COUNTED.items() if concept.needs.get(name)]
    return [
        Cover(name, need["amount"], need["critical"], *(made[state].kinds.get(kind, 0) for state in STATES))
        for name, kind, need in stated
    ]


@dataclass(frozen=True, slots=True)
class Ready:
    """What speaks for going on. `needs` is None where the team has not said what is needed."""

    owner: bool
    sectors: int
    needs: bool | None

    @property
    def all(self) -> bool:
        return self.owner and self.sectors >= SECTORS and self.needs is True


def ready(room: Room, concept: Concept) -> Ready:
    """Only what is firm counts: a promise on a condition is one that can still fall."""
    made = committed(room, concept)
    lacking = [cover.lacking > 0 for cover in covers(concept, made) if cover.critical]
    lacking += [not thing["covered"] for thing in concept.needs.get("things", []) if thing["critical"]]
    stated = any(said(concept).values())
    return Ready(owner_of(room, concept) is not None, len(made[FIRM].sectors), not any(lacking) if stated else None)
