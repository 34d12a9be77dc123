"""Single transferable vote as in Scottish council elections (Scottish Local Government Elections Order 2007).

Quota: ballots / (seats + 1), whole part, plus 1. A surplus goes on with all papers of the winner, each worth
surplus / votes of what it was worth, cut off after five decimals; the largest surplus first, one at a stage.
With no surplus left the last one is excluded and the papers go on at their worth. Nobody is excluded once as
many are left as there are seats. Level: who had more (or less, when excluding) at the latest earlier stage in
which they differed, then the lot. Who has no paper at all goes without further ado, since that moves nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

from pydantic import Field

from ideation.domain.voting.cost_frames import BY_TURNS
from ideation.domain.voting.families.explanations import empty_seats, ties_broken
from ideation.domain.voting.families.passed_over import always
from ideation.domain.voting.families.ranked_ballots import Rankings, RankingSettings, by_ranking, gather
from ideation.domain.voting.families.sequential import Course, Run
from ideation.domain.voting.families.transferable_papers import VOTE, Pile, Piles, deal, stacked, worth_of
from ideation.domain.voting.lots import places
from ideation.domain.voting.method import FIRST, Cast, Number, Option, Outcome, Sentence


class StvSettings(RankingSettings):
    seats: int = Field(3, ge=1, le=1000, json_schema_extra=FIRST)


@dataclass(frozen=True, slots=True)
class Stage:
    """`piles` in the order of the options; `owing`: elected, surplus not yet moved; `done`: out of the way.

    `earlier` are the votes of the stages before, latest first, kept only where merit asks for them.
    """

    piles: tuple[Pile, ...]
    elected: tuple[str, ...] = ()
    owing: tuple[str, ...] = ()
    done: tuple[str, ...] = ()
    earlier: tuple[tuple[int, ...], ...] = ()


class Transfers:
    """The race: each step moves one surplus, or excludes one."""

    def __init__(self, rankings: Rankings, seats: int, lot: Sequence[str], merit: bool) -> None:
        self.rankings, self.ids, self.remembers = rankings, rankings.ids, merit
        self.seats, self.place = min(seats, len(rankings.ids)), places(lot)
        self.quota = (rankings.voters // (seats + 1) + 1) * VOTE

    def start(self) -> Stage:
        piles: Piles = {id: [] for id in self.ids}
        for ranking, papers in self.rankings.groups:
            deal(piles, ranking, papers, VOTE)
        return self.settled(Stage(stacked(piles)))

    def winners(self, stage: Stage) -> tuple[str, ...]:
        return stage.elected

    def drops(self, stage: Stage) -> bool:
        return not stage.owing

    def votes(self, stage: Stage) -> dict[str, int]:
        return {id: worth_of(pile) for id, pile in zip(self.ids, stage.piles, strict=True)}

    def continuing(self, stage: Stage) -> list[str]:
        return [id for id in self.ids if id not in stage.elected and id not in stage.done]

    def leaders(self, stage: Stage) -> list[str]:
        """The largest surpluses; without any, the last ones."""
        if len(stage.elected) == self.seats:
            return []
        votes, among = self.votes(stage), stage.owing or self.continuing(stage)
        bar = (max if stage.owing else min)(votes[id] for id in among)
        return [id for id in among if votes[id] == bar]

    def merit(self, stage: Stage, id: str) -> tuple[int, ...]:
        place, sign = self.ids.index(id), -1 if self.drops(stage) else 1
        return tuple(sign * votes[place] for votes in stage.earlier)

    def take(self, stage: Stage, id: str) -> Stage:
        """The papers go to the next of those who can still win; of a surplus, a part of what each is
        worth."""
        votes = self.votes(stage)[id]
        moved = votes - self.quota if id in stage.owing else votes
        piles = {other: list(pile) for other, pile in zip(self.ids, stage.piles, strict=True)}
        papers, piles[id] = piles[id], []
        open = {other: piles[other] for other in self.continuing(stage) if other != id}
        for ranking, n, worth in papers:
            deal(open, ranking, n, worth * moved // votes)
        return self.settled(self.after(stage, id, piles))

    def after(self, stage: Stage, id: str, piles: Piles) -> Stage:
        standing = tuple(self.votes(stage).values())
        return Stage(
            stacked(piles),
            elected=stage.elected,
            owing=tuple(other for other in stage.owing if other != id),
            done=(*stage.done, id),
            earlier=(standing, *stage.earlier) if self.remembers else (),
        )

    def settled(self, stage: Stage) -> Stage:
        """With everybody elected who now is: by the quota, or because no more are left than there are
        seats."""
        votes, left = self.votes(stage), self.continuing(stage)
        seats = self.seats - len(stage.elected)
        over = left if len(left) <= seats else [id for id in left if votes[id] >= self.quota]
        over = sorted(over, key=lambda id: (-votes[id], self.place[id]))[:seats]
        owing = tuple(sorted(id for id in over if votes[id] > self.quota))
        elected = replace(stage, elected=(*stage.elected, *over), owing=(*stage.owing, *owing))
        return elected if owing or elected.owing else self.without_empty(elected)

    def without_empty(self, stage: Stage) -> Stage:
        """Excluding those with no paper, while enough others are left."""
        votes, left = self.votes(stage), self.continuing(stage)
        empty = [id for id in left if not votes[id]]
        if not empty or len(left) - len(empty) < self.seats - len(stage.elected):
            return stage
        return self.settled(replace(stage, done=(*stage.done, *empty)))


def count(ballots: Sequence[Cast], options: Sequence[Option], settings: StvSettings, lot: Sequence[str]) -> Outcome:
    rankings = gather(ballots)
    race = Transfers(rankings, settings.seats, lot, settings.tie_merit)
    run = Course(race, lot, settings.tie_merit).run()
    return run.outcome(totals(race, run, options), rounds(race, run), story(race, run, settings.seats))


def stages(run: Run[Stage]) -> list[Stage]:
    return [*(step.state for step in run.steps), run.end]


def totals(race: Transfers, run: Run[Stage], options: Sequence[Option]) -> dict[str, Number]:
    """What each had when it was last in the count."""
    last: dict[str, Number] = {option.id: 0 for option in options}
    for stage in stages(run):
        last |= {id: Fraction(n, VOTE) for id, n in race.votes(stage).items() if id not in stage.done}
    return last


def rounds(race: Transfers, run: Run[Stage]) -> list[dict[str, Any]]:
    """Votes of all who are in the count at each stage, who is elected by then, and what was done next."""
    moves = [(step.taken, "excluded" if race.drops(step.state) else "surplus") for step in run.steps]
    told = []
    for n, stage in enumerate(stages(run)):
        id, how = moves[n] if n < len(moves) else (None, None)
        votes = {id: decimal(v) for id, v in race.votes(stage).items() if id not in stage.done}
        row = {"round": n + 1, "quota": race.quota // VOTE, "votes": votes, "elected": list(stage.elected)}
        told.append(row | {"moved": id, "how": how})
    return told


def decimal(worth: int) -> str:
    """Hundred-thousandths of a vote as people write them: 686.4"""
    whole, rest = divmod(worth, VOTE)
    return f"{whole}.{rest:05d}".rstrip("0").rstrip(".")


def story(race: Transfers, run: Run[Stage], seats: int) -> list[Sentence]:
    quota = race.quota // VOTE
    told = [*race.rankings.opening(), Sentence("voting.story.quota", {"n": quota})]
    before = 0
    for n, stage in enumerate(stages(run), 1):
        told += [elected(race, stage, place, n) for place in range(before, len(stage.elected))]
        told += [dropped(step.taken, n) for step in run.steps[n - 1 : n] if race.drops(step.state)]
        before = len(stage.elected)
    return [*told, *empty_seats(run.winners, seats), *first_loser(race, run), *ties_broken(run.ties)]


def elected(race: Transfers, stage: Stage, place: int, n: int) -> Sentence:
    """By the quota; or because no more were left than there were places."""
    id = stage.elected[place]
    votes = race.votes(stage)[id]
    key = "voting.because.quota" if votes >= race.quota else "voting.because.no_more_left"
    told = {"option": id, "place": place + 1, "round": n, "votes": Fraction(votes, VOTE)}
    return Sentence(key, told | {"quota": race.quota // VOTE})


def first_loser(race: Transfers, run: Run[Stage]) -> list[Sentence]:
    """The one left with most at the end, or who was excluded last: what it lacked to the quota."""
    votes = race.votes(run.end)
    left = [id for id in race.continuing(run.end) if votes[id]]
    excluded = [(step.taken, race.votes(step.state)) for step in run.steps if race.drops(step.state)]
    if left:
        return short_of_quota(race, max(left, key=votes.__getitem__), votes)
    if excluded:
        return short_of_quota(race, *excluded[-1])
    return [Sentence("voting.story.no_votes")] if len(race.ids) > len(run.winners) else []


def short_of_quota(race: Transfers, id: str, votes: Mapping[str, int]) -> list[Sentence]:
    had = Fraction(votes[id], VOTE)
    missing = Fraction(race.quota, VOTE) - had
    return [Sentence("voting.story.missed_quota", {"option": id, "votes": had, "gap_votes": missing})]


def dropped(id: str, n: int) -> Sentence:
    return Sentence("voting.story.dropped", {"option": id, "round": n})


METHOD = by_ranking(
    name="stv",
    settings=StvSettings,
    count=count,
    frames=BY_TURNS,
    fills=True,
    passed=always("voting.passed.moved"),
    votes_move=True,
)
