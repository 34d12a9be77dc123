"""Commitment: does the group stand behind a concept, and what does each of us bring?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Literal

from pydantic import Field

from ideation.domain.changes import At, Change, drop, put
from ideation.domain.concept_kinds import about
from ideation.domain.entities import Commitment, Concept, Entity, Member, Step
from ideation.domain.errors import Conflict, Forbidden, Invalid
from ideation.domain.limits import SHARES
from ideation.domain.phases import selection
from ideation.domain.phases.actions import planned_at_once
from ideation.domain.phases.conditions import checked
from ideation.domain.phases.confirmation import found_concepts
from ideation.domain.phases.selection import VotingSettings, new_poll, voting_settings
from ideation.domain.phases.settings import MaybeText, Strict
from ideation.domain.room import Room, found
from ideation.domain.voting import METHODS

MAX_PER_MEMBER = SHARES["commitments"].each


class CommitmentSettings(VotingSettings):
    """`vote` false: the step is only about what each of us brings. `bring` false: it is only about the vote. Where that
    is not said, phones ask what one brings in the steps without a vote; where the plan has none, in this one too."""

    vote: bool = True
    bring: bool | None = None
    first_step: bool = False
    method: str = "gradients"
    over: Literal["ideas", "themes", "concepts"] = "concepts"


class Kinds(Strict):
    """What is brought. At least one of them, unless a first step is what was asked for."""

    join: bool | None = None
    hours_per_month: int | None = Field(None, ge=0, le=500)
    money_dkk: int | None = Field(None, ge=0, le=1_000_000_000)
    in_kind: MaybeText = None
    contacts: MaybeText = None
    mandate: MaybeText = None


def ready_poll(room: Room, step: Step, at: At) -> Change:
    """The poll such a step has from the start, unless it takes none."""
    return selection.ready_poll(room, step, at) if step.settings.get("vote", True) else Change()


def poll_each_concept(room: Room, step: Step, at: At, added: Sequence[Concept] = ()) -> Change:
    """A method about one proposal needs a poll for each concept: the ready one takes the first. `added` are those that
    just come to be."""
    made = put(*added) if added else found_concepts(room, step, at)
    if (
        not step.settings.get("vote", True)
        or voting_settings(step).over != "concepts"
        or not METHODS[voting_settings(step).method].single
    ):
        return made
    concepts = about(step.settings, [*room.concepts.values(), *(c for c in made.put if isinstance(c, Concept))])
    polled = {p.concept for p in room.polls.values() if p.step == step.id}
    spare = [p for p in room.polls.values() if p.step == step.id and p.concept is None and p.state == "ready"]
    polls: list[Entity] = []
    for concept in (c for c in concepts if c.id not in polled):
        polls.append(
            replace(spare.pop(), concept=concept.id) if spare else new_poll(room, step, at, concept=concept.id)
        )
    return made + Change(put=polls)


def make_commitment(
    room: Room,
    by: Member,
    at: At,
    *,
    id: str,
    concept: str,
    kinds: dict[str, Any],
    first_step: str | None = None,
    due: date | None = None,
    condition: str | None = None,
    depends: dict[str, Any] | None = None,
) -> Change:
    """Make it, or make it anew: the same id by the same member replaces it. What the facilitator said of a condition
    holds for those words only."""
    room.concept(concept)
    given = {name: value for name, value in kinds.items() if value}
    if not given and not (first_step and asks_for_steps(room)):
        raise Invalid({"kinds": "empty"})
    old = room.commitments.get(id)
    if old and old.member != by.id:
        raise Conflict("taken", id=id)
    judged = old.met if old and old.condition == condition else None
    made = Commitment(
        id=id,
        session=room.session.id,
        concept=concept,
        member=by.id,
        kinds=given,
        first_step=first_step,
        due=due,
        condition=condition,
        depends=checked(room, id, depends),
        met=judged,
    )
    return put(made, id=id) + planned_at_once(room, made)


def asks_for_steps(room: Room) -> bool:
    """Some step of the plan asks for a first step alone; one that was written in it may arrive after it."""
    return any(step.phase == "commitment" and step.settings.get("first_step") is True for step in room.plan)


def withdraw_commitment(room: Room, by: Member, at: At, *, id: str) -> Change:
    commitment = found(room.commitments, id, "commitment")
    if commitment.member != by.id:
        raise Forbidden("not_yours")
    return drop(commitment)


def judge_condition(room: Room, by: Member, at: At, *, id: str, met: bool | None) -> Change:
    """Whether a condition in words holds: yes, no, or not known yet."""
    commitment = found(room.commitments, id, "commitment")
    if commitment.condition is None:
        raise Conflict("no_condition", id=id)
    return put(replace(commitment, met=met))
