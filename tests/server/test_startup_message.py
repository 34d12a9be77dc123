"""What a server says at its start: everything that is needed to begin, and in production only where it is."""

import re
from collections.abc import Callable

import pytest
from flask import Flask

from ideation.runtime import network_addresses
from ideation.server.startup_message import greet
from ideation.web import qr_code
from tests.fixtures.server import A_KEY
from tests.story import Camp, Inside
from tests.web.browsing import Browser

MakeApp = Callable[..., Flask]


def said(app: Flask, capfd: pytest.CaptureFixture[str]) -> str:
    capfd.readouterr()
    greet(app)
    return capfd.readouterr().err


def test_a_first_start_has_a_session_ready_and_a_way_in(make_app: MakeApp, capfd: pytest.CaptureFixture[str]) -> None:
    app = make_app(PORT="5007")
    words = said(app, capfd)
    assert words.startswith("Ideation: http://127.0.0.1:5007\n")
    code = re.search(r"Join code: +([a-z]{5} [a-z]{5})", words)
    invite = re.search(r"Join link: +http://127\.0\.0\.1:5007(/j/\w+)", words)
    link = re.search(r"Facilitator: +http://127\.0\.0\.1:5007(/password/\S+)", words)
    assert code and invite and link

    guest, fay = Browser(app), Browser(app)
    assert guest.press(guest.open("/"), "/", code=code.group(1)).address == invite.group(1)
    desk = fay.press(fay.open(link.group(1)), password="fire ord uden mening")
    assert desk.address.startswith("/desk/") and 'data-page="console"' in desk.text

    again = said(app, capfd)
    assert "Facilitator" not in again and "/password/" not in again
    assert code.group(1) in again and "Halvdagscamp" in again


def test_after_a_restart_it_says_where_to_log_in_and_how_to_get_a_new_link(
    make_app: MakeApp, capfd: pytest.CaptureFixture[str]
) -> None:
    app = make_app(PORT="5007")
    said(app, capfd)
    again = said(app, capfd)
    assert "http://127.0.0.1:5007/login" in again and "ideation user link --email demo@ideation.example" in again


def test_a_server_for_this_machine_alone_says_how_phones_get_to_it(
    make_app: MakeApp, capfd: pytest.CaptureFixture[str]
) -> None:
    assert "HOST=0.0.0.0 ./run" in said(make_app(), capfd)
    words = said(make_app(PORT="5007", PUBLIC_URL="http://192.168.1.20:5007"), capfd)
    assert words.startswith("Ideation: http://192.168.1.20:5007\n") and "HOST=0.0.0.0 PORT=5007 ./run" in words


@pytest.mark.parametrize("host", ["0.0.0.0", "::"])
def test_a_server_in_the_network_says_an_address_that_phones_can_open(
    make_app: MakeApp, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, host: str
) -> None:
    monkeypatch.setattr(network_addresses, "in_the_room", lambda host: ["192.168.1.20", "10.0.0.5"])
    words = said(make_app(HOST=host, PORT="5007"), capfd)
    assert words.startswith("Ideation: http://192.168.1.20:5007\n") and "http://10.0.0.5:5007" in words
    assert re.search(r"Join link: +http://192\.168\.1\.20:5007/j/", words)
    assert re.search(r"Facilitator: +http://192\.168\.1\.20:5007/password/", words)


def test_a_server_without_a_network_says_so(
    make_app: MakeApp, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(network_addresses, "in_the_room", lambda host: [])
    assert "join the Wi-Fi" in said(make_app(HOST="0.0.0.0"), capfd)


def test_the_addresses_of_this_machine_are_ones_that_others_can_open() -> None:
    for address in network_addresses.in_the_room("::"):
        assert not network_addresses.only_here(address) and network_addresses.worth(address)


# -- what the pages say ---------------------------------------------------------------------------------------

LAN = "http://192.168.1.20:5000"


@pytest.mark.parametrize(
    ("settings", "opened", "told"),
    [
        ({"HOST": "0.0.0.0"}, "http://localhost:5000", LAN),  # the desk on the laptop that serves
        ({"HOST": "0.0.0.0"}, "http://127.0.0.1:5000", LAN),
        ({"HOST": "0.0.0.0"}, "http://camp.test:5000", "http://camp.test:5000"),  # a name that is proven
        ({"HOST": "0.0.0.0", "PUBLIC_URL": "http://camp.local:5000"}, "http://localhost:5000", "http://camp.local:5000"),
        ({}, "http://localhost:5000", "http://localhost:5000"),  # for this machine alone
    ],
)  # fmt: skip
def test_every_page_tells_the_same_address(
    make_app: MakeApp, monkeypatch: pytest.MonkeyPatch, settings: dict[str, str], opened: str, told: str
) -> None:
    monkeypatch.setattr(network_addresses, "in_the_room", lambda host: ["192.168.1.20"])
    app = make_app(**settings)
    camp = Camp(Inside(app))
    wall = Browser(app).open(f"/s/{camp.session.projector}", base_url=opened)
    assert f'data-origin="{told}"' in wall.text and qr_code.drawn(f"{told}/j/{camp.invite}") in wall.text
    assert ('data-out-of-reach="host"' in wall.text) == (not settings)


def test_in_production_it_says_only_where_it_is(make_app: MakeApp, capfd: pytest.CaptureFixture[str]) -> None:
    app = make_app(APP_ENV="production", SECRET_KEY=A_KEY, PUBLIC_URL="https://camp.example")
    assert said(app, capfd) == "Ideation: https://camp.example\n"
