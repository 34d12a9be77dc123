"""What people really type: very long words, addresses, signs of all kinds, and what looks like code."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.story import Camp, new

from .conftest import Camps, People
from .hands import at, come_in, come_in_by_code, lead, saved, sees, watch, write

LONGEST = "Ungdomsrådgivningsmedarbejderordning"
ADDRESS = "https://eksempel.dk/" + "meget-lang-sti-" * 18 + "slut?nej=ja"
CODE = "<b>fed</b><img src=x onerror=alert(1)><script>alert(2)</script>"
SIGNS = "Æbler, øl & åben dør: é ü ñ 日本 👩‍👩‍👧 'citat' \"to\" {n} %s"
HARD = (f"{LONGEST}{LONGEST}", ADDRESS, CODE, SIGNS)


@pytest.fixture
def camp(camps: Camps) -> Iterator[Camp]:
    plan = {
        "title": f"{LONGEST} {CODE}",
        "question": f"{LONGEST}? {CODE}",
        "steps": [
            {"phase": "ideas", "settings": {"hidden": False, "max_length": 400}},
            {"phase": "themes"},
            {"phase": "selection", "settings": {"method": "approval", "seats": 4}},
            {"phase": "concepts"},
            {"phase": "commitment"},
            {"phase": "actions"},
            {"phase": "closing"},
        ],
    }
    camp = camps(plan)
    camp.go("ideas")
    yield camp


def fits(page: Page) -> None:
    """Nothing is cut off sideways, and nobody has to scroll there."""
    wide = page.evaluate(
        """() => [...document.querySelectorAll("body *")].filter(one => {
            const edge = one.getBoundingClientRect();
            const own = one.closest(".sr-only, .skip, .console-steps, .board, .table-wrap"); // scrolled by themselves
            return edge.width && edge.right > document.documentElement.clientWidth + 1 && !own;
        }).map(one => one.outerHTML.slice(0, 120))"""
    )
    assert wide == []
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_everything_wraps_and_nothing_is_read_as_code(camp: Camp, people: People) -> None:
    phone = come_in(people.phone(), camp)
    write(phone, *HARD)
    saved(phone, SIGNS)
    laptop, desk = come_in_by_code(people.laptop(), camp.code), lead(people.laptop(), camp)
    screen = watch(people.projector(), camp)
    for page in (phone, laptop, desk, screen):
        for idea in HARD:
            sees(page, idea)
        fits(page)
        expect(page.locator("img, main b:text-is('fed')")).to_have_count(0)
    for phase in ("themes", "selection", "concepts", "commitment", "actions", "closing"):
        into(camp, phase)
        at(phase, phone, laptop, desk, screen)
        for page in (phone, laptop, desk, screen):
            fits(page)


def into(camp: Camp, phase: str) -> None:
    """With something hard to draw in each phase."""
    fay = camp.facilitator()
    camp.go(phase)
    if phase == "themes":
        theme = fay.send("theme.create", id=new(), title=f"{LONGEST}{LONGEST} {CODE}")["result"]["id"]
        for idea in fay.look().all("ideas"):
            fay.send("idea.place", id=idea["id"], theme=theme)
    if phase == "selection":
        camp.open_poll()
    if phase == "concepts":
        fay.send("concept.add", id=new(), title=f"{LONGEST}{LONGEST} {CODE}"[:180])
