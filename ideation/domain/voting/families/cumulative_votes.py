"""Cumulative votes: counting {"votes": {id: n}}: shared by dots and quadratic credits, which differ only in what a
ballot may hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ideation.domain.voting.families import explanations
from ideation.domain.voting.families.approval_ballots import Approvals, gather
from ideation.domain.voting.families.highest_score import Top, take_top
from ideation.domain.voting.method import Cast, Choice, Option, Outcome, Seats, Sentence


class VotesChoice(Choice):
    votes: dict[str, int] = {}


def supported_ids(choice: Mapping[str, Any], options: Sequence[str]) -> list[str]:
    return sorted(id for id, n in choice.get("votes", {}).items() if n > 0)


def count(
    ballots: Sequence[Cast], options: Sequence[Option], settings: Seats, lot: Sequence[str], unit: str = "votes"
) -> Outcome:
    """`unit`: what they are called, dots or votes."""
    people = gather([as_approval(cast) for cast in ballots], options, settings)
    sums = {option.id: 0 for option in options}
    for cast in ballots:
        for id, n in cast.choice.get("votes", {}).items():
            sums[id] += n * cast.weight
    wanted = {id: n for id, n in sums.items() if n > 0}
    top = take_top(wanted, people.merit if settings.tie_merit else None, settings.seats, lot)
    return Outcome(
        winners=top.winners,
        totals=dict(sums),
        outcomes=top.outcomes,
        complete=top.complete,
        ties=top.ties,
        rounds=tuple(rounds(people, sums, top.winners)),
        story=tuple(story(people, sums, top, settings.seats, unit)),
    )


def as_approval(cast: Cast) -> Cast:
    return Cast({"approve": supported_ids(cast.choice, ())}, cast.sector, cast.weight)


def rounds(people: Approvals, sums: Mapping[str, int], winners: Sequence[str]) -> list[dict[str, Any]]:
    return [
        {"round": n, "chosen": id, "votes": sums[id], "supporters": people.support[id]}
        for n, id in enumerate(winners, 1)
    ]


def story(people: Approvals, sums: Mapping[str, int], top: Top, seats: int, unit: str) -> list[Sentence]:
    return [
        *explanations.of_approvals(people),
        *(chosen_as(people, sums[id], id, place, unit) for place, id in enumerate(top.winners, 1)),
        *explanations.empty_seats(top.winners, seats),
        *explanations.short_of_last(sums, top.order, top.winners, top.ties, unit),
        *explanations.ties_broken(top.ties),
    ]


def chosen_as(people: Approvals, sum: int, id: str, place: int, unit: str) -> Sentence:
    told = explanations.support_of(people, id, place) | {"people": people.support[id]}
    return Sentence(f"voting.because.{unit}", told | {unit: sum})
