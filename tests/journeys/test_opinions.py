"""Who votes alike: told with the result and not before, to everybody alike, and counted again to the same."""

from __future__ import annotations

import json

from ideation.counting.recount import differences_of
from ideation.storage.store import Store
from tests.fixtures.server import Factory
from tests.story import Camp, Json, Outside
from tests.story.alike import vote_in_camps
from tests.story.watch import stored

CAMPS = [26, 18]
TEXTS = [f"Idé {n}" for n in range(12)]


def test_a_room_of_two_minds_hears_what_it_agrees_on(server: Factory) -> None:
    house = server(ASYNC_MODE="eventlet")
    camp = Camp(Outside(house))
    poll, ideas, people = vote_in_camps(camp, CAMPS, TEXTS)
    camp.facilitator().send("poll.count", poll=poll)
    assert "quarters" not in json.dumps(people[0].fresh().cards), "told before it was shown"
    camp.facilitator().send("poll.reveal", poll=poll)
    told: list[Json] = [phone.sees("results", poll=poll)["opinions"] for phone in (people[0], people[-1])]
    assert told[0] == told[1] and told[0]["groups"] == CAMPS
    assert told[0]["agreed"][0] == ideas[0] and ideas[0] not in told[0]["divides"]
    assert set(told[0]["divides"]) <= set(ideas[1:]) and told[0]["divides"]
    room, sealed = stored(camp), Store(camp.road.engine).sealed(camp.id, poll)
    ballots = [{"choice": row.choice, "sector": row.sector} for row in sealed]
    assert differences_of(room, poll, ballots) == []
    room.results[poll].body["opinions"]["groups"] = [30, 14]
    assert differences_of(room, poll, ballots) == ["opinions"]
    camp.pack_up()
