"""Concepts, what they take, and whose they are."""

from __future__ import annotations

from typing import Annotated

import pydantic

from ideation.contract.payloads.fields import Body, Id, Version
from ideation.domain.concept_kinds import Field, Thing
from ideation.domain.limits import TITLES_AT_ONCE
from ideation.domain.phases import needs
from ideation.domain.phases.settings import Strict, Title

TEAM_AT_ONCE = 20  # who is written in with it


class OneConcept(Strict):
    concept: Id


Fields = dict[Field, Body]


class AddConcept(Strict):
    id: Id
    kind: Thing = "concept"
    idea: Id | None = None
    theme: Id | None = None
    title: Title | None = None
    fields: Fields = {}
    team: Annotated[list[Id], pydantic.Field(max_length=TEAM_AT_ONCE)] = []


class BringConcept(Strict):
    """Of the kind that the step is about."""

    id: Id
    idea: Id | None = None
    title: Title | None = None
    fields: Fields = {}


class OneLine(Strict):
    id: Id
    title: Title


class AddConcepts(Strict):
    kind: Thing = "concept"
    concepts: Annotated[list[OneLine], pydantic.Field(min_length=1, max_length=TITLES_AT_ONCE)]


class NameConcept(Strict):
    id: Id
    title: Title


class WriteConcept(Strict):
    concept: Id
    field: Field
    text: Body
    version: Version


class StateNeeds(Strict):
    concept: Id
    needs: needs.Needs
    version: Version


class OwnConcept(Strict):
    concept: Id
    own: bool
