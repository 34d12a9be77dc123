"""Concepts, what they take, and whose they are."""

from __future__ import annotations

from ideation.domain.phases import concepts, needs
from ideation.domain.phases.settings import Strict, Title
from ideation.payloads.fields import Body, Id, Version


class OneConcept(Strict):
    concept: Id


class AddConcept(Strict):
    id: Id
    idea: Id | None = None
    theme: Id | None = None
    title: Title | None = None


class WriteConcept(Strict):
    concept: Id
    field: concepts.Field
    text: Body
    version: Version


class StateNeeds(Strict):
    concept: Id
    needs: needs.Needs
    version: Version


class OwnConcept(Strict):
    concept: Id
    own: bool
