"""When strangers came: out again in one act, new ways in, and whose open links there are. As a facilitator does it."""

import re
from typing import Any

from playwright.sync_api import Page, expect

from ideation.domain.join_codes import spoken
from tests.story import Camp

from .conftest import People
from .hands import at_tab, button, come_in, da, lead, misses, press, reads, sees, sheet, watch
from .waiting import until


def drawn(page: Page) -> Any:
    """The addresses of QR pictures that were fetched, and did come."""
    seen = "[...document.querySelectorAll('.qr img')].filter(i => i.naturalWidth).map(i => new URL(i.src).pathname)"
    return page.evaluate(seen)


def test_all_who_came_since_a_moment_are_out_in_one_act_and_can_come_back(camp: Camp, people: People) -> None:
    desk, phone = lead(people.laptop(), camp), come_in(people.phone(), camp)
    at_tab(desk, "people")
    desk.get_by_text(da("console.strangers")).click()
    since = desk.get_by_label(da("console.clear_since"))
    expect(since).to_have_value(re.compile(r"\d\d:\d\d"))
    reads(desk, "console.clear_go", n=1)
    people.chromium.picture(desk, "clear")
    desk.get_by_text(da("console.clear_ideas")).click()
    press(desk, "console.clear_go", n=1)
    reads(sheet(desk), "console.clear_explain")
    people.chromium.picture(desk, "clear-ask")
    press(sheet(desk), "console.clear_go", n=1)
    reads(phone, "room.out_title")
    reads(desk, "console.cleared", n=1)
    press(desk.get_by_role("complementary", name=da("common.undo")), "common.undo")
    sees(desk, da("console.clear_go", n=1))
    phone.reload()
    expect(phone.get_by_role("heading", level=1)).not_to_have_text(da("room.out_title"))


def test_new_ways_in_are_seen_at_once_by_the_desk_and_the_wall(camp: Camp, people: People) -> None:
    desk, wall = lead(people.laptop(), camp), watch(people.projector(), camp)
    sees(wall, spoken(camp.code))
    at_tab(desk, "people")
    press(desk, "console.renew")
    reads(sheet(desk), "console.renew_explain")
    people.chromium.picture(desk, "renew-ask")
    press(sheet(desk), "console.renew_go")
    reads(sheet(desk), "console.renewed")
    card = camp.facilitator().look().all("session")[0]
    assert card["code"] != camp.code
    sees(sheet(desk), spoken(card["code"]))
    sees(wall, spoken(card["code"]))
    misses(wall, spoken(camp.code))
    for page in (desk, wall):
        until(page, "() => [...document.querySelectorAll('.qr img')].some(i => i.naturalWidth)")
        assert set(drawn(page)) == {f"/qr/{card['invite']}.svg"}
    people.chromium.picture(desk, "renewed")
    people.chromium.picture(wall, "renewed-wall")
    camp.renewed(card)
    come_in(people.phone(), camp)


def test_a_wall_that_got_another_address_shows_nothing_more_until_it_is_opened_anew(camp: Camp, people: People) -> None:
    desk, wall = lead(people.laptop(), camp), watch(people.projector(), camp)
    at_tab(desk, "people")
    press(desk, "console.renew")
    sheet(desk).get_by_text(da("console.renew_wall"), exact=True).click()
    press(sheet(desk), "console.renew_go")
    reads(wall, "projector.gone")
    people.chromium.picture(wall, "wall-gone")
    misses(wall, camp.session.question or "?")
    desk.keyboard.press("Escape")
    with desk.context.expect_page() as opened:
        desk.get_by_role("link", name=da("common.screen")).click()
    reads(opened.value, "common.join_on_phone")


def test_open_links_are_listed_and_one_can_be_withdrawn(camp: Camp, people: People) -> None:
    desk = lead(people.laptop(), camp)
    at_tab(desk, "people")
    press(desk, "console.link_observer")
    reads(desk, "console.open_links", n=1)
    sees(desk, da("console.link_by_you"))
    people.chromium.picture(desk, "links")
    press(desk, "console.link_end")
    reads(desk, "console.link_ended")
    expect(desk.get_by_text(da("console.open_links", n=1))).to_have_count(0)


def test_where_more_come_than_were_counted_the_desk_says_why_they_wait(camp: Camp, people: People) -> None:
    camp.facilitator().send("session.headcount", people=0)
    for _ in range(6):
        camp.join()
    desk = lead(people.phone(), camp)
    at_tab(desk, "people")
    sees(desk, da("console.more_than_counted", n=0))
    people.chromium.picture(desk, "waiting-phone")
    press(desk, "console.let_in")
    expect(button(desk, "console.let_in")).to_have_count(0)
