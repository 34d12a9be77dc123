"""Options passed over: why one with more votes was not chosen where one with fewer was: the question that a room asks
first.

WhyNot of every count in one place (`counting.count_document`), so no method can forget it. The sentence is about one
that was not chosen and names no other, only the place of who was chosen with fewer.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from ideation.domain.voting.families.budget_ballots import BudgetSettings, money
from ideation.domain.voting.method import Cast, Method, Number, Option, Outcome, Sentence, Settings

MOST = 5  # so many are told about
Reason = tuple[str, dict[str, Any]]


@dataclass(frozen=True)
class WhyNot:
    """A count that is asked why one was not chosen."""

    method: Method
    ballots: Sequence[Cast]
    options: Sequence[Option]
    settings: Settings
    outcome: Outcome

    def figures(self) -> Mapping[str, Number]:
        """What the room compares: the totals, or where votes move on, where they stood at first."""
        if not self.method.votes_move:
            return self.outcome.totals
        first = self.outcome.rounds[0]["votes"] if self.outcome.rounds else {}
        return {id: Fraction(n) for id, n in first.items()}

    def sentences(self) -> list[Sentence]:
        figures, winners = self.figures(), self.outcome.winners
        if self.method.passed is None or not winners:
            return []
        last = min(winners, key=lambda id: figures.get(id, 0))
        more = [id for id in sorted(figures) if id not in winners and figures[id] > figures.get(last, 0)]
        more.sort(key=figures.__getitem__, reverse=True)
        reasons = ((id, *self.method.passed(self, id)) for id in more[:MOST])
        return [Sentence(key, {"option": id, "place": winners.index(last) + 1} | told) for id, key, told in reasons]


def shared(count: WhyNot, id: str) -> Reason:
    """Of those who wanted it, most or only some have another one in; nobody who pays together has enough left."""
    chosen, wanted = set(count.outcome.winners), [cast for cast in count.ballots if id in cast.choice["approve"]]
    have = sum(cast.weight for cast in wanted if not chosen.isdisjoint(cast.choice["approve"]))
    if not have:
        return "voting.passed.too_little", {}
    most = 2 * have > sum(cast.weight for cast in wanted)
    return "voting.passed.most_have_one" if most else "voting.passed.some_have_one", {}


def gated(count: WhyNot, id: str) -> Reason:
    passed = id in count.outcome.rounds[0]["eligible"]
    return shared(count, id) if passed else ("voting.passed.few_sectors", {})


def dear(ticked: str, pointed: str) -> Callable[[WhyNot, str], Reason]:
    """Its price is said, with the key for whatever people gave: ticks or points."""

    def reason(count: WhyNot, id: str) -> Reason:
        if not isinstance(count.settings, BudgetSettings):
            raise TypeError(count.method.name)
        cost = next(option.cost for option in count.options if option.id == id)
        return ticked if count.settings.by == "ticks" else pointed, {"cost": money(count.settings, cost or 0)}

    return reason


def always(key: str) -> Callable[[WhyNot, str], Reason]:
    return lambda count, id: (key, {})


def with_passed_over(
    method: Method, ballots: Sequence[Cast], options: Sequence[Option], settings: Settings, outcome: Outcome
) -> list[Sentence]:
    """The count's story, with what there is to say of those behind what is said of the winners."""
    why = WhyNot(method, ballots, options, settings, outcome).sentences()
    story = list(outcome.story)
    behind = max((n for n, s in enumerate(story, 1) if s.about_a_winner), default=len(story))
    return [*story[:behind], *why, *story[behind:]]
