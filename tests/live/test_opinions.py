"""Who votes alike: told with the result and not before, to everybody alike, and counted again to the same."""

from __future__ import annotations

import json
from random import Random

from ideation.recounting import differences_of
from ideation.store import Store
from tests.fixtures.server import Factory
from tests.story import Camp, Json, Outside, Phone
from tests.watch import stored

CAMPS = {"civil": 26, "public": 18}
IDEAS = 12


def two_camps_vote(camp: Camp) -> tuple[str, list[str], list[Phone]]:
    """All like the first idea, half of the others belong to one camp, half to the other. Then it is closed."""
    fay, chance = camp.facilitator(), Random(5)
    camp.go("ideas")
    homes = [home for home, n in enumerate(CAMPS.values()) for _ in range(n)]
    people = [camp.phone(f"v{n}", list(CAMPS)[home]) for n, home in enumerate(homes)]
    ideas = [people[n].post(f"Idé {n}") for n in range(IDEAS)]
    camp.go("selection")
    fay.send("step.update", id=camp.step("selection"), settings={"method": "phragmen", "seats": 3, "budget": None})
    poll = str(camp.open_poll()["id"])
    for phone, home in zip(people, homes, strict=True):
        own = [id for n, id in enumerate(ideas) if n and n % 2 == home and chance.random() < 0.9]
        phone.vote(poll, approve=[ideas[0], *own])
    fay.send("poll.close", poll=poll)
    return poll, ideas, people


def test_a_room_of_two_minds_hears_what_it_agrees_on(server: Factory) -> None:
    house = server(ASYNC_MODE="eventlet")
    camp = Camp(Outside(house))
    poll, ideas, people = two_camps_vote(camp)
    camp.facilitator().send("poll.count", poll=poll)
    assert "quarters" not in json.dumps(people[0].fresh().cards), "told before it was shown"
    camp.facilitator().send("poll.reveal", poll=poll)
    told: list[Json] = [phone.sees("results", poll=poll)["opinions"] for phone in (people[0], people[-1])]
    assert told[0] == told[1] and told[0]["groups"] == sorted(CAMPS.values(), reverse=True)
    assert told[0]["agreed"][0] == ideas[0] and ideas[0] not in told[0]["divides"]
    assert set(told[0]["divides"]) <= set(ideas[1:]) and told[0]["divides"]
    room, sealed = stored(camp), Store(camp.road.engine).sealed(camp.id, poll)
    ballots = [{"choice": row.choice, "sector": row.sector} for row in sealed]
    assert differences_of(room, poll, ballots) == []
    room.results[poll].body["opinions"]["groups"] = [30, 14]
    assert differences_of(room, poll, ballots) == ["opinions"]
    camp.pack_up()
