"""Long words are broken between syllables, with a hyphen, on every screen; what leaves it is the text as written."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.story import Camp

from .conftest import Camps, People
from .hands import box, card, come_in, idea_box, lead, press, saved, sheet, watch, write

WORD = "Ungdomsrådgivningsmedarbejderordning"
IDEA = f"{WORD} i Boligforeningsområdet"
ADDRESS = "www.ungdomsraadgivningen.dk/fritidsaktiviteter"
ARABIC = "مكان هادئ للقراءة في كل حي"
SHY = "\u00ad"
PLAN: dict[str, Any] = {
    "title": f"Camp om {WORD}",
    "question": f"Hvordan får vi en {WORD}?",
    "steps": [
        {"phase": "ideas", "title": "Idéer", "settings": {"hidden": False, "max_length": 400}},
        {"phase": "closing"},
    ],
}

# Where a word goes on in the next line without a soft hyphen, a space or a sign before it.
TORN = """() => {
    const torn = [], walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        if (!/\\p{Script=Latin}{15,}/u.test(node.data) || /:|@|\\.\\S/.test(node.data)) continue;
        if (!node.parentElement.checkVisibility() || node.parentElement.closest(".sr-only, textarea")) continue;
        const place = at => {
            const one = document.createRange();
            one.setStart(node, at); one.setEnd(node, at + 1);
            return one.getClientRects()[0]?.top;
        };
        for (let at = 1; at < node.data.length; at++)
            if (/\\p{L}/u.test(node.data[at]) && /\\p{L}/u.test(node.data[at - 1])
                && place(at) > (place(at - 1) ?? Infinity) + 4) torn.push(node.data.slice(Math.max(0, at - 9), at + 3));
    }
    return torn;
}"""


@pytest.fixture
def camp(camps: Camps) -> Iterator[Camp]:
    camp = camps(PLAN)
    camp.go("ideas")
    yield camp


def softly(page: Page) -> None:
    """The patterns have come, and what was drawn before is drawn again."""
    page.locator(f"xpath=//*[contains(text(), '{SHY}')]").first.wait_for(state="attached")


def copied(page: Page) -> str:
    """All of the page, marked and taken along."""
    return str(
        page.evaluate(
            """() => new Promise(done => {
                addEventListener("copy", event => done(event.clipboardData.getData("text/plain")), {once: true});
                getSelection().selectAllChildren(document.querySelector("main"));
                document.execCommand("copy");
            })"""
        )
    )


def test_a_long_word_is_broken_with_a_hyphen_on_every_screen(camp: Camp, people: People) -> None:
    ann = camp.phone("ann")
    ann.post(ARABIC)
    ann.post(f"{WORD}. Se {ADDRESS}")
    phone = come_in(people.phone(viewport={"width": 360, "height": 640}), camp)
    write(phone, IDEA)
    saved(phone, IDEA)
    desk, wall = lead(people.laptop(), camp), watch(people.projector(), camp)
    for name, page in (("phone", phone), ("desk", desk), ("wall", wall)):
        softly(page)
        people.chromium.picture(page, f"long-{name}")
        assert page.evaluate(TORN) == [], name
        drawn = page.evaluate("document.body.textContent")
        assert ARABIC in drawn and ADDRESS in drawn, name  # nothing in them


def test_what_leaves_the_screen_is_the_text_as_it_was_written(camp: Camp, people: People) -> None:
    phone = come_in(people.phone(), camp)
    write(phone, IDEA)
    saved(phone, IDEA)
    softly(phone)
    taken = copied(phone)
    assert IDEA in taken and SHY not in taken
    press(card(phone, IDEA), "room.more_about", idea=IDEA[:60])
    press(sheet(phone), "common.edit")
    expect(box(phone, "room.edit_idea")).to_have_value(IDEA)
    press(phone, "common.cancel")
    idea_box(phone).fill(f"{WORD[:10]}{SHY}{WORD[10:]}")  # pasted from a page that puts them in
    expect(idea_box(phone)).to_have_value(WORD)
    stored = camp.facilitator().look().all("ideas")
    assert [idea["text"] for idea in stored] == [IDEA]
    assert SHY not in (phone.locator("[aria-live]").all_text_contents() or [""])[0]


def test_the_report_has_it_as_written_and_leaves_its_breaks_to_the_browser(camp: Camp, people: People) -> None:
    """It has no script at all."""
    camp.phone("ann").post(IDEA)
    camp.go("closing")
    fay = camp.facilitator()
    slug = fay.send("report.publish", published=True)["result"]["slug"]
    assert SHY not in fay.http("GET", f"/r/{slug}").text
    page = people.laptop()
    page.goto(f"/r/{slug}")
    title = page.get_by_role("heading", name=f"Camp om {WORD}", exact=True)
    assert title.evaluate("one => getComputedStyle(one).hyphens") == "auto"
