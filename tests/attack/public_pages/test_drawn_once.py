"""H8: however many read a public page, it is drawn once for all of them."""

import gzip
from threading import Barrier, Thread

from flask import Flask

from ideation.delivery.page_cache import PageCache
from ideation.domain import limits
from ideation.domain.room import Room
from ideation.runtime.token_buckets import Buckets
from tests.attack.public_pages.drawing import MANY, READERS, filled
from tests.attack.public_pages.drawn import house_of, open_as_nobody
from tests.web.ending import Finished


def test_fifty_readers_at_once_wait_for_one_drawing(app: Flask, finished: Finished) -> None:
    slug, page_cache = filled(app, finished, MANY), house_of(app).page_cache
    start, answers = Barrier(READERS), []

    def read() -> None:
        start.wait()
        answers.append(open_as_nobody(app, f"/r/{slug}"))

    readers = [Thread(target=read) for _ in range(READERS)]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    assert [a.status_code for a in answers] == [200] * READERS and len({a.data for a in answers}) == 1
    assert page_cache.drawn == 1
    assert b"nummer 1199," in gzip.decompress(answers[0].data)


def test_commands_go_on_while_a_page_is_drawn(app: Flask, finished: Finished) -> None:
    """What is drawn waits for a command of somebody else: held under the session's lock it would wait for ever."""
    page_cache, sent = house_of(app).page_cache, []

    def draw(room: Room) -> bytes:
        writer = Thread(target=lambda: sent.append(finished.fay.send("session.headcount", people=40)), daemon=True)
        writer.start()
        writer.join(10)
        return f"{room.session.headcount}".encode()

    page = page_cache.page(finished.camp.id, "slow", lambda room: None, draw)
    assert [ack["ok"] for ack in sent] == [True]
    assert page.plain == b"None"  # a copy of how it was


def test_while_a_session_moves_its_page_is_drawn_again_only_now_and_then(app: Flask, finished: Finished) -> None:
    slug, page_cache, now = finished.publish(), house_of(app).page_cache, [0.0]
    page_cache.again = Buckets.of(limits.DRAWINGS, clock=lambda: now[0])
    for n in range(40):
        finished.fay.send("session.headcount", people=n)
        assert open_as_nobody(app, f"/r/{slug}").status_code == 200
    assert page_cache.drawn <= 1 + limits.DRAWINGS.burst
    before = page_cache.drawn
    now[0] += 1 / limits.DRAWINGS.rate
    for _ in range(3):
        open_as_nobody(app, f"/r/{slug}")
    assert page_cache.drawn == before + 1


def test_whoever_comes_while_it_is_drawn_anew_gets_the_last_one(app: Flask, finished: Finished) -> None:
    page_cache, id = house_of(app).page_cache, finished.camp.id
    page_cache.page(id, "page", lambda room: None, lambda room: b"first")
    finished.fay.send("session.headcount", people=40)
    inside = []

    def draw(room: Room) -> bytes:
        inside.append(page_cache.page(id, "page", lambda room: None, lambda room: b"third").plain)
        return b"second"

    assert page_cache.page(id, "page", lambda room: None, draw).plain == b"second"
    assert inside == [b"first"]


def test_addresses_that_mean_the_same_are_one_page(app: Flask, finished: Finished) -> None:
    slug, page_cache = finished.publish(), house_of(app).page_cache
    for n in range(1, 9):
        assert open_as_nobody(app, f"/r/{slug}/count/{'0' * n}1?x={n}", Host=f"h{n}.example").status_code == 200
    assert page_cache.drawn == 1


def test_what_is_kept_has_an_end_in_bytes(app: Flask, finished: Finished) -> None:
    page_cache = PageCache(house_of(app).store, most=50_000)
    for n in range(200):
        page_cache.page(finished.camp.id, n, lambda room: None, lambda room: b"<p>" * 3_000)
    assert sum(page.size for page in page_cache.pages.values()) <= 50_000
    assert len(page_cache.turns) <= len(page_cache.pages)
    assert (finished.camp.id, 199) in page_cache.pages and (finished.camp.id, 0) not in page_cache.pages
