"""From a one-time link to a session of one's own, and through it:
on a laptop of 1366x768 and on a phone. The numbers of `ux.md` §5 stand in the names."""

import re

from playwright.sync_api import Page, expect

from tests.fixtures.browser import Chromium
from tests.fixtures.server import Factory
from tests.story import Camp, new

from .conftest import Camps, People
from .fifty import IDEAS
from .hands import (
    at,
    awake,
    box,
    button,
    come_in,
    da,
    go_on,
    lead,
    link,
    misses,
    press,
    reads,
    saved,
    sees,
    sheet,
    write,
)
from .test_first_start import PASSWORD, printed, set_password

# -- 23: from the one-time link to a session of one's own ------------------------------------------------------------


def test_23_a_newcomer_finds_a_new_session_alone_and_comes_back(server: Factory, chromium: Chromium) -> None:
    house = server()
    mia = chromium.laptop(house.url)
    set_password(mia, printed(house, "Facilitator"))
    awake(mia).get_by_role("link", name=da("console.your_sessions")).click()
    reads(mia, "account.your_sessions")
    link(mia, "account.new_session").click()
    mia.get_by_role("listitem").filter(has_text="Hurtig idérunde").get_by_role("link", name=da("account.use")).click()
    mia.get_by_label(da("account.title")).fill("Vores formiddag")
    expect(mia.get_by_label(da("account.question"))).to_have_value("")
    press(mia, "account.create")
    desk = awake(mia)
    sees(desk.locator("header"), "Vores formiddag")
    asked = desk.get_by_role("main").get_by_label(da("room.question"))
    asked.fill("Hvad skal vi tale om?")
    asked.blur()
    misses(desk, da("console.no_question"))
    press(desk, "console.open")
    the_way_out_is_log_out(desk)


def the_way_out_is_log_out(desk: Page) -> None:
    press(desk, "room.menu")
    expect(button(sheet(desk), "room.leave")).to_have_count(0)
    press(desk.get_by_role("dialog"), "console.log_out")
    sees(desk.get_by_role("dialog"), "demo@ideation.example")
    press(desk.get_by_role("dialog"), "console.log_out")
    box(desk, "account.email").fill("demo@ideation.example")
    box(desk, "account.password").fill(PASSWORD)
    press(desk, "account.log_in")
    reads(desk, "account.your_sessions")
    sees(desk, "Vores formiddag")


def test_23_who_leads_by_a_link_is_warned_and_finds_the_session_again(camp: Camp, people: People) -> None:
    desk = lead(people.laptop(), camp)
    desk.get_by_role("link", name=da("console.your_sessions")).click()
    link(desk, "account.open_desk").click()
    at("welcome", awake(desk))
    press(desk, "room.menu")
    press(sheet(desk), "console.log_out")
    reads(desk.get_by_role("dialog"), "console.back_by_link")
    press(desk.get_by_role("dialog"), "common.cancel")
    at("welcome", desk)


# -- several votes as one, and the console on a phone ----------------------------------------------------------------


def test_all_concepts_are_opened_closed_counted_and_shown_with_one_press_each(camps: Camps, people: People) -> None:
    vote = {"phase": "commitment", "title": "Fem fingre", "settings": {"method": "gradients"}}
    camp = camps({"title": "Enige?", "question": "Hvad nu?", "steps": [{"phase": "concepts"}, vote]})
    fay = camp.facilitator()
    for title in IDEAS:
        fay.send("concept.add", id=new(), title=title)
    voter = camp.phone("ann")
    desk = lead(people.laptop(), camp)
    go_on(desk, "Fem fingre")
    press(desk, "console.poll_open_all", n=4)
    button(desk, "console.poll_close_all", n=4).wait_for()
    for poll in fay.look().all("polls"):
        voter.vote(poll["id"], grade=4)
    rows = desk.locator(".agreement-one > summary")
    expect(rows.filter(has_text=da("projector.answered", n=1, of=1))).to_have_count(4)
    press(desk, "console.poll_close_all", n=4)
    press(desk, "console.poll_count_all", n=4)
    expect(rows.filter(has_text=da("console.poll_is_revealed"))).to_have_count(4)
    assert {poll["state"] for poll in fay.look().all("polls")} == {"revealed"}


def test_32_a_phone_leads_from_the_first_step_to_the_result(camp: Camp, people: People) -> None:
    desk, phone = lead(people.phone(), camp), come_in(people.phone(), camp)
    phase = re.compile(re.escape(da("common.go_on", phase="")))
    desk.get_by_role("button", name=phase).click()
    write(phone, *IDEAS[:2])
    for idea in IDEAS[:2]:
        saved(phone, idea)
    press(desk, "common.show_all")
    press(desk, "console.hide_idea", idea=IDEAS[0])
    reads(desk.get_by_role("complementary", name=da("common.undo")), "console.hid", idea=IDEAS[0])
    press(desk.get_by_role("complementary", name=da("common.undo")), "common.undo")
    press(desk, "console.clock_add", n=5)
    expect(phone.locator("header")).to_contain_text(da("common.minutes_left", m=5))
    camp.go("selection")
    press(desk, "console.poll_open")
    press(phone, "vote.one_more", title=IDEAS[0])
    reads(desk, "console.cast", n=1, of=1)
    press(desk, "console.poll_close")
    press(desk, "console.poll_count")
    press(desk, "console.poll_reveal")
    press(desk, "console.cut_confirm")
    reads(phone, "result.confirmed")


def test_no_sentence_ends_twice(camps: Camps, people: People) -> None:
    titles = ("Hvem går med?", "Kom så!")
    steps = [{"phase": "welcome"}, *({"phase": "ideas", "title": title} for title in titles)]
    desk = lead(people.laptop(), camps({"title": "Punktum", "question": "Hvad?", "steps": steps}))
    for title in titles:
        go_on(desk, title)
        bar = desk.get_by_role("complementary", name=da("common.undo"))
        sees(bar, f"Nu er vi ved {title}")
        expect(bar).not_to_contain_text(f"{title}.")
