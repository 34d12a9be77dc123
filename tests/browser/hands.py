"""What people do on the pages. Everything is found as a person finds it: by its role and the catalogue's words.

phone = come_in(chromium.phone(camp.url), camp, "civil")
laptop = come_in_by_code(chromium.laptop(camp.url), camp)      by the typed code
desk = lead(chromium.laptop(camp.url), camp)
write(phone, "Åbne værksteder"); sees(laptop, "Åbne værksteder")
press(desk, "common.show_all")
"""

import math
import time
from contextlib import suppress
from weakref import WeakKeyDictionary

from playwright.sync_api import Error, Locator, Page, expect

from ideation.domain.privacy.sectors import DEFAULT_SECTORS
from ideation.runtime.i18n import t
from tests.story import Camp

from .plain_forms import sent

Where = Page | Locator
GROUPS = {sector["key"]: sector for sector in DEFAULT_SECTORS}
PATIENCE_MS = 15_000  # two cores, shared; nothing waits longer than it must
expect.set_options(timeout=PATIENCE_MS)


def da(key: str, **values: object) -> str:
    return t("da", key, **values)


# -- finding ------------------------------------------------------------------------------------------------------


def button(where: Where, key: str, **values: object) -> Locator:
    return where.get_by_role("button", name=da(key, **values), exact=True)


def link(where: Where, key: str, **values: object) -> Locator:
    return where.get_by_role("link", name=da(key, **values), exact=True)


def box(where: Where, key: str, **values: object) -> Locator:
    return where.get_by_role("textbox", name=da(key, **values), exact=True)


def heading(where: Where, key: str, **values: object) -> Locator:
    return where.get_by_role("heading", name=da(key, **values))


def words(where: Where, text: str) -> Locator:
    """A text on the page, wherever it stands. Several may stand there, so the first one."""
    return where.get_by_text(text).first


def card(page: Where, text: str) -> Locator:
    return page.get_by_role("article").filter(has_text=text)


# -- doing and seeing -----------------------------------------------------------------------------------------------


SECOND_PRESS_MS = 600  # static/src/base/second_press.ts: sooner, another act at the same place is no act of a person's
_pressed: WeakKeyDictionary[Page, tuple[float, float, float]] = WeakKeyDictionary()


def press(where: Where, key: str, **values: object) -> None:
    found = button(where, key, **values).first
    spot = look_before(found)
    found.click()
    _pressed[found.page] = (time.monotonic(), *spot)


def look_before(found: Locator) -> tuple[float, float]:
    """Where a finger has just been, one looks what lies there now before one presses again. Where it will press."""
    with suppress(Error):  # drawn anew just now: the press itself waits for the new one
        found.scroll_into_view_if_needed()
    page, place = found.page, found.bounding_box() or {"x": 0, "y": 0, "width": 0, "height": 0}
    x, y, now = place["x"] + place["width"] / 2, place["y"] + place["height"] / 2, time.monotonic()
    then, *spot = _pressed.get(page, (0.0, 0.0, 0.0))
    soon = SECOND_PRESS_MS - 1000 * (now - then)
    if soon > 0 and math.dist(spot, (x, y)) < 10:
        page.wait_for_timeout(soon)
    return x, y


def sheet(page: Page) -> Locator:
    """What lies over the page, once it lies there."""
    found = page.get_by_role("dialog")
    expect(found).to_be_visible()
    return found


def put_away(page: Page) -> None:
    """The sheet, by the key that does it everywhere."""
    sheet(page)
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)


def sees(where: Where, text: str) -> None:
    expect(words(where, text)).to_be_visible()


def reads(where: Where, key: str, **values: object) -> None:
    sees(where, da(key, **values))


def misses(where: Where, text: str) -> None:
    expect(where.get_by_text(text)).to_have_count(0)


def at(phase: str, *pages: Page) -> None:
    """The room is there on each of them: a header says so, on the desk the first heading; and the view has come."""
    name = da(f"common.phase_{phase}")
    for page in pages:
        where = page.locator("header").get_by_text(name).or_(page.get_by_role("heading", level=1, name=name))
        expect(where.first).to_be_visible()
        expect(page.locator("main[aria-busy=true]")).to_have_count(0)


def at_tab(desk: Page, tab: str) -> None:
    """One of the console's four places."""
    link = desk.get_by_role("navigation").get_by_role("link", name=da(f"console.tab_{tab}"))
    link.click()
    expect(link).to_have_attribute("aria-current", "page")


def awake(page: Page) -> Page:
    """The live page has taken over from the one that the server drew."""
    page.locator("html.js").wait_for(timeout=PATIENCE_MS)
    return page


# -- coming in ------------------------------------------------------------------------------------------------------


def choose_group(page: Page, sector: str, locale: str = "da") -> None:
    page.get_by_role("button", name=GROUPS[sector][locale], exact=True).click()


def come_in(page: Page, camp: Camp, sector: str = "civil") -> Page:
    """By the QR code's form; the page with it is for whoever looks at it (doors.py)."""
    page.goto(sent(page, f"/j/{camp.invite}", sector=sector))
    return awake(page)


def come_in_by_code(page: Page, code: str, sector: str = "business") -> Page:
    page.goto("/")
    box(page, "join.type_code").fill(code)
    press(page, "join.go_in")
    choose_group(page, sector)
    page.wait_for_url("**/room/*")
    return awake(page)


def lead(page: Page, camp: Camp, role: str = "facilitator") -> Page:
    """Into the console, as by a link for a co-facilitator."""
    asked = camp.facilitator().http("POST", f"/api/sessions/{camp.id}/links", json={"role": role})
    page.goto(sent(page, asked.json["url"]))
    return awake(page)


def watch(page: Page, camp: Camp) -> Page:
    """The projector."""
    page.goto(f"/s/{camp.session.projector}")
    return awake(page)


# -- in the room ----------------------------------------------------------------------------------------------------


def idea_box(page: Page) -> Locator:
    return box(page, "room.idea_label")


def write(page: Page, *ideas: str) -> None:
    """Write and send, one at a time; the box is free again at once."""
    for idea in ideas:
        idea_box(page).fill(idea)
        press(page, "common.send")
        expect(idea_box(page)).to_have_value("")


def saved(page: Page, idea: str) -> None:
    """The server has it and says so on the card."""
    expect(card(page, idea).get_by_text(da("common.saved"), exact=True)).to_be_visible()


def go_on(desk: Page, phase: str) -> None:
    """On to the next step, also where the console asks first."""
    press(desk, "common.go_on", phase=phase)
    sure = button(desk, "console.go_anyway")
    arrived = desk.locator("h1", has_text=phase)
    expect(sure.or_(arrived).first).to_be_visible()
    if sure.is_visible():
        sure.click()
    expect(arrived.first).to_be_visible()
