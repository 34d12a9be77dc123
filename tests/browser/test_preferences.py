"""Everybody's own: language, light or dark, large letters. Changed in the middle of a sentence, nothing is lost."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from ideation.runtime.i18n import t
from tests.story import Camp

from .conftest import People
from .day import Day
from .hands import at, at_tab, button, choose_group, come_in, da, idea_box, lead, press, reads, sees, watch
from .test_strange_words import fits

HALF = "En halv sætning om"
DARK, LIGHT = "rgb(20, 25, 29)", "rgb(246, 244, 239)"


def menu(page: Page) -> Any:
    press(page, "room.menu")
    return page.get_by_role("dialog")


def background(page: Page) -> str:
    return str(page.evaluate("getComputedStyle(document.body).backgroundColor"))


def test_another_language_in_the_middle_of_a_sentence(camp: Camp, people: People) -> None:
    camp.go("ideas")
    phone = come_in(people.phone(), camp)
    idea_box(phone).fill(HALF)
    button(menu(phone), "common.language_en").click()
    phone.keyboard.press("Escape")
    box = phone.get_by_role("textbox", name=t("en", "room.idea_label"))
    expect(box).to_have_value(HALF)
    expect(phone.get_by_role("button", name=t("en", "common.send"), exact=True)).to_be_visible()
    expect(phone.locator("html")).to_have_attribute("lang", "en")
    phone.reload()
    expect(box).to_have_value(HALF)


def test_the_door_speaks_english_too(camp: Camp, people: People) -> None:
    phone = people.phone(locale="en-GB")
    phone.goto(f"/j/{camp.invite}")
    sees(phone, t("en", "join.who"))
    choose_group(phone, "civil", "en")
    sees(phone, t("en", "join.you_are_in"))


def test_dark_as_the_device_is_and_as_one_chooses(camp: Camp, people: People) -> None:
    phone = people.phone(colour="dark")
    phone.goto(f"/j/{camp.invite}")
    assert background(phone) == DARK
    come_in(phone, camp)
    assert background(phone) == DARK
    menu(phone).get_by_role("radio", name=da("common.light")).check()
    expect(phone.locator("body")).to_have_css("background-color", LIGHT)
    phone.goto("/help")
    assert background(phone) == LIGHT


def test_the_picture_to_scan_stays_black_on_white_in_the_dark(camp: Camp, people: People) -> None:
    screen = watch(people.projector(), camp)
    screen.keyboard.press("d")
    expect(screen.locator("html")).to_have_attribute("data-theme", "dark")
    expect(screen.locator(".qr").first).to_have_css("background-color", "rgb(255, 255, 255)")
    lines = "[...document.querySelectorAll('.qr path')].map(path => getComputedStyle(path)[path.hasAttribute('stroke')"
    drawn = screen.evaluate(f"{lines} ? 'stroke' : 'fill'])")
    assert set(drawn) == {"rgb(255, 255, 255)", "rgb(0, 0, 0)"}


@pytest.mark.parametrize(("width", "text"), [(320, "normal"), (360, "large")])
def test_on_a_very_small_or_very_large_screen_all_fits(camp: Camp, people: People, width: int, text: str) -> None:
    """400 % on a laptop is a screen of 320 pixels (WCAG 1.4.10)."""
    day = Day(camp)
    phone = people.phone(viewport={"width": width, "height": 568})
    phone.context.add_cookies([{"name": "text", "value": text, "url": people.url}])
    phone.add_init_script(f"localStorage.setItem('text', '{text}')")
    for address in ("/", f"/j/{camp.invite}", "/login"):
        phone.goto(address)
        fits(phone)
    come_in(phone, camp)
    day.ideas(8)
    day.show()
    reads(phone, "room.all_ideas", n=8)
    fits(phone)
    day.themes(unsorted=1)
    reads(phone, "themes.which")
    fits(phone)
    poll = day.open_vote()
    reads(phone, "vote.nothing_yet")
    fits(phone)
    day.cast(poll)
    day.fay.send("selection.confirm", poll=poll["id"], ideas=day.reveal(poll))
    reads(phone, "result.confirmed")
    fits(phone)
    for phase in ("concepts", "commitment", "actions", "closing"):
        camp.go(phase)
        at(phase, phone)
        fits(phone)
    desk = lead(people.laptop(viewport={"width": width, "height": 568}), camp)
    for tab in ("now", "people", "plan", "session"):
        at_tab(desk, tab)
        fits(desk)
