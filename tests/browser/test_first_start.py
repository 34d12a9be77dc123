"""A first start: what the server prints is enough for a facilitator, a phone and a laptop to meet in one session."""

import re
from pathlib import Path

from playwright.sync_api import Page

from tests.fixtures.browser import Chromium
from tests.fixtures.server import Factory, Server

from .hands import (
    awake,
    box,
    choose_group,
    come_in_by_code,
    da,
    heading,
    link,
    press,
    reads,
    sees,
)  # fmt: skip

PASSWORD = "fire ord jeg kan huske"


def printed(house: Server, what: str) -> str:
    found = re.search(rf"^\s*{what}:\s+(.+)$", house.last_words(), re.MULTILINE)
    assert found, house.last_words()
    return found[1].strip()


def set_password(page: Page, address: str) -> None:
    """And on to the desk of the session that is there."""
    page.goto(address)
    box(page, "account.new_password").fill(PASSWORD)
    press(page, "account.set_and_go")
    page.wait_for_url("**/desk/*")


def test_from_the_first_words_of_the_server_to_a_room_with_people(
    server: Factory, chromium: Chromium, tmp_path: Path
) -> None:
    house = server(folder=tmp_path)
    desk, phone = chromium.laptop(house.url), chromium.phone(house.url)
    set_password(desk, printed(house, "Facilitator"))
    heading(awake(desk), "console.before").or_(heading(desk, "common.phase_welcome")).first.wait_for()
    phone.goto(printed(house, "Join link"))
    choose_group(phone, "civil")
    laptop = come_in_by_code(chromium.laptop(house.url), printed(house, "Join code"))
    for page in (awake(phone), laptop):
        reads(page, "room.not_started")
    sees(desk, da("console.here", n=2, active=2))


def test_a_link_works_once_and_the_password_from_then_on(server: Factory, chromium: Chromium) -> None:
    house = server()
    address = printed(house, "Facilitator")
    set_password(chromium.laptop(house.url), address)
    other = chromium.laptop(house.url)
    other.goto(address)
    reads(other, "join.used")
    other.goto("/login")
    box(other, "account.email").fill("demo@ideation.example")
    box(other, "account.password").fill(PASSWORD)
    press(other, "account.log_in")
    reads(other, "account.your_sessions")


def test_a_new_session_in_a_few_presses(server: Factory, chromium: Chromium) -> None:
    """From the list of sessions to people in the room, without reading any help (check 23)."""
    house = server()
    mia, phone = chromium.laptop(house.url), chromium.phone(house.url)
    set_password(mia, printed(house, "Facilitator"))
    mia.goto("/sessions")
    link(mia, "account.new_session").click()
    quick = mia.get_by_role("listitem").filter(has_text="Hurtig idérunde")
    quick.get_by_role("link", name=da("account.use")).click()
    mia.get_by_label(da("account.question")).fill("Hvordan får vi flere med?")
    press(mia, "account.create")
    press(awake(mia), "console.open")
    mia.get_by_role("button", name=da("common.code"), exact=True).click()
    code = mia.get_by_role("dialog").get_by_text(re.compile(r"^[a-z]{5} [a-z]{5}$")).inner_text()
    come_in_by_code(phone, code, "civil")
    sees(phone, "Hvordan får vi flere med?")
