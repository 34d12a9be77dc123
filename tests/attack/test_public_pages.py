"""H8: what a stranger reads costs nobody anything that grows with the session."""

import gzip
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Barrier, Thread
from types import FrameType
from typing import Any

import pytest
from flask import Flask
from jinja2 import Environment
from werkzeug.test import TestResponse

from ideation.delivery.page_cache import PageCache
from ideation.domain import limits
from ideation.domain.room import Room
from ideation.runtime.token_buckets import Buckets
from ideation.server.run import read_templates
from ideation.services import Services
from tests.story import new
from tests.web.ending import Finished, played

READERS, MANY, FEW = 50, 1_200, 10


@pytest.fixture
def finished(app: Flask) -> Finished:
    house_of(app).commands.buckets = Buckets(rate=1e9, burst=1e9)
    return played(app)


def house_of(app: Flask) -> Services:
    found: Services = app.extensions["ideation"]
    return found


def filled(app: Flask, finished: Finished, n: int) -> str:
    """With so many ideas more, straight into the room; the report's slug."""
    slug = finished.publish()
    with house_of(app).store.reading(finished.camp.id) as room:
        idea = next(iter(room.ideas.values()))
        for number in range(n):
            text = f"Noget om nummer {number}, som mange har sagt"
            room.put(replace(idea, id=new(), n=100 + number, text=text, selected=False, merged_into=None))
    return slug


def open_as_nobody(app: Flask, address: str, **headers: str) -> TestResponse:
    return app.test_client().get(address, headers={"Accept-Encoding": "gzip"} | headers)


# -- every page ---------------------------------------------------------------------------------------------------


def addresses(app: Flask, finished: Finished, slug: str) -> list[str]:
    """Every address that can be fetched, with what a stranger could know filled in."""
    session = finished.camp.session
    poll = next(iter(house_of(app).store.rooms[session.id].results))
    parts = {"session": session.id, "poll": poll, "invite": session.invite, "n": 1, "secret": new()}
    with app.test_request_context():
        adapter = app.create_url_adapter(None) or app.url_map.bind("localhost")
        rules = [r for r in app.url_map.iter_rules() if "GET" in (r.methods or ()) and r.endpoint != "static"]
        slugs = {"/r/": slug, "/s/": session.projector}
        known = [parts | {"slug": slugs.get(r.rule[:3])} for r in rules]
        return [adapter.build(r.endpoint, {k: p[k] for k in r.arguments}) for r, p in zip(rules, known, strict=True)]


