"""Who had a say, as everybody sees it: beside the result on a phone, at the desk, on the wall in the dark, in the
report; and the count, round by round. One room, looked at from all sides."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle, islice

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.fixtures.browser import serious_findings
from tests.fixtures.server import Server
from tests.story import WHOLE_DAY, Camp, Outside, new

from .conftest import People
from .hands import come_in, da, heading, lead, link, press, reads, watch

LONG = "Ungdomsrådgivningsmedarbejderordning for unge, der mangler <b>en voksen</b> at tale med efter skole"
IDEAS = (LONG, "Fælles køkken", "Åbne værksteder", "Bytte, ø & å", "Kor i kirken", "Natbus", "Lektiecafé")
GROUPS = {"civil": 9, "public": 7, "business": 6, "university": 5, "foundation": 2}
WIDE = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"


class Room(Camp):
    """Twenty-nine people; three of seven ideas chosen, a team, a promise; the report is published."""

    def __init__(self, house: Server) -> None:
        super().__init__(Outside(house), WHOLE_DAY)
        fay = self.facilitator()
        crowd = [self.phone(f"p{n}", s) for s, of in GROUPS.items() for n in range(of)]
        self.go("ideas")
        ideas = [who.post(text) for who, text in zip(crowd[::4], IDEAS, strict=False)]
        wanted = {"method": "phragmen", "seats": 3, "budget": None}
        fay.send("step.update", id=self.step("selection"), settings=wanted)
        self.go("selection")
        self.vote = str(self.open_poll()["id"])
        for n, who in enumerate(crowd):
            who.vote(self.vote, approve=list(islice(cycle(ideas), n % 4, n % 4 + 3)))
        for act in ("poll.close", "poll.count"):
            fay.send(act, poll=self.vote)
        self.crowd, self.winners = crowd, fay.sees("results", poll=self.vote)["winners"]

    def goes_on(self) -> None:
        fay = self.facilitator()
        fay.send("selection.confirm", poll=self.vote, ideas=self.winners)
        self.go("concepts")
        concept = fay.look().all("concepts")[0]["id"]
        for who in self.crowd[:12]:
            who.send("team.join", concept=concept)
        self.go("commitment")
        self.crowd[0].send("commitment.make", id=new(), concept=concept, kinds={"join": True})
        self.slug = fay.send("report.publish", published=True)["result"]["slug"]


@pytest.fixture
def room(shared_server: Server) -> Iterator[Room]:
    made = Room(shared_server)
    yield made
    made.pack_up()


def test_a_result_is_followed_and_looked_at_from_all_sides(room: Room, people: People) -> None:
    phone, wall = come_in(people.phone(), room, "civil"), watch(people.projector(), room)
    room.facilitator().send("poll.show", poll=room.vote, shown=0)
    room.facilitator().send("poll.reveal", poll=room.vote)
    one_by_one(wall)
    room.facilitator().send("poll.show", poll=room.vote, shown=None)
    second_look(phone)
    link(phone, "reveal.follow").click()
    the_count(phone)
    room.goes_on()
    on_the_wall_in_the_dark(wall)
    desk = lead(people.laptop(), room)
    link(desk.get_by_role("navigation"), "console.tab_session").click()
    table(desk, "influence.title")
    clean(desk)
    phone.goto(f"/r/{room.slug}")
    reads(phone, "report.influence")
    clean(phone)


def one_by_one(wall: Page) -> None:
    """Each press shows the next one, and no other; all of it, with the figures, stands behind a key of its own."""
    shown = wall.locator(".projector-row")
    press(wall, "projector.press_next")
    expect(shown).to_have_count(1)
    wall.keyboard.press("PageDown")  # what a clicker sends
    expect(shown).to_have_count(2)
    clean(wall)
    wall.keyboard.press("a")
    expect(shown).to_have_count(3)  # those that go on
    wall.keyboard.press("r")
    expect(wall.locator(".projector-line")).to_have_count(len(IDEAS))
    clean(wall)
    wall.keyboard.press("r")
    expect(shown).to_have_count(3)


def second_look(phone: Page) -> None:
    summary = phone.locator("summary", has_text=da("look.title"))
    summary.focus()
    phone.keyboard.press("Enter")
    table(phone, "look.title")
    clean(phone)


def the_count(page: Page) -> None:
    """Tables first; what is folded away opens by the keyboard."""
    expect(heading(page, "count.steps")).to_be_visible()
    page.wait_for_load_state()
    for summary in page.locator("summary").all():
        summary.focus()
        page.keyboard.press("Enter")
    clean(page)


def on_the_wall_in_the_dark(wall: Page) -> None:
    wall.keyboard.press("i")
    wall.keyboard.press("d")
    expect(wall.locator("html")).to_have_attribute("data-theme", "dark")
    rows = table(wall, "influence.title").locator("tbody tr")
    expect(rows).to_have_count(4)  # two foundations stand with university, as one
    clean(wall)
    wall.keyboard.press("Escape")
    expect(heading(wall, "influence.title")).to_have_count(0)


def table(page: Page, key: str) -> Locator:
    """A table that is wider than the screen moves in a box of its own, by the keyboard as well."""
    found = page.get_by_role("region", name=da(key)).or_(page.get_by_role("table", name=da(key))).last
    expect(found).to_be_visible()
    return found


def clean(page: Page) -> None:
    assert page.evaluate(WIDE), f"{page.url} is wider than the screen"
    assert serious_findings(page) == []
