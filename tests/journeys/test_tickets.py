"""Tickets on a real server: one wins, nobody votes without, and no code stands anywhere but on paper."""

from __future__ import annotations

import copy
from concurrent.futures import ThreadPoolExecutor
from secrets import randbits
from typing import Any

from sqlalchemy import inspect, text

from ideation.counting.verify import verify
from ideation.domain.tickets import hashed, new_code
from ideation.storage.store import Store
from tests.fixtures.server import Factory, Server
from tests.story import WHOLE_DAY, Camp, Json, Outside, Phone, new
from tests.story.watch import arrives

AT_ONCE = 20


def printed(camp: Camp, n: int = 1) -> list[str]:
    codes = [new_code(randbits) for _ in range(n)]
    camp.facilitator().send("ticket.issue", hashes=[hashed(code) for code in codes])
    return codes


def vote_by(camp: Camp, access: str, **settings: Any) -> Json:
    """An idea, and the vote on it open."""
    camp.go("ideas")
    camp.phone("writer").post("Åbne værksteder")
    settings = {"access": access, **settings}
    camp.facilitator().send("step.update", id=camp.step("selection"), settings=settings)
    camp.go("selection")
    return camp.open_poll()


def all_at_once(phones: list[Phone], code: str) -> list[Json]:
    with ThreadPoolExecutor(len(phones)) as pool:
        return list(pool.map(lambda phone: phone.tries("ticket.redeem", code=code), phones))


def exactly_one(acks: list[Json]) -> None:
    assert sum(ack["ok"] for ack in acks) == 1
    why = {(ack["error"]["code"], ack["error"]["reason"]) for ack in acks if not ack["ok"]}
    assert why == {("conflict", "ticket_used")}


def test_of_twenty_phones_with_one_ticket_one_wins(camp: Camp) -> None:
    poll = vote_by(camp, "tickets")
    (code,) = printed(camp)
    exactly_one(all_at_once([camp.phone(f"p{n}") for n in range(AT_ONCE)], code))
    assert camp.facilitator().sees("polls", id=poll["id"])["electors"] == 1
    assert camp.facilitator().sees("tickets")["used"] == 1
    assert verify(Store(camp.road.engine), camp.id)["breaches"] == []


def test_through_two_doors_on_postgres_too(server: Factory, postgres_url: str) -> None:
    first = server(DATABASE_URL=postgres_url)
    second = server(folder=first.folder, DATABASE_URL=postgres_url)
    camp = Camp(Outside(first, postgres_url))
    there = copy.copy(camp)
    there.road = Outside(second, postgres_url)
    vote_by(camp, "tickets")
    for _ in range(3):
        (code,) = printed(camp)
        phones = [(camp, there)[n % 2].phone(f"p{n}") for n in range(AT_ONCE)]
        exactly_one(all_at_once(phones, code))
    assert camp.facilitator().sees("tickets") == {
        "id": camp.id, "printed": 3, "unused": 0, "used": 3, "void": 0,
    }  # fmt: skip
    assert verify(Store(camp.road.engine), camp.id)["breaches"] == []
    camp.pack_up()


def test_the_same_member_on_two_devices_uses_up_one(camp: Camp) -> None:
    first, second = printed(camp, 2)
    ann = camp.phone("ann", live=True)
    twin = Phone(camp, "ann", ann.token, ann.member)
    with ThreadPoolExecutor(2) as pool:
        acks = list(pool.map(lambda it: it[0].tries("ticket.redeem", code=it[1]), [(ann, first), (twin, second)]))
    assert [ack["ok"] for ack in acks] == [True, True]
    assert camp.facilitator().sees("tickets")["used"] == 1
    ann.until(lambda: ann.board.mine and ann.board.mine["member"]["ticket"])


def test_a_lost_acknowledgement_costs_no_ticket_and_nothing_takes_it_back(camp: Camp) -> None:
    (code,) = printed(camp)
    ann, op = camp.phone("ann"), new()
    first = ann.send("ticket.redeem", op=op, code=code)
    assert ann.send("ticket.redeem", op=op, code=code)["seq"] == first["seq"]
    assert ann.refused("undo", "conflict", op_id=op)["reason"] == "not_reversible"
    assert camp.facilitator().refused("undo", "conflict", op_id=op)["reason"] == "not_reversible"


