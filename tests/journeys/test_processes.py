"""Two server processes on one database: what is said in one is seen in the other, at once with Redis, and with the
next tick without it."""

from __future__ import annotations

import copy
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from threading import Event

import redis

from tests.fixtures.server import Factory
from tests.fixtures.services import Redis
from tests.story import Board, Camp, LivePhone, Outside, Phone
from tests.story.walk import Walk
from tests.story.watch import arrives, stored

TICK = 5.0
AT_ONCE = 2.5


@contextmanager
def two_doors(server: Factory, database: str, **settings: str) -> Iterator[tuple[Camp, LivePhone, LivePhone]]:
    """A camp whose Ann sits with one process, and whose Bob with another."""
    first = server(DATABASE_URL=database, **settings)
    second = server(folder=first.folder, DATABASE_URL=database, **settings)
    camp = Camp(Outside(first, database))
    elsewhere = copy.copy(camp)
    elsewhere.road = Outside(second, database)
    camp.go("ideas")
    camp.facilitator().send("step.update", id=camp.step("ideas"), settings={"hidden": False})
    ann, bob = camp.phone("ann", live=True), elsewhere.phone("bob", live=True)
    yield camp, ann, bob
    elsewhere.pack_up()
    camp.pack_up()


def seconds_until_seen(bob: LivePhone, text: str, within: float) -> float:
    start = time.monotonic()
    bob.until(lambda: bob.board.find("ideas", text=text), within=within)
    return time.monotonic() - start


def test_with_redis_at_once_and_when_it_dies_with_the_next_tick(
    server: Factory, postgres_url: str, redis_server: Redis, redis_url: str
) -> None:
    with two_doors(server, postgres_url, REDIS_URL=redis_url) as (camp, ann, bob):
        ann.post("Fælles køkken")
        assert seconds_until_seen(bob, "Fælles køkken", TICK) < AT_ONCE
        bob.until(lambda: (bob.last("presence") or {}).get("online") == 2, within=2 * TICK)
        assert bob.gaps == []
        cai = bob.camp.phone("cai", live=True)
        camp.facilitator().send("member.remove", member=cai.member)
        cai.until(lambda: not cai.connected, within=AT_ONCE)  # removed through one door, shown out of the other
        assert cai.http("GET", f"/api/sessions/{camp.id}/board").status == 401
        redis_server.stop()
        start = time.monotonic()
        ann.post("Åben scene")
        assert time.monotonic() - start < AT_ONCE  # no command waits for Redis
        seconds_until_seen(bob, "Åben scene", 2 * TICK)
        redis_server.start()
        assert any(heard_at_once(ann, bob, f"Forsøg {n}") for n in range(4))  # it finds Redis again by itself


def test_when_redis_forgets_everything_or_comes_back_empty_nothing_is_lost(
    server: Factory, postgres_url: str, redis_server: Redis, redis_url: str
) -> None:
    """Both post without a pause, while Redis is emptied again and again, taken away and started anew."""
    with two_doors(server, postgres_url, REDIS_URL=redis_url) as (camp, ann, bob), ThreadPoolExecutor() as pool:
        going_on = Event()
        posting = [pool.submit(posts_until, phone, going_on) for phone in (ann, bob)]
        for _ in range(10):
            forgets_everything(redis_server)
            wait_for_more(ann, bob)
        redis_server.stop()
        wait_for_more(ann, bob)
        redis_server.start()
        forgets_everything(redis_server)
        wait_for_more(ann, bob)
        going_on.set()
        acked = [id for phone in posting for id in phone.result()]
        for phone in (ann, bob):
            phone.until(partial(knows_all_of, phone, set(acked)), within=3 * TICK)
            arrives(phone, fresh_elsewhere(phone, camp, bob.camp))
        assert len(set(acked)) == len(acked)
        assert set(stored(camp).ideas) == set(acked)


def posts_until(phone: LivePhone, told_to_stop: Event) -> list[str]:
    acked: list[str] = []
    while not told_to_stop.is_set():
        acked.append(by_http(phone.camp, phone).post(f"{phone.name} {len(acked)}"))
        told_to_stop.wait(0.15)  # as fast as one may
    return acked


def forgets_everything(redis_server: Redis) -> None:
    with redis.Redis.from_url(redis_server.url) as client:
        client.flushall()
        client.client_kill_filter(_type="pubsub")  # who listens has to come again


def wait_for_more(*phones: LivePhone) -> None:
    """Everybody sees more ideas than now."""
    for phone in phones:
        before = len(phone.board.all("ideas"))
        phone.until(partial(knows_more_than, phone, before), within=2 * TICK)


def knows_all_of(phone: LivePhone, ids: set[str]) -> bool:
    return {idea["id"] for idea in phone.board.all("ideas")} == ids


def knows_more_than(phone: LivePhone, ideas: int) -> bool:
    return len(phone.board.all("ideas")) > ideas


def heard_at_once(ann: LivePhone, bob: LivePhone, text: str) -> bool:
    ann.post(text)
    return seconds_until_seen(bob, text, 2 * TICK) < 1.0


def test_without_redis_the_next_tick_tells_them(server: Factory, postgres_url: str) -> None:
    with two_doors(server, postgres_url) as (camp, ann, bob):
        ann.post("Lånebibliotek for værktøj")
        bob.post("Cykelværksted")
        seconds_until_seen(bob, "Lånebibliotek for værktøj", 2 * TICK)
        ann.until(lambda: ann.board.find("ideas", text="Cykelværksted"), within=2 * TICK)


def test_a_whole_day_through_two_doors(server: Factory, postgres_url: str, redis_url: str) -> None:
    """Commands by turns through either process; each phone arrives where a fresh board of the other one is."""
    with two_doors(server, postgres_url, REDIS_URL=redis_url) as (camp, ann, bob):
        fay, olga = camp.facilitator(), camp.observer()
        live = [camp.also(fay), camp.also(olga), ann, bob]
        walker = {"fay": fay, "ann": by_http(camp, ann), "bob": by_http(bob.camp, bob)}
        numbers: list[int] = []

        def look() -> None:
            for phone in live:
                arrives(phone, fresh_elsewhere(phone, camp, bob.camp))
            numbers.append(fay.fresh().seq)

        Walk(camp, lambda _: None, **walker).whole_day(look)
        assert [phone.gaps for phone in live] == [[]] * 4
        assert numbers == sorted(numbers)


def by_http(camp: Camp, phone: LivePhone) -> Phone:
    return Phone(camp, phone.name, phone.token, phone.member)


def fresh_elsewhere(phone: LivePhone, here: Camp, there: Camp) -> Board:
    """The board that the other process would show this person."""
    return by_http(here if phone.camp is there else there, phone).fresh()
