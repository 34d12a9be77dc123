"""Teams: joined, wished for, and made from wishes."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from ideation.contract.payloads.fields import Id
from ideation.domain.limits import MEMBERS_AT_ONCE
from ideation.domain.phases import concepts
from ideation.domain.phases.settings import Strict
from ideation.domain.teams.problem import MOST_WISHES


class PreferConcepts(Strict):
    choices: Annotated[list[Id], Field(max_length=MOST_WISHES)]


class OneTeam(Strict):
    concept: Id
    members: Annotated[list[Id], Field(max_length=MEMBERS_AT_ONCE)]


class HowFormed(Strict):
    """What a proposal was made with, as it came."""

    least: Annotated[int, Field(ge=1, le=1_000)]
    most: Annotated[int, Field(ge=1, le=1_000)]
    groups: Annotated[int, Field(ge=0, le=20)]
    seed: Annotated[str, StringConstraints(min_length=1, max_length=64)]
    by: Literal["solver", "lot"]
    moved: Annotated[int, Field(ge=0, le=MEMBERS_AT_ONCE)] = 0


class SetTeams(Strict):
    teams: Annotated[list[OneTeam], Field(min_length=1, max_length=concepts.MAX_CONCEPTS)]
    how: HowFormed
