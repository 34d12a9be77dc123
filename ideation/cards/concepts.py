"""What teams make of ideas, and what it takes."""

from __future__ import annotations

from typing_extensions import TypedDict


class Field(TypedDict):
    text: str
    version: int


class Amount(TypedDict):
    amount: int
    critical: bool


class Thing(TypedDict):
    text: str
    critical: bool
    covered: bool


class Needs(TypedDict):
    people: Amount | None
    hours_per_month: Amount | None
    money_dkk: Amount | None
    things: list[Thing]


class Backing(TypedDict):
    """How many people have promised something firm, and from how many sectors."""

    people: int
    sectors: int


class ConceptCard(TypedDict):
    id: str
    idea: str | None
    theme: str | None
    title: str
    team: list[str]
    fields: dict[str, Field]
    position: int
    needs: Needs
    needs_version: int
    owner: str | None
    backing: Backing
