"""Chosen things as the report tells them: what is said first of each kind, and what stands behind "more about it"."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from ideation.domain.entities import Idea, Member
from ideation.domain.phases.needs import Cover
from ideation.report.charts import Answer

Field = tuple[str, str, str]  # a field of the concept, its text, and the key that takes it out
LEADS: dict[str, tuple[str, ...]] = {
    "challenge": ("known", "guessed"),
    "status": ("done", "going", "stuck"),
    "proposal": ("proposal",),
    "match": ("need", "offer", "agreed"),
}
LARGE = ("solution", "proposal")  # what it is, in a sentence


def leads_of(called: str) -> tuple[str, ...]:
    return LEADS.get(called, ("solution", "change"))


@dataclass(frozen=True)
class Brings:
    """`kinds`: sums of hours and money, and how many bring what is not told in words; `words`: each with the key that
    takes it out."""

    kinds: dict[str, int]
    words: list[tuple[str, str]]


@dataclass(frozen=True)
class Planned:
    key: str
    what: str
    due: date | None  # None of a first step that nobody has set a day for
    state: str
    name: str | None = None
    sector: str | None = None


@dataclass(frozen=True)
class Chosen:
    """One thing that goes on. `key` is what hides it: its idea's id, else its concept's or theme's."""

    key: str
    anchor: str
    title: str
    called: str = "idea"  # what it is: an idea, a theme, a concept …
    noun: str = "idea"
    of_idea: bool = True  # it is one of those that people wrote
    was: str | None = None  # the words that were voted on, where they were mended since
    was_key: str = ""
    adopted: bool | None = None  # by the latest vote about it alone; None where there was none, or nobody answered
    unanswered: bool = False  # nobody answered the latest vote about it
    indicative: bool = False  # that vote was open to anyone with the code
    for_whom: str = ""
    for_whom_key: str = ""
    told: list[Field] = field(default_factory=list)
    answers: list[Answer] = field(default_factory=list)  # to a vote with answers of its own: to go on, pause, close
    behind: list[Idea] = field(default_factory=list)
    groups: list[str] = field(default_factory=list)  # sectors in the team
    team: int = 0  # how many are in it, which is no promise of anything else
    owner: tuple[str | None, str | None] | None = None  # name, or group
    names: list[Member] = field(default_factory=list)
    brings: dict[str, Brings] = field(default_factory=dict)  # firm, in force and waiting, each by itself
    needs: list[Cover] = field(default_factory=list)
    lacking: list[tuple[str, str]] = field(default_factory=list)  # what is not counted, in the team's words; key
    have: list[tuple[str, str]] = field(default_factory=list)
    actions: list[Planned] = field(default_factory=list)

    @property
    def leads(self) -> list[Field]:
        """What is said first of such a thing."""
        return [one for one in self.told if one[0] in leads_of(self.called)]

    @property
    def further(self) -> list[Field]:
        return [one for one in self.told if one[0] not in leads_of(self.called)]
