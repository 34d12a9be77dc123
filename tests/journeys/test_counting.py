"""A count that takes long: the room goes on, facilitators are told, and it is counted once, whatever happens."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

from flask import Flask

from ideation.contract.payloads.common import SentCommand
from ideation.counting.count_poll import PollCounter
from tests.fixtures.server import Factory, Server, in_each_mode
from tests.story import Camp, Inside, LivePhone, Outside, Phone, new
from tests.story.watch import stored

VOTERS, IDEAS = 6, 12
LONG = 60


def ready_to_count(camp: Camp) -> tuple[str, list[Phone]]:
    """One project is so dear that purses are raised by a krone hundreds of times before it is given up."""
    fay = camp.facilitator()
    camp.go("ideas")
    people = [camp.phone(f"v{n}") for n in range(VOTERS)]
    ideas = [people[n % VOTERS].post(f"Idé {n}") for n in range(IDEAS)]
    camp.go("selection")
    pot = {"method": "budget_equal_shares", "seats": None, "budget": 1_400, "raise": "1"}
    fay.send("step.update", id=camp.step("selection"), settings=pot)
    poll = camp.poll()
    costs = {id: 100 + 7 * n for n, id in enumerate(ideas)} | {ideas[0]: 1_300}
    fay.send("poll.price", poll=poll, costs=costs)
    fay.send("poll.open", poll=poll)
    for n, phone in enumerate(people):
        phone.vote(poll, approve=ideas[n : n + 4])
    fay.send("poll.close", poll=poll)
    return poll, people


def begins_to_count(desk: LivePhone, poll: str) -> None:
    desk.until(lambda: desk.last("counting") == {"poll": poll, "under_way": True}, within=LONG)


def test_who_guesses_at_polls_leaves_nothing_behind(app: Flask) -> None:
    """Whoever is in may send the command: only a count that is due is worth remembering anything for."""
    camp, counting = Camp(Inside(app)), PollCounter(app.extensions["ideation"].store, "threading")
    poll, people = ready_to_count(camp)
    for guess in (poll, new(), "x" * 36):
        assert prepared(counting, camp, people[0], guess) == {}
    assert prepared(counting, camp, camp.facilitator(), new()) == {}
    assert counting.turns == {}
    assert len(prepared(counting, camp, camp.facilitator(), poll)) == 1


def prepared(counting: PollCounter, camp: Camp, by: Phone, poll: str) -> Any:
    with counting.store.reading(camp.id) as room:
        user = room.members[by.member or ""].user
    return counting.prepare(camp.id, user, SentCommand(op_id=new(), type="poll.count", payload={"poll": poll}))


@in_each_mode
def test_the_room_goes_on_while_it_is_counted(server: Factory, mode: str) -> None:
    camp = Camp(Outside(server(ASYNC_MODE=mode)))
    poll, people = ready_to_count(camp)
    desk, room = camp.also(camp.facilitator()), camp.also(people[0])
    with ThreadPoolExecutor() as pool:
        counted = [pool.submit(pressed, camp, poll) for _ in range(2)]
        begins_to_count(desk, poll)
        done = 0
        while not any(press.done() for press in counted):
            assert people[1].send("member.update", member=people[1].member, name=f"Navn {done}")["ok"]
            done += 1
        acks = [press.result() for press in counted]
    assert done > 1, "it was no long count"
    assert sorted(ack["ok"] for ack in acks) == [False, True]  # pressed twice, counted once
    assert [a["error"]["state"] for a in acks if not a["ok"]] == ["counted"]
    desk.until(lambda: desk.last("counting") == {"poll": poll, "under_way": False})
    assert desk.count("counting") == 2, "it was counted twice, and once for nothing"
    assert desk.sees("results", poll=poll)["winners"] and room.last("counting") is None
    camp.pack_up()


def pressed(camp: Camp, poll: str) -> dict[str, Any]:
    """Each on a line of their own."""
    fay = camp.facilitator()
    line = Camp.__new__(Camp)
    line.__dict__ = camp.__dict__ | {"road": Outside(camp.road.house)}  # type: ignore[union-attr]
    return Phone(line, "fay", fay.token, fay.member).tries("poll.count", poll=poll)


def test_a_server_that_dies_while_it_counts_leaves_a_closed_poll(server: Factory) -> None:
    house: Server = server()
    camp = Camp(Outside(house))
    poll, _ = ready_to_count(camp)
    desk, op = camp.also(camp.facilitator()), new()
    with ThreadPoolExecutor() as pool:
        lost = pool.submit(pressed, camp, poll)
        begins_to_count(desk, poll)
        house.kill()
        assert lost.exception(), "it was counted already"
    house.start()
    room = stored(camp)
    assert room.polls[poll].state == "closed" and not room.results and len(room.ballots) == VOTERS
    fay = camp.facilitator()
    assert fay.send("poll.reveal", poll=poll, op=op) == fay.send("poll.reveal", poll=poll, op=op)
    assert len(stored(camp).results) == 1
    camp.pack_up()