def test_who_uses_a_ticket_while_it_is_open_votes_at_once(camp: Camp) -> None:
    poll = vote_by(camp, "tickets")
    ann = camp.phone("ann", live=True)
    assert ann.refused("ballot.submit", "forbidden", poll=poll["id"], choice={"votes": {}})["reason"] == "no_ticket"
    ann.send("ticket.redeem", code=printed(camp)[0])
    ann.until(lambda: ann.board.mine and poll["id"] in ann.board.mine["elector"])
    ann.vote(poll["id"], votes={poll["options"][0]: 2})
    assert camp.facilitator().sees("polls", id=poll["id"])["cast"] == 1


def test_stuffing_with_fresh_browsers(camp: Camp) -> None:
    """Forty browsers come after the opening and try everything they have; `late_voters` was set to all by mistake."""
    for access in ("locked", "tickets", "accounts"):
        camp = Camp(camp.road)
        poll = vote_by(camp, access, late_voters="all")
        electors, choice = poll["electors"], {"votes": {poll["options"][0]: 1}}
        for n in range(40):
            bot = camp.phone(f"bot{n}", "business")
            bot.refused("ballot.submit", "forbidden", poll=poll["id"], choice=choice)
            bot.refused("ballot.done", "forbidden", poll=poll["id"], done=True)
            bot.refused("ticket.redeem", "not_found", code=new_code(randbits))
        now = camp.facilitator().sees("polls", id=poll["id"])
        assert (now["electors"], now["cast"]) == (electors, 0)


def test_nobody_may_try_many_codes(camp: Camp) -> None:
    ann = camp.phone("ann", live=True)
    acks = [
        ann.deliver({"op_id": new(), "type": "ticket.redeem", "payload": {"code": new_code(randbits)}})
        for _ in range(15)
    ]
    codes = [ack["error"]["code"] for ack in acks]
    assert codes.count("not_found") <= 11 and codes[-1] == "rate_limited"
    assert acks[-1]["retryable"] and acks[-1]["retry_after_ms"] > 1000
    assert ann.tries("member.update", member=ann.member, name="Ann")["ok"]  # everything else goes on


def test_a_code_is_on_paper_only(house: Server, camp: Camp) -> None:
    """Not in what anybody is told, nor in an export, in the database or the log; slips by number neither."""
    fay, olga, ann = camp.also(camp.facilitator()), camp.observer(live=True), camp.phone("ann", live=True)
    screen = camp.screen()
    codes = printed(camp, 3)
    ann.send("ticket.redeem", code=codes[0])
    camp.facilitator().send("ticket.void", numbers=[2])
    camp.phone("bob").refused("ticket.redeem", "conflict", code=codes[0])
    for phone in (fay, olga, ann):
        arrives(phone, Phone(camp, phone.name, phone.token, phone.member).fresh())
    export = camp.facilitator().http("GET", f"/api/sessions/{camp.id}/export?format=json").text
    told = [*fay.heard, *olga.heard, *ann.heard, *screen.heard, export, house.log.read_text("utf-8", "replace")]
    hashes = [hashed(code) for code in codes]
    for secret in (*codes, *hashes):
        assert not any(secret in text for text in told)
    for phone in (olga, ann, screen):
        assert not phone.board.all("tickets")
    assert not any(code in str(row) for code in codes for row in everything_stored(camp))


def everything_stored(camp: Camp) -> list[Any]:
    with camp.road.engine.connect() as connection:
        names = inspect(camp.road.engine).get_table_names()
        return [row for name in names for row in connection.execute(text(f'SELECT * FROM "{name}"'))]


def test_a_plan_can_ask_for_tickets(house: Server) -> None:
    steps = [s | {"settings": s.get("settings", {}) | ({"access": "tickets"} if s["phase"] == "selection" else {})}
             for s in WHOLE_DAY["steps"]]  # fmt: skip
    camp = Camp(Outside(house), WHOLE_DAY | {"steps": steps})
    assert camp.facilitator().sees("polls", step=camp.step("selection"))["access"] == "tickets"
    camp.pack_up()
