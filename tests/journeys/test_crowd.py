"""Everybody at once: a whole room that joins, writes and votes in the same moment, over either road."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import requests

from tests.fixtures.server import Factory, Server
from tests.story import Camp, Json, LivePhone, Outside, Phone, new

CROWD = 60


def all_at_once(calls: list[Any]) -> list[Any]:
    with ThreadPoolExecutor(len(calls)) as pool:
        return [future.result() for future in [pool.submit(call) for call in calls]]


def command(camp: Camp, phone: Phone, type: str, **payload: Any) -> Any:
    """A request of its own connection: they wait side by side in the server, not in the test."""
    address = f"{camp.road.url}/api/sessions/{camp.id}/commands"  # type: ignore[union-attr]
    said = {"op_id": new(), "type": type, "payload": payload}
    headers = {"Authorization": f"Bearer {phone.token}"}
    return lambda: requests.post(address, json=said, headers=headers, timeout=15).json()


def join(camp: Camp, n: int) -> Any:
    address = f"{camp.road.url}/api/join"  # type: ignore[union-attr]
    door = {"invite": camp.invite, "sector": ("civil", "business", "public")[n % 3]}
    return lambda: requests.post(address, json=door, timeout=15)


def a_crowd_does_everything_at_once(camp: Camp) -> None:
    start = time.monotonic()
    answers = all_at_once([join(camp, n) for n in range(CROWD)])
    assert [a.status_code for a in answers] == [201] * CROWD
    crowd = [Phone(camp, f"p{n}", a.json()["token"], a.json()["member"]) for n, a in enumerate(answers)]
    camp.go("ideas")
    seq = camp.facilitator().fresh().seq
    acks: list[Json] = all_at_once([command(camp, p, "idea.post", id=new(), text=p.name) for p in crowd])
    assert all(ack["ok"] for ack in acks), [ack for ack in acks if not ack["ok"]][:1]
    assert sorted(ack["seq"] for ack in acks) == list(range(seq + 1, seq + 1 + CROWD))
    camp.go("selection")
    poll = camp.open_poll()
    votes = [
        command(camp, p, "ballot.submit", poll=poll["id"], choice={"votes": {poll["options"][0]: 1}}) for p in crowd
    ]
    assert all(ack["ok"] for ack in all_at_once(votes))
    card = camp.facilitator().sees("polls", id=poll["id"])
    assert (card["cast"], card["electors"]) == (CROWD, CROWD)
    assert time.monotonic() - start < 30  # nobody waited for a time-out


def test_a_crowd_at_once(camp: Camp) -> None:
    a_crowd_does_everything_at_once(camp)


def test_a_crowd_at_once_on_postgres(server: Factory, postgres_url: str) -> None:
    camp = Camp(Outside(server(DATABASE_URL=postgres_url), postgres_url))
    a_crowd_does_everything_at_once(camp)
    camp.pack_up()


def test_the_same_command_twenty_times_at_once_happens_once(camp: Camp, house: Server) -> None:
    camp.go("ideas")
    ann = camp.phone("ann")
    said = {"op_id": new(), "type": "idea.post", "payload": {"id": new(), "text": "Én gang"}}
    address, headers = f"{house.url}/api/sessions/{camp.id}/commands", {"Authorization": f"Bearer {ann.token}"}
    answers = all_at_once([lambda: requests.post(address, json=said, headers=headers, timeout=10).json()] * 20)
    accepted = [a for a in answers if a["ok"]]
    assert accepted and all(a == accepted[0] for a in accepted)
    assert {a["error"]["code"] for a in answers if not a["ok"]} <= {"rate_limited"}
    assert len(camp.facilitator().look().all("ideas")) == 1


def test_parallel_ballots_of_one_elector_are_one_ballot(camp: Camp) -> None:
    """Of them the one with the highest number counts."""
    camp.go("ideas")
    ann = camp.phone("ann")
    ideas = [ann.post(f"nr. {n}") for n in range(8)]
    camp.go("selection")
    poll = camp.open_poll()["id"]
    acks = all_at_once([command(camp, ann, "ballot.submit", poll=poll, choice={"votes": {id: 1}}) for id in ideas])
    last = max((ack["seq"], n) for n, ack in enumerate(acks) if ack["ok"])[1]
    assert ann.look().mine["ballots"][poll]["choice"] == {"votes": {ideas[last]: 1}}
    assert camp.facilitator().sees("polls", id=poll)["cast"] == 1


def test_two_facilitators_press_next_at_once(camp: Camp) -> None:
    fay, finn = camp.facilitator(), camp.phone("finn", role="facilitator")
    move = {"to": camp.step("ideas"), "from": camp.step("welcome")}
    other = {"to": camp.step("themes"), "from": camp.step("welcome")}
    acks = all_at_once([command(camp, fay, "step.go", **move), command(camp, finn, "step.go", **other)])
    assert sorted(ack["ok"] for ack in acks) == [False, True]
    (refused,) = [ack["error"] for ack in acks if not ack["ok"]]
    assert refused["code"] == "conflict" and refused["step"] == camp.facilitator().look().all("session")[0]["step"]


def test_who_is_removed_while_sending_has_no_later_effect(camp: Camp) -> None:
    camp.go("ideas")
    fay, ann = camp.facilitator(), camp.phone("ann")
    posts = [command(camp, ann, "idea.post", id=new(), text=f"nr. {n}") for n in range(15)]
    *acks, removal = all_at_once([*posts, command(camp, fay, "member.remove", member=ann.member)])
    assert removal["ok"]
    assert all(ack["seq"] < removal["seq"] for ack in acks if ack["ok"])
    assert {ack["error"]["code"] for ack in acks if not ack["ok"]} <= {"unauthenticated", "rate_limited"}
    assert len(fay.look().all("ideas")) == sum(ack["ok"] for ack in acks)


def test_a_phone_that_does_not_read_is_no_burden(camp: Camp) -> None:
    """Its socket is full; everybody else goes on as before."""
    camp.go("ideas")
    camp.facilitator().send("step.update", id=camp.step("ideas"), settings={"hidden": False})
    ann, bob = camp.phone("ann", live=True), camp.phone("bob", live=True)
    sleeper: LivePhone = camp.phone("sleeper", live=True)
    sleeper.ear.eio.ws.sock.settimeout(None)
    ann.post("Hej")
    bob.sees("ideas", text="Hej")
