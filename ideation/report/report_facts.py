"""Report facts: everything the public report says, gathered; and what follows from it for how it is said."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any

from ideation.domain.commitments import FIRM
from ideation.domain.entities import Idea, Member, Theme
from ideation.report.answers import Answers
from ideation.report.chosen import Chosen
from ideation.report.result_words import WAITS_FOR, head, went, wrote
from ideation.report.vote_facts import Counted, follows

Folded = tuple[Idea, list[Idea]]  # an idea, and those that were merged into it


@dataclass(frozen=True)
class Told:
    """What was written in one step, and nobody voted on: offers, questions, what people take with them."""

    title: str
    noun: str
    ideas: list[Folded]

    @property
    def n(self) -> int:
        return sum(1 + len(merged) for _, merged in self.ideas)


@dataclass(frozen=True)
class Report:
    """`others` were to be chosen among and were not; `told` nobody was asked to choose among: all of that stands there,
    so that its number is the one of the first sentence, also what became something of its own."""

    held: datetime | None
    people: int
    groups: int
    ideas: int
    found: list[tuple[str, int]]  # (noun, how many) of what there was to choose among: ideas, or offers and needs
    present: list[tuple[str, int | None]]  # (sector, how many, None where too few to be shown)
    absent: list[str]
    chooses: bool  # there is something to choose by
    chosen: list[Chosen]
    waiting: list[Chosen]  # proposals that are not adopted yet, help that nobody has taken yet
    left_out: int
    others: list[tuple[Theme | None, list[Folded]]]
    left: list[tuple[str, int]]  # what did not go on, by noun, those merged with others included
    told: list[Told]
    elsewhere: dict[str, str]  # {what is told there, and stands as something of its own: how far it came}
    answers: list[Answers]
    votes: list[Counted]
    names: list[Member]
    influence: dict[str, Any]
    wrote_of: str  # what people wrote, by its name; where it had several, by none of them

    @property
    def few(self) -> set[str]:
        """The groups that are too small to say of somebody that they belong to it."""
        return {key for key, n in self.present if n is None}

    @property
    def head(self) -> str:
        return head(self.chosen)

    @property
    def unsettled(self) -> list[tuple[str, list[Chosen]]]:
        """What waits, by what it waits for."""
        return [(WAITS_FOR[kind], list(of)) for kind, of in groupby(self.waiting, key=lambda one: one.called)]

    @property
    def went(self) -> str:
        return went(self.chosen, self.found)

    @property
    def wrote(self) -> str:
        return wrote(self.found)

    @property
    def result(self) -> Counted | None:
        """The vote by which it was chosen: the last one among several."""
        among = [vote for vote in self.votes if not (vote.about_one or vote.agrees) and (vote.bars or vote.few)]
        return next((vote for vote in reversed(among) if any(row.chosen for row in vote.rows)), None)

    @property
    def ranked(self) -> bool:
        """Whether what goes on is numbered: a number is a figure of the vote, needs five people, and says its order."""
        vote = self.result
        return vote is not None and not vote.few and follows(vote.rows, [one.title for one in self.chosen])

    @property
    def rounds(self) -> list[list[Counted]]:
        """Votes on one proposal after the other in the same step are one thing to read."""
        return [list(of) for _, of in groupby(self.votes, key=lambda vote: vote.step if vote.about_one else vote.n)]

    @property
    def asks(self) -> list[Chosen]:
        """What goes on and lacks something still."""
        return [one for one in self.chosen if one.lacking or any(cover.lacking for cover in one.needs)]

    @property
    def firm(self) -> Counter[str]:
        """What is promised for sure, over all that goes on."""
        return sum((Counter(one.brings[FIRM].kinds) for one in self.chosen if FIRM in one.brings), Counter())

    @property
    def agreed(self) -> int:
        """How many steps are agreed."""
        return sum(len(one.actions) for one in self.chosen)

    @property
    def few_voted(self) -> bool:
        """Somewhere so few voted that it has to be said why there are no figures: once, for all of it."""
        return any(vote.few and vote.cast for vote in self.votes)

    @property
    def few_voted_in_all(self) -> bool:
        """Then it is said as on the screens of the day: there is no vote of more to tell it apart from."""
        return all(vote.few for vote in self.votes if vote.cast)
