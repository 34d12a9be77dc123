"""A guest's browser translates the page, and every figure on it stays true: on the phone, at the desk and on the wall.

`translate` does to the page what Chrome does: `<font>` in the place of every text, and the text itself held apart. The
translation says the words in capitals, so that it is seen what has been said anew since then.
"""

import pytest
from playwright.sync_api import Page, expect

from tests.story import Camp

from .conftest import Camps, People
from .hands import at, come_in, da, lead, press, reads, watch, words

TRANSLATE = """() => {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), all = [];
  while (texts.nextNode()) if (texts.currentNode.data.trim() && !texts.currentNode.parentNode.closest("font, script"))
    all.push(texts.currentNode);
  for (const text of all) {
    const [outer, inner] = [document.createElement("font"), document.createElement("font")];
    inner.textContent = text.data.toUpperCase();
    outer.append(inner);
    text.parentNode.replaceChild(outer, text);
  }
}"""
ORIGINAL = """() => { for (const font of document.querySelectorAll("body font"))
  if (font.isConnected && font.parentNode.nodeName !== "FONT") font.remove() }"""
PLAN = {
    "title": "Prøve",
    "question": "Hvordan mødes vi på tværs?",
    "steps": [
        {"phase": "ideas"},
        {"phase": "selection", "settings": {"method": "dots", "budget": 5, "max_per_option": 3, "seats": 1}},
        {"phase": "closing"},
    ],
}
IDEAS = "Et bord i kantinen", "En bænk på torvet"


@pytest.fixture
def voting(camps: Camps) -> Camp:
    camp = camps(PLAN)
    bob = camp.phone("bob", "public")
    for idea in IDEAS:
        bob.post(idea)
    return camp


def translated(page: Page) -> Page:
    page.evaluate(TRANSLATE)
    expect(page.locator("font").first).to_be_visible()
    return page


def test_the_figures_of_a_translated_page_stay_true(voting: Camp, people: People) -> None:
    desk, wall = lead(people.laptop(), voting), watch(people.projector(), voting)
    phone = come_in(people.phone(), voting)
    voting.go("selection")
    poll = voting.open_poll()
    at("selection", phone)
    reads(phone, "vote.dots_left", n=5, m=5)
    for page in (phone, desk, wall):
        translated(page)
    for _ in range(2):
        press(phone, "vote.one_more", title=IDEAS[0])
    reads(phone, "vote.dots_left", n=3, m=5)
    reads(phone, "vote.saved_short")
    gone = phone.get_by_text(da("vote.dots_left", n=5, m=5).upper()).or_(
        phone.get_by_text(da("vote.nothing_yet").upper())
    )
    expect(gone).to_have_count(0)
    for page in (desk, wall):
        expect(page.locator("body")).to_contain_text(da("projector.cast", n=1, of=2) if page is wall else "1 af 2")
    voting.choose(poll["id"])
    translated(phone)
    voting.go("closing")
    at("closing", phone)
    expect(phone.get_by_text(IDEAS[1].upper())).to_have_count(0)


def test_what_is_hidden_is_gone_and_the_original_comes_back(voting: Camp, people: People) -> None:
    phone = come_in(people.phone(), voting)
    fay = voting.facilitator()
    fay.send("step.update", id=voting.step("ideas"), settings={"hidden": False})
    words(phone, IDEAS[0]).wait_for()
    translated(phone)
    idea = fay.sees("ideas", text=IDEAS[0])["id"]
    fay.send("idea.hide", id=idea, hidden=True)
    expect(phone.get_by_text(IDEAS[0].upper())).to_have_count(0)
    expect(phone.get_by_text(IDEAS[1].upper())).to_be_visible()
    fay.send("session.update", title="Et nyt navn")
    phone.evaluate(ORIGINAL)
    expect(phone.get_by_text(IDEAS[1], exact=True)).to_be_visible()
    expect(phone).to_have_title(f"Et nyt navn · {da('common.app')}")