def calls_in(work: Callable[[], Any]) -> int:
    """How many functions are called: work that does not depend on who else uses the machine."""
    count = 0

    def heard(frame: Any, event: str, argument: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(heard)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def work_of(app: Flask, finished: Finished, ideas: int) -> dict[str, int]:
    slug = filled(app, finished, ideas)
    found = {}
    for address in addresses(app, finished, slug):
        for _ in range(2):
            open_as_nobody(app, address)
        kind = address.replace(slug, "SLUG").replace(finished.camp.id, "SESSION")
        for name in ("projector", "invite"):
            kind = kind.replace(getattr(finished.camp.session, name), name.upper())
        kind = "/".join("ANY" if len(part) == 36 else part for part in kind.split("/"))
        found[kind] = calls_in(lambda address=address: open_as_nobody(app, address))  # type: ignore[misc]
    return found


def test_no_page_that_a_stranger_can_fetch_costs_more_in_a_large_session(app: Flask) -> None:
    small, large = work_of(app, played(app), FEW), work_of(app, played(app), MANY)
    assert len(small) > 25 and small.keys() == large.keys()
    grown = {page: (small[page], large[page]) for page in small if large[page] > small[page] + 150}
    assert not grown


def test_whoever_comes_first_to_a_page_does_not_wait_for_its_templates(app: Flask, finished: Finished) -> None:
    read_templates(app.jinja_env)  # as a server does before it listens
    read = 0

    def heard(frame: FrameType, event: str, argument: object) -> None:
        nonlocal read
        read += event == "call" and frame.f_code is Environment.compile.__code__

    pages = addresses(app, finished, finished.publish())
    sys.setprofile(heard)
    try:
        for page in pages:
            open_as_nobody(app, page)
    finally:
        sys.setprofile(None)
    assert read == 0


# -- one drawing --------------------------------------------------------------------------------------------------


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


# -- what stands on it --------------------------------------------------------------------------------------------


def test_it_may_be_kept_by_anybody_for_a_moment_and_is_confirmed_by_its_tag(app: Flask, finished: Finished) -> None:
    slug = finished.publish()
    wall, invite = finished.camp.session.projector, finished.camp.invite
    for address in (f"/r/{slug}", f"/r/{slug}/count/1", f"/r/{slug}.svg", f"/s/{wall}/influence", f"/qr/{invite}.svg"):
        first = open_as_nobody(app, address)
        assert first.status_code == 200, address
        assert first.headers["Cache-Control"] == f"public, max-age={limits.PUBLIC_SECONDS}"
        assert 0 < limits.PUBLIC_SECONDS < 60
        assert first.headers["ETag"].startswith('"') and "Set-Cookie" not in first.headers
        again = open_as_nobody(app, address, **{"If-None-Match": first.headers["ETag"]})
        assert again.status_code == 304 and again.data == b"" and again.headers["ETag"] == first.headers["ETag"]
        plain = app.test_client().get(address)
        assert plain.headers["ETag"] != first.headers["ETag"] and plain.data == gzip.decompress(first.data)


def test_it_is_the_same_for_whoever_is_logged_in(app: Flask, finished: Finished) -> None:
    slug, client = finished.publish(), app.test_client()
    client.post("/api/join", json={"code": finished.camp.code, "sector": "civil"})
    mine = client.get(f"/r/{slug}")
    assert mine.data == app.test_client().get(f"/r/{slug}").data
    assert "Set-Cookie" not in mine.headers and b"csrf" not in mine.data


def test_each_look_is_a_page_of_its_own(app: Flask, finished: Finished) -> None:
    slug = finished.publish()
    reader = app.test_client()
    for name, value in (("theme", "dark"), ("text", "large")):
        reader.set_cookie(name, value)
    assert b'<html lang="da" data-theme="dark" data-text="large">' in reader.get(f"/r/{slug}").data
    reader.set_cookie("theme", "<x>")
    assert b'<html lang="da" data-text="large">' in reader.get(f"/r/{slug}").data
    english = app.test_client().get(f"/r/{slug}?lang=en").data
    assert b'<html lang="en">' in english and b"/count/1?lang=en" in english


def test_what_is_withdrawn_is_gone_at_once_here(app: Flask, finished: Finished) -> None:
    slug, page_cache = finished.publish(), house_of(app).page_cache
    page_cache.again = Buckets(rate=1e-9, burst=1e-9)
    pages = (f"/r/{slug}", f"/r/{slug}/count/1")
    assert [open_as_nobody(app, page).status_code for page in pages] == [200, 200]
    finished.fay.send("report.publish", published=False)
    assert [open_as_nobody(app, page).status_code for page in pages] == [404, 404]


# -- beside the hub -----------------------------------------------------------------------------------------------

WATCHED = """
import eventlet; eventlet.monkey_patch()
import sys, tempfile, threading
from eventlet import patcher, semaphore
from ideation.app import create_app
from ideation.runtime.config import from_environment
from ideation.runtime.token_buckets import Buckets
from ideation.server.run import read_templates
from ideation.storage.migrate import upgrade
from tests.web.ending import played

idents, hub = patcher.original("_thread").get_ident, patcher.original("_thread").get_ident()
app = create_app(from_environment({"INSTANCE_PATH": tempfile.mkdtemp(), "ASYNC_MODE": "eventlet"}))
upgrade(app)
house = app.extensions["ideation"]
house.commands.buckets = Buckets(1e9, 1e9)
finished = played(app)
slug, taken, threads = finished.publish(), [], set()
was = semaphore.Semaphore.acquire
def acquire(self, *args, **more):
    if idents() != hub:
        frames, frame = [], sys._getframe(1)
        while frame and len(frames) < 5:
            frames.append(f"{frame.f_code.co_filename.rpartition('/')[2]}:{frame.f_lineno}")
            frame = frame.f_back
        taken.append(" ".join(frames))
    return was(self, *args, **more)
semaphore.Semaphore.acquire = acquire
beside = house.page_cache.beside
house.page_cache.beside = lambda draw: beside(lambda: (threads.add(idents()), draw())[1])
fay, desk = {"Authorization": f"Bearer {finished.fay.token}"}, f"/desk/{finished.camp.id}/report"
for lang in ("da", "en"):
    for page in (f"/r/{slug}", f"/r/{slug}/count/1", f"/s/{finished.camp.session.projector}/influence", desk):
        assert app.test_client().get(f"{page}?lang={lang}", headers=fay).status_code == 200
print("drawn", house.page_cache.drawn, "on the hub", hub in threads, "locks", sorted(set(taken)))
"""


def test_a_drawing_beside_the_hub_takes_none_of_its_locks() -> None:
    """Green locks know one thread: waited for in another, nobody ever comes back from them."""
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-W", "ignore", "-c", WATCHED], cwd=root, capture_output=True, text=True)
    assert done.stdout.splitlines()[-1:] == ["drawn 7 on the hub False locks []"], done.stdout + done.stderr
