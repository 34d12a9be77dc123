"""A market of needs: whoever helps says who they are; where the room shakes hands on it, the agreements come first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.story import Camp, Phone, new

from .conftest import Camps, People
from .hands import box, button, card, come_in, da, lead, misses, press, reads, sees, sheet, watch

NEED, OFFER, NAME = "En mentor til tre unge", "Vores kælder er tom hver tirsdag", "Karen Å"
ANOTHER = "Jeg kan selv være mentor for en af dem"
UNANSWERED = [f"Nogen, der kan køre tur nummer {n}" for n in range(1, 10)]
PLAN: dict[str, Any] = {
    "title": "Marked",
    "steps": [
        {"phase": "ideas", "title": "Behov", "minutes": 5, "settings": {"noun": "need", "hidden": False}},
        {"phase": "concepts", "title": "Svar", "minutes": 5, "settings": {"kind": "match", "fields": []}},
        {"phase": "concepts", "title": "Aftaler", "minutes": 5, "settings": {"kind": "match", "fields": ["agreed"]}},
        {"phase": "closing", "title": "Tak", "minutes": 5, "settings": {}},
    ],
}


@dataclass
class Market:
    camp: Camp
    fay: Phone
    mine: Page
    helper: Page

    def goes(self, title: str) -> None:
        here = self.fay.look().all("session")[0]["step"]
        there = next(step["id"] for step in self.fay.look().all("steps") if step["title"] == title)
        self.fay.send("step.go", to=there, **{"from": here})


@pytest.fixture
def market(camps: Camps, people: People) -> Market:
    camp = camps(PLAN)
    fay, crowd = camp.facilitator(), camp.phone("crowd", "public")
    made = Market(camp, fay, come_in(people.phone(), camp, "guest"), come_in(people.phone(), camp, "civil"))
    made.mine.get_by_role("textbox").first.fill(NEED)
    press(made.mine, "common.send")
    sees(made.helper, NEED)
    for text in UNANSWERED:
        crowd.post(text)
    made.goes("Svar")
    return made


def top(page: Page, text: str) -> float:
    found = page.get_by_text(text).first
    expect(found).to_be_visible()
    place = found.bounding_box()
    assert place
    return place["y"]


def answers(page: Page, offer: str = OFFER) -> None:
    press(card(page, NEED), "match.help")
    box(sheet(page), "match.with").fill(offer)
    press(sheet(page), "match.send")
    reads(sheet(page), "match.name_first")
    box(sheet(page), "teams.ask_name").fill(NAME)
    press(sheet(page), "match.send")


def test_agreements_come_first_where_the_room_shakes_hands(market: Market, people: People) -> None:
    answers(market.helper)
    sees(market.mine, NAME)
    assert top(market.mine, OFFER) < top(market.mine, UNANSWERED[0]), "an answer to my need comes first"
    desk, wall = lead(people.laptop(), market.camp), watch(people.projector(), market.camp)
    market.goes("Aftaler")
    press(market.mine, "match.thanks")
    box(market.mine, "teams.ask_name").fill("Aino")
    press(market.mine, "match.thanks")
    reads(market.mine, "match.joined_with", who=NAME)
    sees(market.helper, "Aino")
    for page in (market.mine, market.helper, desk, wall):
        sees(page, OFFER)
        expect(page.get_by_text(UNANSWERED[0]).locator("visible=true")).to_have_count(0)
    reads(wall, "match.needs", n=len(UNANSWERED))
    reads(wall, "match.n_agreed", n=1)
    expect(wall.get_by_role("article").get_by_text(da("match.agreed"))).to_be_visible()
    market.mine.get_by_text(da("match.needs", n=len(UNANSWERED))).click()
    sees(market.mine, UNANSWERED[0])


def test_what_is_agreed_stands_once_and_what_waits_still_waits(market: Market, people: People) -> None:
    other = come_in(people.phone(), market.camp, "business")
    answers(market.helper)
    answers(other, ANOTHER)
    sees(market.mine, ANOTHER)
    press(market.mine, "match.thanks")
    box(market.mine, "teams.ask_name").fill("Aino")
    press(market.mine, "match.thanks")
    reads(market.mine, "match.joined_with", who=NAME)
    for step in ("Aftaler", "Tak"):
        market.goes(step)
        expect(button(market.mine, "match.thanks")).to_have_count(1)
        expect(market.mine.get_by_text(ANOTHER)).to_have_count(1)
        expect(market.mine.get_by_text(OFFER, exact=True)).to_have_count(1)


def test_help_that_is_taken_back_can_be_offered_again(market: Market) -> None:
    """Before the yes it is an offer and no agreement; it goes with whoever made it, and comes again with one press."""
    answers(market.helper)
    button(market.mine, "match.thanks").wait_for()
    market.goes("Aftaler")
    misses(market.helper, da("match.leave"))
    press(market.helper, "match.take_back")
    reads(market.helper, "match.taken_back")
    misses(market.mine, OFFER)
    press(market.helper, "common.undo")
    sees(market.mine, OFFER)
    expect(button(market.mine, "match.thanks")).to_have_count(1)


def test_an_offer_without_net_waits_where_it_was_written(market: Market) -> None:
    press(card(market.helper, NEED), "match.help")
    market.helper.context.set_offline(True)
    box(sheet(market.helper), "match.with").fill(OFFER)
    box(sheet(market.helper), "teams.ask_name").fill(NAME)
    press(sheet(market.helper), "match.send")
    here = card(market.helper, NEED)
    sees(here, OFFER)
    expect(here.locator(".send-state.waiting")).to_be_visible()
    expect(button(here, "match.help")).to_have_count(0)
    market.helper.context.set_offline(False)
    sees(market.mine, OFFER)
    sees(market.mine, NAME)
    misses(here, da("common.waiting"))


def test_no_name_is_asked_for_where_none_are_in_use(market: Market) -> None:
    market.fay.send("session.update", names="off")
    press(card(market.helper, NEED), "match.help")
    expect(box(sheet(market.helper), "teams.ask_name")).to_have_count(0)


def test_a_raised_hand_is_written_in_at_the_need(market: Market, people: People) -> None:
    desk = lead(people.laptop(), market.camp)
    row = desk.get_by_role("listitem").filter(has_text=NEED)
    row.get_by_role("button", name=da("match.write_in")).click()
    box(sheet(desk), "match.who_and_what").fill(f"{NAME}: {OFFER}")
    press(sheet(desk), "common.save")
    sees(market.mine, OFFER)
    expect(row.get_by_role("button", name=da("match.write_in"))).to_have_count(0)
    expect(button(market.mine, "match.thanks")).to_be_visible()


def test_two_answers_to_one_need_are_none_too_many(market: Market, people: People) -> None:
    need = next(idea["id"] for idea in market.fay.look().all("ideas") if idea["text"] == UNANSWERED[0])
    for name, offer in (("ann", "Borde og stole"), ("bo", "Et helt lokale")):
        fields = {"need": UNANSWERED[0], "offer": offer}
        market.camp.phone(name).send("concept.bring", id=new(), idea=need, fields=fields)
    desk, wall = lead(people.laptop(), market.camp), watch(people.projector(), market.camp)
    market.goes("Aftaler")
    for page in (desk, wall):
        sees(page, "Borde og stole")
        sees(page, "Et helt lokale")
    misses(desk, da("kinds.twice", title=UNANSWERED[0], n=2))
    reads(wall, "match.n_wait_for_yes", n=2)
