"""H8: what a stranger reads costs nobody anything that grows with the session."""

import subprocess
import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

from flask import Flask
from jinja2 import Environment

from ideation.server.run import read_templates
from tests.attack.public_pages.drawing import FEW, MANY, filled
from tests.attack.public_pages.drawn import house_of, open_as_nobody
from tests.fixtures.daemon import ROOT
from tests.story import new
from tests.web.ending import Finished, played


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
    done = subprocess.run([sys.executable, "-W", "ignore", "-c", WATCHED], cwd=ROOT, capture_output=True, text=True)
    assert done.stdout.splitlines()[-1:] == ["drawn 7 on the hub False locks []"], done.stdout + done.stderr
