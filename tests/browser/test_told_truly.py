"""A team is no promise, a break is no call to look up, an instruction ends with its act, a result begins at its top."""

import os

import pytest
from playwright.sync_api import Page, expect

from tests.story import Camp, Phone, new

from .conftest import Camps, People
from .day import Day
from .hands import come_in, da, lead, press, watch

BRIEF = "Skriv stille, én idé ad gangen."
TITLE = "Makkerordning"
PLAN = {
    "title": "Halvdagscamp",
    "question": "Hvordan mødes vi?",
    "steps": [
        {"phase": "welcome"},
        {"phase": "ideas", "title": "Idéer", "settings": {"brief": BRIEF}},
        {"phase": "concepts", "title": "Pause", "settings": {"attention": True, "brief": "Hold pause."}},
        {"phase": "commitment", "title": "Fem fingre", "settings": {"method": "gradients", "bring": False}},
        {"phase": "commitment", "title": "Hvem går med?", "settings": {"vote": False}},
    ],
}


def look(page: Page, name: str) -> None:
    """A picture of it, for whoever wants to look: `PICTURES=<folder>`."""
    if folder := os.environ.get("PICTURES"):
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            page.screenshot(path=f"{folder}/{name}-{scheme}.png")


@pytest.fixture
def camp(camps: Camps) -> Camp:
    return camps(PLAN)


def go(fay: Phone, title: str) -> None:
    to = fay.look().find("steps", title=title) or {}
    fay.send("step.go", to=to["id"], **{"from": fay.look().all("session")[0]["step"]})


def test_what_the_screens_say_is_so(camp: Camp, people: People) -> None:
    day = Day(camp)
    phone = come_in(people.phone(viewport={"width": 360, "height": 640}), camp)
    desk, wall = lead(people.laptop(), camp), watch(people.projector(), camp)
    everywhere = {"phone": phone, "desk": desk, "wall": wall}
    silent_ideas_are_shown(day, everywhere)
    a_break_is_a_break(day, everywhere)
    concept = day.fay.send("concept.add", id=new(), title=TITLE)["result"]["id"]
    for who in day.people[:5]:
        who.send("team.join", concept=concept)
    a_result_begins_at_its_top(day, phone)
    a_team_has_said_yes_to_nothing(day, everywhere, concept)


def silent_ideas_are_shown(day: Day, everywhere: dict[str, Page]) -> None:
    go(day.fay, "Idéer")
    for who in day.people:
        who.post(f"En idé fra {who.name}")
    for page in everywhere.values():
        expect(page.get_by_text(BRIEF).first).to_be_visible()
    press(everywhere["desk"], "common.show_all")
    for name, page in everywhere.items():
        expect(page.get_by_text(BRIEF)).to_have_count(0)
        look(page, f"ideas-{name}")


def a_break_is_a_break(day: Day, everywhere: dict[str, Page]) -> None:
    go(day.fay, "Pause")
    for name in ("phone", "wall"):
        page = everywhere[name]
        expect(page.get_by_role("heading", name="Pause", exact=True)).to_be_visible()
        expect(page.get_by_text("Hold pause.").first).to_be_visible()
        expect(page.get_by_text(da("room.look_up"), exact=True)).to_have_count(0)
    for name, page in everywhere.items():
        look(page, f"pause-{name}")


def a_result_begins_at_its_top(day: Day, phone: Page) -> None:
    go(day.fay, "Fem fingre")
    poll = day.fay.sees("polls", state="ready")["id"]
    day.fay.send("poll.open", poll=poll)
    for grade, who in enumerate(day.people):
        who.vote(poll, grade=4 + grade % 2)
    expect(phone.get_by_role("radio").first).to_be_attached()
    phone.evaluate("document.body.style.minHeight = '3000px'; scrollTo(0, 900)")
    expect(phone.get_by_role("heading", name=TITLE)).not_to_be_in_viewport()
    for act in ("poll.close", "poll.count", "poll.reveal"):
        day.fay.send(act, poll=poll)
    expect(phone.get_by_role("heading", name=TITLE)).to_be_in_viewport()
    expect(phone.get_by_role("heading", name=da("result.title"))).to_be_in_viewport()
    phone.evaluate("document.body.style.minHeight = ''")
    look(phone, "result-phone")


def a_team_has_said_yes_to_nothing(day: Day, everywhere: dict[str, Page], concept: str) -> None:
    go(day.fay, "Hvem går med?")
    phone, desk = everywhere["phone"], everywhere["desk"]
    for page in (phone, desk):
        expect(page.get_by_text(da("commitment.n_in_team", n=5)).first).to_be_visible()
        expect(page.get_by_text(da("commitment.n_join", n=5))).to_have_count(0)
    expect(desk.get_by_text(da("console.nothing_promised"))).to_be_visible()
    for name, page in everywhere.items():
        look(page, f"team-{name}")
    day.people[0].send("commitment.make", id=new(), concept=concept, kinds={"hours_per_month": 4})
    expect(desk.get_by_text(da("console.firm", n=1))).to_be_visible()
    for name, page in everywhere.items():
        look(page, f"yes-{name}")
    phone.get_by_text(da("commitment.so_far")).first.scroll_into_view_if_needed()
    look(phone, "yes-phone-2")
