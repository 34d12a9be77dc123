"""What a count promises, tried on rooms that nobody thought of."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ideation.domain.voting.families.approval_ballots import gather
from ideation.domain.voting.method import Cast, Option, Settings
from tests.domain.voting.counts import count
from tests.domain.voting.rooms import COSTS, IDEAS, ballots_of

many = settings(max_examples=60, suppress_health_check=list(HealthCheck))
rooms = ballots_of("approval", most=12)
Room = list[dict[str, Any]]


@many
@given(room=rooms, k=st.integers(1, 4))
def test_phragmen_keeps_the_chosen_when_there_is_one_more_seat(room: Room, k: int) -> None:
    shorter = count("phragmen", room, IDEAS, IDEAS, seats=k)["winners"]
    assert count("phragmen", room, IDEAS, IDEAS, seats=k + 1)["winners"][: len(shorter)] == shorter


@many
@given(room=rooms)
def test_a_copy_of_an_idea_takes_no_vote_from_anybody(room: Room) -> None:
    with_copy = [b | {"choice": {"approve": copied(b["choice"].get("approve", []))}} for b in room]
    before = count("approval", room, IDEAS)["totals"]
    after = count("approval", with_copy, IDEAS + "z")["totals"]
    assert {id: after[id] for id in IDEAS} == before and after["z"] == before["a"]


def copied(approve: list[str]) -> list[str]:
    return [*approve, "z"] if "a" in approve else approve


@many
@given(room=rooms)
def test_sectors_add_up_to_the_total(room: Room) -> None:
    casts = [Cast({"approve": sorted(b["choice"].get("approve", []))}, b["sector"]) for b in room]
    profile = gather(casts, [Option(id) for id in IDEAS], Settings())
    for id in IDEAS:
        assert sum(profile.by_sector[id].values()) == profile.support[id]
    assert sum(profile.present.values()) == profile.ballots == len(room)


@many
@given(room=rooms, k=st.integers(1, 5))
def test_loads_in_phragmen_never_fall(room: Room, k: int) -> None:
    loads = [Fraction(row["load"]) for row in count("phragmen", room, IDEAS, seats=k)["rounds"]]
    assert loads == sorted(loads)


@many
@given(room=rooms, k=st.integers(1, 5))
def test_in_equal_shares_every_winner_is_paid_in_full_and_nobody_overpays(room: Room, k: int) -> None:
    """Each winner's price is paid again here, from purses of our own."""
    approve = [sorted(b["choice"]["approve"]) for b in room if b["choice"].get("approve")]
    purses = [Fraction(k, max(len(approve), 1))] * len(approve)
    for row in count("equal_shares", room, IDEAS, seats=k, completion="none")["rounds"]:
        most, paid = Fraction(row["payment"]), Fraction(0)
        for n, ballot in enumerate(approve):
            if row["chosen"] in ballot:
                part = min(purses[n], most)
                purses[n], paid = purses[n] - part, paid + part
        assert paid == 1
    assert all(purse >= 0 for purse in purses)


@many
@given(room=rooms, k=st.integers(1, 5))
def test_equal_shares_fills_the_seats_that_pay_for_themselves(room: Room, k: int) -> None:
    bare = count("equal_shares", room, IDEAS, IDEAS, seats=k, completion="none")["winners"]
    for completion in ("phragmen", "approval"):
        full = count("equal_shares", room, IDEAS, IDEAS, seats=k, completion=completion)["winners"]
        supported = {id for b in room for id in b["choice"].get("approve", [])}
        assert full[: len(bare)] == bare and len(full) == min(k, len(supported))


@many
@given(room=rooms, budget=st.integers(1, 60), step=st.sampled_from(["1", "3", "1%", "25%"]))
def test_raised_purses_never_overspend(room: Room, budget: int, step: str) -> None:
    result = count("budget_equal_shares", room, COSTS, budget=budget, **{"raise": step})
    for outcome in result["outcomes"]:
        assert sum(COSTS[id] for id in outcome) <= budget


@many
@given(room=rooms, budget=st.integers(1, 60))
def test_what_most_votes_first_leaves_out_no_longer_fits(room: Room, budget: int) -> None:
    winners = count("budget_greedy", room, COSTS, budget=budget)["winners"]
    left = budget - sum(COSTS[id] for id in winners)
    supported = {id for b in room for id in b["choice"].get("approve", [])}
    assert left >= 0 and all(COSTS[id] > left for id in supported - set(winners))


@many
@given(room=ballots_of("stv", most=12), seats=st.integers(1, 4))
def test_votes_are_not_made_in_transfers(room: Room, seats: int) -> None:
    rounds = count("stv", room, IDEAS, seats=seats)["rounds"]
    sums = [sum(Fraction(v) for v in row["votes"].values()) for row in rounds]
    assert all(total <= sum(1 for b in room if b["choice"].get("ranking")) for total in sums)


@many
@given(room=ballots_of("ranked_pairs", most=12))
def test_who_beats_everybody_wins_by_ranked_pairs_and_schulze(room: Room) -> None:
    matrix = count("ranked_pairs", room, IDEAS)["rounds"][0]["matrix"]
    champions = [a for a in matrix if all(matrix[a][b] > matrix[b][a] for b in matrix[a])]
    for method in ("ranked_pairs", "schulze"):
        if champions:
            assert count(method, room, IDEAS)["outcomes"] == [champions]


@many
@given(room=rooms, k=st.integers(1, 4))
def test_a_margin_in_phragmen_is_enough(room: Room, k: int) -> None:
    """With one person more than it missed by, the first loser is in."""
    result = count("phragmen", room, IDEAS, IDEAS, seats=k)
    told = [line for line in result["explanation"] if "missed by" in line]
    if told:
        id, votes = told[0][1], int(told[0].split()[-2])
        more = [{"choice": {"approve": [id]}}] * (votes + 1)
        assert id in count("phragmen", room + more, IDEAS, IDEAS, seats=k)["winners"]
