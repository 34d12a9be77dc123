"""The laptop in the room: it serves over plain http on the camp's own network, and phones come in by its name there.

To them it is no secure context, which a page at 127.0.0.1 is: no `crypto.randomUUID`, clipboard, worker or wake lock.
"""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.fixtures.browser import Chromium
from tests.fixtures.server import Factory, Server
from tests.story import Camp, Outside

from .doors import by_the_door
from .hands import (
    awake,
    button,
    choose_group,
    come_in_by_code,
    da,
    go_on,
    press,
    put_away,
    reads,
    saved,
    sees,
    sheet,
    watch,
    write,
)  # fmt: skip
from .test_first_start import printed, set_password

IDEAS = "Et bord i kantinen", "En bænk på torvet", "Fællesspisning"
PLAN = {
    "title": "Prøve",
    "question": "Hvordan mødes vi på tværs?",
    "steps": [
        {"phase": "ideas"},
        {"phase": "selection", "settings": {"method": "dots", "budget": 3, "seats": 1}},
        {"phase": "closing"},
    ],
}


def by_name(house: Server, address: str = "") -> str:
    """By the camp's name for this machine."""
    return re.sub(r"^(http://[^/]+)?", f"http://camp.test:{house.port}", address)


def lead(desk: Page, camp: Camp, house: Server) -> Page:
    asked = camp.facilitator().http("POST", f"/api/sessions/{camp.id}/links", json={"role": "facilitator"})
    desk.goto(by_name(house, asked.json["url"]))
    press(desk, "join.as_facilitator_go")
    return awake(desk)


@pytest.fixture
def house(server: Factory) -> Server:
    return server(HOST="0.0.0.0")


def test_a_room_of_three_phones_over_plain_http(house: Server, chromium: Chromium) -> None:
    camp, here = Camp(Outside(house), PLAN), by_name(house)
    desk, wall = lead(chromium.laptop(here), camp, house), watch(chromium.projector(here), camp)
    phones = [
        by_the_door(chromium.phone(here), camp),
        *(come_in_by_code(chromium.phone(here), camp.code) for _ in range(2)),
    ]
    for page in (desk, wall, *phones):
        assert page.evaluate("!isSecureContext && !crypto.randomUUID.toString().includes('native')")
    for phone, idea in zip(phones, IDEAS, strict=True):
        write(phone, idea)
        saved(phone, idea)
    press(desk, "common.show_all")
    sees(wall, IDEAS[2])
    go_on(desk, da("common.phase_selection"))
    press(desk, "console.poll_open")
    for phone in phones:
        press(phone, "vote.one_more", title=IDEAS[1])
        reads(phone, "vote.saved_short")
        press(phone, "common.done")
    expect(wall.locator("body")).to_contain_text(da("projector.cast", n=3, of=3))
    button(desk, "common.code").click()
    press(sheet(desk), "console.copy_link")
    reads(desk, "console.copied")
    put_away(desk)
    camp.pack_up()


def test_what_the_first_start_prints_leads_phones_in(house: Server, chromium: Chromium) -> None:
    """And the wall, opened on the laptop itself, tells the room no address that only the laptop can open."""
    nobody = re.compile(r"127\.0\.0\.1|localhost|0\.0\.0\.0")
    link = printed(house, "Join link")
    assert "0.0.0.0" not in house.last_words().replace("HOST=0.0.0.0", "")
    desk = chromium.laptop(house.url)
    set_password(desk, re.sub(r"^http://[^/]+", house.url, printed(house, "Facilitator")))
    wall = chromium.projector(house.url)
    wall.goto(re.sub(r"^http://[^/]+", house.url, printed(house, "Projector")))
    phone = chromium.phone(by_name(house))
    phone.goto(by_name(house, link))
    choose_group(phone, "civil")
    awake(phone)
    button(awake(desk), "common.code").click()
    if nobody.search(link):  # a machine without any network, and it says so
        reads(desk, "projector.out_of_reach_network")
        return
    address = re.sub(r"^http://([^/]+)/.*", r"\1", link)
    sees(awake(wall), address)
    sees(sheet(desk), address)
    for page in (desk, wall):
        expect(page.get_by_text(nobody)).to_have_count(0)


def test_the_desk_at_localhost_is_live_beside_a_public_address(server: Factory, chromium: Chromium) -> None:
    house = server(HOST="0.0.0.0", PUBLIC_URL="http://camp.test:5000")
    camp = Camp(Outside(house), PLAN)
    wall = watch(chromium.projector(house.url), camp)
    sees(wall, "camp.test:5000")
    camp.phone("ann").post(IDEAS[0])
    camp.facilitator().send("step.update", id=camp.step("ideas"), settings={"hidden": False})
    expect(wall.get_by_text(IDEAS[0])).to_be_visible(timeout=3_000)  # by its socket: asking comes every 5 s
    camp.pack_up()
