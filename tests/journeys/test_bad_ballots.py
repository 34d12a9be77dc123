"""For every method, over a socket and over HTTP to a real server: what is no ballot is refused by the name of the
field, what comes too late or for another poll by its reason, and what the voter had cast before stands."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Any

import pytest

from ideation.domain.voting import METHODS
from tests.fixtures.server import Server
from tests.story import Camp, LivePhone, Outside, Phone, new
from tests.story.ballots import WRONG, choice_for, field_of, filled, step_for

IDEAS = 6


class Room:
    """A camp at its ideas; every method gets a step, a poll and two voters of its own."""

    def __init__(self, camp: Camp) -> None:
        self.camp, self.fay = camp, camp.facilitator()
        camp.go("ideas")
        writer = camp.phone("writer")
        self.ideas = [writer.post(f"Idé {n}") for n in range(IDEAS)]
        self.concept = self.fay.send("concept.add", id=new(), title="Fælles køkken")["result"]["id"]

    def ready(self, method: str) -> tuple[str, list[str]]:
        step = str(self.fay.send("step.add", id=new(), after=None, **step_for(method))["result"]["id"])
        if METHODS[method].single:
            asked = self.fay.send("poll.new_round", step=step, concept=self.concept)
            return str(asked["result"]["poll"]), [self.concept]
        poll = str(self.fay.sees("polls", step=step)["id"])
        if METHODS[method].priced:
            self.fay.send("poll.price", poll=poll, costs={id: 300 + 100 * n for n, id in enumerate(self.ideas)})
        return poll, self.ideas


@pytest.fixture(scope="module")
def room(shared_server: Server) -> Iterator[Room]:
    camp = Camp(Outside(shared_server))
    yield Room(camp)
    camp.pack_up()


@pytest.mark.parametrize("method", METHODS)
def test_what_is_no_ballot_is_refused_and_the_old_one_stands(room: Room, method: str) -> None:
    poll, options = room.ready(method)
    other, _ = room.ready(method)
    voters: list[Phone] = [room.camp.phone(f"live-{method}", live=True), room.camp.phone(f"http-{method}", "public")]
    room.fay.send("poll.open", poll=poll)
    words = {"a": options[0], "b": options[-1], "strange": new()}
    cast = choice_for(method, options, Random(1))
    stands = {}
    for voter in voters:
        voter.vote(poll, **cast)
        stands[voter.name] = ballot_of(voter, poll)
        refuses_bad(voter, poll, field_of(method), words)
        voter.refused("ballot.submit", "not_found", poll=new(), choice=cast)
        assert voter.refused("ballot.submit", "closed", poll=other, choice=cast)["reason"] == "poll_not_open"
    room.fay.send("poll.close", poll=poll)
    for voter in voters:
        late = voter.refused("ballot.submit", "closed", poll=poll, choice={})
        assert late["reason"] == "poll_not_open"
        assert ballot_of(voter, poll) == stands[voter.name]
    hang_up(voters)


def ballot_of(voter: Phone, poll: str) -> Any:
    mine = voter.fresh().mine
    return mine and mine["ballots"][poll]["choice"]


def refuses_bad(voter: Phone, poll: str, field: str, words: dict[str, str]) -> None:
    for wrong, why in WRONG[field]:
        error = voter.refused("ballot.submit", "invalid", poll=poll, choice={field: filled(wrong, words)})
        ((path, reason),) = error["fields"].items()
        assert path.startswith(f"choice.{field}") and why in (None, reason), (wrong, path, reason)
    shapeless: tuple[Any, ...] = (None, [], {"other": 1})
    for choice in shapeless:
        assert voter.refused("ballot.submit", "invalid", poll=poll, choice=choice)["fields"]


def hang_up(voters: list[Phone]) -> None:
    for voter in voters:
        if isinstance(voter, LivePhone):
            voter.hang_up()
