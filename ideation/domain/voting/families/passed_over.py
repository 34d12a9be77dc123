"""Options passed over: why one with more votes was not chosen where one with fewer was: the question that a room asks
first.

WhyNot of every count in one place (`counting.count_document`), so no method can forget it. The sentence is about one
that was not chosen and names no other, only the place of who was chosen with fewer.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import Any

from ideation.domain.voting.families.budget_ballots import BudgetSettings, money
from ideation.domain.voting.method import Cast, Number, Option, Outcome, Sentence, Settings

MOST = 5  # so many are told about
Reason = tuple[str, dict[str, Any]]


class WhyNot:
    """A count that is asked why one was not chosen."""

    def __init__(
        self, method: str, ballots: Sequence[Cast], options: Sequence[Option], settings: Settings, outcome: Outcome
    ) -> None:
        self.method, self.ballots, self.settings, self.outcome = method, ballots, settings, outcome
        self.costs = {option.id: option.cost for option in options}

    def figures(self) -> Mapping[str, Number]:
        """What the room compares: the totals, or where votes move on, where they stood at first."""
        if self.method not in MOVING:
            return self.outcome.totals
        first = self.outcome.rounds[0]["votes"] if self.outcome.rounds else {}
        return {id: Fraction(n) for id, n in first.items()}

    def sentences(self) -> list[Sentence]:
        figures, winners = self.figures(), self.outcome.winners
        if self.method not in REASONS or not winners:
            return []
        last = min(winners, key=lambda id: figures.get(id, 0))
        more = [id for id in sorted(figures) if id not in winners and figures[id] > figures.get(last, 0)]
        more.sort(key=figures.__getitem__, reverse=True)
        return [self.sentence(id, winners.index(last) + 1) for id in more[:MOST]]

    def sentence(self, id: str, place: int) -> Sentence:
        key, values = REASONS[self.method](self, id)
        return Sentence(key, {"option": id, "place": place} | values)

    def shared(self, id: str) -> Reason:
        """Of those who wanted it, most or only some have another one in; nobody who pays together has enough left."""
        chosen, wanted = set(self.outcome.winners), [cast for cast in self.ballots if id in cast.choice["approve"]]
        have = sum(cast.weight for cast in wanted if not chosen.isdisjoint(cast.choice["approve"]))
        if not have:
            return "voting.passed.too_little", {}
        most = 2 * have > sum(cast.weight for cast in wanted)
        return "voting.passed.most_have_one" if most else "voting.passed.some_have_one", {}

    def gated(self, id: str) -> Reason:
        passed = id in self.outcome.rounds[0]["eligible"]
        return self.shared(id) if passed else ("voting.passed.few_sectors", {})

    def dear(self, id: str) -> Reason:
        if not isinstance(self.settings, BudgetSettings):
            raise TypeError(self.method)
        keys = PRICED if self.settings.by == "ticks" else POINTED
        return keys[self.method], {"cost": money(self.settings, self.costs[id] or 0)}


def always(key: str) -> Callable[[WhyNot, str], Reason]:
    return lambda count, id: (key, {})


MOVING = ("irv", "stv")
PRICED = {"budget_greedy": "voting.passed.no_money", "budget_equal_shares": "voting.passed.not_paid"}
POINTED = {"budget_greedy": "voting.passed.no_money_points", "budget_equal_shares": "voting.passed.not_paid_points"}
REASONS: dict[str, Callable[[WhyNot, str], Reason]] = {  # of the others the highest figures win
    "phragmen": WhyNot.shared,
    "pav_sequential": WhyNot.shared,
    "equal_shares": WhyNot.shared,
    "sector_threshold": WhyNot.gated,
    "sector_equal_voice": always("voting.passed.equal_voice"),
    "sector_best": always("voting.passed.no_favourite"),
    "star": always("voting.passed.final"),
    "ranked_pairs": always("voting.passed.duels"),
    "schulze": always("voting.passed.duels"),
    "irv": always("voting.passed.moved_one"),
    "stv": always("voting.passed.moved"),
    "budget_greedy": WhyNot.dear,
    "budget_equal_shares": WhyNot.dear,
}


def with_passed_over(
    method: str, ballots: Sequence[Cast], options: Sequence[Option], settings: Settings, outcome: Outcome
) -> list[Sentence]:
    """The count's story, with what there is to say of those behind what is said of the winners."""
    why = WhyNot(method, ballots, options, settings, outcome).sentences()
    story = list(outcome.story)
    behind = max((n for n, s in enumerate(story, 1) if s.about_a_winner), default=len(story))
    return [*story[:behind], *why, *story[behind:]]
