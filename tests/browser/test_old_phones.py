"""The oldest browsers that static/targets.mjs names: what they lack is taken away from Chromium, and the day goes on.

Which functions those are stands in the web platform's tables; tests/js/targets.test.ts holds every bundle to them. Here
it is seen that what is brought along instead does the work: on a phone, at the desk and on the wall.
"""

import pytest
from playwright.sync_api import Page, expect

from tests.story import Camp

from .conftest import People
from .doors import by_a_link, by_the_door
from .hands import (
    at,
    press,
    put_away,
    reads,
    saved,
    sees,
    sheet,
    watch,
    write,
)  # fmt: skip

NEWER_THAN_ALL = (
    "Array.prototype.toSorted", "Array.prototype.toReversed", "Array.prototype.toSpliced", "Array.prototype.with",
    "Object.groupBy", "Map.groupBy", "Promise.withResolvers", "AbortSignal.any", "URL.canParse",
)  # fmt: skip
LACKS = {
    "Safari 15": (
        *NEWER_THAN_ALL, "Array.prototype.at", "String.prototype.at", "Array.prototype.findLast",
        "Array.prototype.findLastIndex", "Object.hasOwn", "structuredClone", "AbortSignal.timeout",
        "crypto.randomUUID", "HTMLDialogElement", "BroadcastChannel", "navigator.wakeLock", "navigator.vibrate",
        "requestIdleCallback", "Element.prototype.requestFullscreen", "Element.prototype.checkVisibility",
    ),
    "Chrome 100": (*NEWER_THAN_ALL, "AbortSignal.timeout"),
    "Firefox 102": (
        *NEWER_THAN_ALL, "Array.prototype.findLast", "Array.prototype.findLastIndex", "navigator.wakeLock",
        "navigator.vibrate",
    ),
    "a phone without showModal": ("HTMLDialogElement.prototype.showModal",),
}  # fmt: skip
LACKS["all of them at once"] = tuple(dict.fromkeys(name for names in LACKS.values() for name in names))
TAKE_AWAY = """for (const path of %s) {
  const parts = path.split("."), name = parts.pop();
  const of = parts.reduce((thing, part) => thing && thing[part], window);
  for (let at = of; at; at = Object.getPrototypeOf(at)) delete at[name];
  if (of && of[name] !== undefined) throw new Error(path + " is still there");
}"""
IDEA = "Åbne værksteder om torsdagen"


def older(page: Page, browser: str) -> Page:
    page.add_init_script(TAKE_AWAY % list(LACKS[browser]))
    return page


@pytest.mark.parametrize("browser", LACKS)
def test_a_day_in_an_old_browser(camp: Camp, people: People, browser: str) -> None:
    phone = by_the_door(older(people.phone(), browser), camp)
    desk = by_a_link(older(people.laptop(), browser), camp)
    wall = watch(older(people.projector(), browser), camp)
    writing(camp, phone)
    sheets(phone)
    voting(camp, phone)
    camp.go("concepts")
    at("concepts", phone, desk)
    sees(phone, IDEA)
    for phase in ("commitment", "actions", "closing"):
        camp.go(phase)
        at(phase, phone)
    at("closing", wall)


def writing(camp: Camp, phone: Page) -> None:
    camp.go("ideas")
    at("ideas", phone)
    write(phone, IDEA, "Fritidspas")
    saved(phone, IDEA)


def sheets(phone: Page) -> None:
    """The menu lies over the page, keeps the focus, and Escape puts it away; so does a press beside it."""
    press(phone, "room.menu")
    for _ in range(12):
        phone.keyboard.press("Tab")
        assert phone.evaluate("!document.activeElement || document.activeElement.closest('dialog') !== null"
                              " || document.activeElement === document.body")  # fmt: skip
    put_away(phone)
    press(phone, "room.menu")
    sheet(phone)
    phone.mouse.click(180, 20)
    expect(phone.get_by_role("dialog")).to_have_count(0)


def voting(camp: Camp, phone: Page) -> None:
    camp.go("selection")
    poll = camp.open_poll()
    press(phone, "vote.one_more", title=IDEA)
    reads(phone, "vote.saved_short")
    winners = camp.choose(poll["id"])
    assert len(winners) == 1
    sees(phone, IDEA)
