"""As it is deployed: nginx with the very deploy/nginx.conf and TLS in front of two processes on PostgreSQL and Redis.
People come by websocket and by polling; one process dies, both are restarted, and nobody loses anything."""

from __future__ import annotations

import copy
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest
import requests

from tests.fixtures.daemon import free_port
from tests.fixtures.front import Front
from tests.fixtures.server import A_KEY, Server
from tests.server.test_shutdown import is_cut_off, said
from tests.story import Board, Camp, LivePhone, Outside, new
from tests.story.raw import Refused, Wire
from tests.story.watch import arrives

BY_SOCKET, BY_POLLING = 14, 4
BACK_WITHIN = 5.0


@dataclass
class Site:
    front: Front
    processes: list[Server]
    camp: Camp

    def all_start(self) -> None:
        """At the same moment, as after the machine itself was restarted."""
        with ThreadPoolExecutor() as pool:
            list(pool.map(lambda process: process.start(), self.processes))


@pytest.fixture
def site(
    front: Callable[..., Front], postgres_url: str, redis_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Site]:
    ports = [free_port(), free_port()]
    nginx = front(*ports)
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(nginx.certificate))
    monkeypatch.setenv("WEBSOCKET_CLIENT_CA_BUNDLE", str(nginx.certificate))
    settings = {
        "APP_ENV": "production", "SECRET_KEY": A_KEY, "PUBLIC_URL": nginx.url, "DATABASE_URL": postgres_url,
        "REDIS_URL": redis_url,
    }  # fmt: skip
    processes = [Server(tmp_path, settings | {"PORT": str(port)}) for port in ports]
    made = Site(nginx, processes, None)  # type: ignore[arg-type]
    try:
        made.all_start()  # on an empty database: one of them migrates
        road = Outside(processes[0], postgres_url)
        road.url = nginx.url
        made.camp = Camp(road)
        made.camp.go("ideas")
        made.camp.facilitator().send("step.update", id=made.camp.step("ideas"), settings={"hidden": False})
        yield made
        made.camp.pack_up()
    finally:
        for process in processes:
            process.stop()


def test_a_camp_behind_nginx(site: Site) -> None:
    what_the_proxy_says_of_the_browser(site)
    phones = come_in(site.camp, site.front.plain_url)
    everybody_sees_everything(site.camp, phones)
    one_process_dies(site, phones)
    all_are_restarted(site, phones)


def come_in(camp: Camp, plain_url: str) -> list[LivePhone]:
    without_tls = copy.copy(camp)
    without_tls.road = copy.copy(camp.road)
    without_tls.road.url = plain_url  # type: ignore[union-attr]
    phones: list[LivePhone] = [without_tls.phone(f"s{n}", live=True) for n in range(BY_SOCKET)]
    for n in range(BY_POLLING):
        joined = camp.join(name=f"P{n}").json
        phones.append(camp.keep(LivePhone(camp, f"p{n}", joined["token"], joined["member"])))
        phones[-1].connect(("polling",)).join()
    return phones


def sees_all(phone: LivePhone, fresh: Board) -> None:
    phone.until(lambda: phone.board.shown()["cards"]["ideas"] == fresh.cards["ideas"])
    assert phone.gaps == []


def everybody_sees_everything(camp: Camp, phones: list[LivePhone]) -> None:
    for phone in phones:
        phone.post(f"Fra {phone.name}, {new()[:8]}")
    fresh = camp.facilitator().fresh()
    for phone in phones:
        sees_all(phone, fresh)


def one_process_dies(site: Site, phones: list[LivePhone]) -> None:
    by_socket = [phone for phone in phones if phone.ear.transport() == "websocket"]
    site.processes[1].kill()
    cut = [phone for phone in by_socket if said(phone, {"op_id": new()}) is None]  # no answer: the line is gone
    assert cut and len(cut) < len(by_socket), "all sat with one process"
    for phone in cut:
        come_back(phone)
    everybody_sees_everything(site.camp, by_socket)
    site.processes[1].start()


def come_back(phone: LivePhone) -> None:
    phone.connect((phone.ear.transport(),)).join()


def all_are_restarted(site: Site, phones: list[LivePhone]) -> None:
    for process in site.processes:
        process.stop()
    away = requests.get(f"{site.front.url}/", timeout=10)
    assert (away.status_code, away.headers["Retry-After"]) == (503, "2") and "genstarter" in away.text
    site.all_start()
    began = time.monotonic()
    while requests.get(f"{site.front.url}/healthz", timeout=10).status_code != 200:
        assert time.monotonic() - began < BACK_WITHIN
        time.sleep(0.05)
    for phone in phones:
        is_cut_off(phone)
        come_back(phone)
    everybody_sees_everything(site.camp, phones)
    for phone in phones:
        arrives(phone, phone.fresh())


def what_the_proxy_says_of_the_browser(site: Site) -> None:
    own, evil = site.front.url, "https://ond.example"
    page = requests.get(f"{own}/j/{site.camp.invite}", headers={"X-Forwarded-Host": "ond.example"}, timeout=10)
    cookies = {cookie.name: cookie for cookie in page.cookies}
    assert {"__Host-ideation", "sticky"} <= set(cookies) and all(cookie.secure for cookie in cookies.values())
    assert page.headers["Strict-Transport-Security"] and "ond.example" not in page.text
    again = requests.get(f"{own}/", cookies={"sticky": cookies["sticky"].value or ""}, timeout=10)
    assert "sticky" not in again.cookies
    ann = site.camp.phone("ann")
    assert Wire(own, {"token": ann.token}, Origin=own).join(site.camp.id)["reset"]
    for lie in ({"Origin": evil}, {"Origin": evil, "X-Forwarded-Host": "ond.example"}):
        with pytest.raises(Refused):
            Wire(own, {"token": ann.token}, **lie)
