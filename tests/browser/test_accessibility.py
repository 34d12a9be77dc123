"""axe finds nothing serious on any screen, in either theme: at the door, for facilitators, and phase by phase."""

import pytest
from playwright.sync_api import Page

from tests.fixtures.browser import Chromium
from tests.fixtures.server import Factory
from tests.story import Camp

from .conftest import Audit, Camps, People
from .day import Day
from .hands import (
    at,
    at_tab,
    box,
    button,
    come_in,
    come_in_by_code,
    da,
    lead,
    link,
    misses,
    press,
    put_away,
    reads,
    sees,
    sheet,
    watch,
)
from .test_first_start import printed, set_password


def test_the_door(camp: Camp, camps: Camps, people: People, audit: Audit) -> None:
    phone = people.phone()
    for address in ("/", f"/j/{camp.invite}", "/help", "/privacy", "/accessibility", "/login", "/password", "/nowhere"):
        phone.goto(address)
        audit.look(address, phone)
    phone.goto("/")
    box(phone, "join.type_code").fill("kwabd hnmft")
    press(phone, "join.go_in")
    reads(phone, "join.wrong_code")
    audit.look("wrong code", phone)
    for state in ("draft", "ended"):
        phone.goto(f"/j/{camps(state=state).invite}")
        audit.look(state, phone)


def test_the_facilitators_pages(server: Factory, chromium: Chromium, audit: Audit) -> None:
    house = server()
    page, address = chromium.laptop(house.url), printed(house, "Facilitator")
    page.goto(address)
    audit.look("password", page)
    set_password(page, address)
    page.goto("/sessions")
    audit.look("sessions", page)
    link(page, "account.new_session").click()
    page.wait_for_url("**/sessions/new")
    audit.look("templates", page)
    page.get_by_role("link", name=da("account.use")).first.click()
    page.wait_for_url("**/sessions/new?template=*")
    audit.look("new session", page)
    page.goto("/sessions/new")
    page.get_by_role("button", name=da("account.try")).first.click()
    reads(page, "account.rehearsal_text")
    audit.look("rehearsal", page)
    stranger = chromium.laptop(house.url)
    stranger.goto(address)
    audit.look("used link", stranger)


@pytest.mark.slow
def test_every_phase_on_every_screen(camp: Camp, people: People, audit: Audit) -> None:
    day = Day(camp)
    phone, laptop = come_in(people.phone(), camp), come_in_by_code(people.laptop(), camp.code)
    desk, screen = lead(people.laptop(), camp), watch(people.projector(), camp)
    everywhere = phone, desk, screen
    audit.look("welcome", *everywhere)
    press(phone, "room.menu")
    sheet(phone)
    audit.look("menu", phone)
    put_away(phone)
    day.ideas(8)
    at("ideas", *everywhere)
    sees(desk, da("console.inbox", n=8))
    audit.look("ideas", *everywhere)
    day.show()
    for page in (phone, laptop):
        reads(page, "room.all_ideas", n=8)
    reads(screen, "common.ideas", n=8)
    misses(desk, da("common.show_all"))
    people.chromium.picture(phone, "phone-ideas")
    people.chromium.picture(desk, "desk")
    audit.look("ideas shown", *everywhere, laptop)
    day.themes()
    sees(laptop, da("themes.keys"))
    at("themes", *everywhere)
    audit.look("themes", *everywhere, laptop)
    poll = day.open_vote()
    reads(phone, "vote.nothing_yet")
    for page in (desk, screen):
        reads(page, "projector.cast", n=0, of=14)
    audit.look("vote", *everywhere)
    day.cast(poll)
    winners = day.reveal(poll)
    reads(phone, "result.turnout", n=12, of=14)
    reads(screen, "projector.goes_on_if", n=len(winners))
    button(desk, "console.cut_confirm").wait_for()
    people.chromium.picture(screen, "projector-result")
    audit.look("result", *everywhere)
    screen.keyboard.press("r")
    reads(screen, "projector.everything")
    audit.look("all figures", screen)
    screen.keyboard.press("r")
    day.fay.send("selection.confirm", poll=poll["id"], ideas=winners)
    day.concepts()
    press(phone, "concepts.join")
    phone.get_by_role("textbox").first.wait_for()
    at("concepts", *everywhere)
    audit.look("concepts", *everywhere)
    day.commitments()
    press(phone, "commitment.bring")
    press(phone, "commitment.save")
    reads(phone, "commitment.choose_one")
    at("commitment", *everywhere)
    audit.look("commitment", *everywhere)
    press(phone, "commitment.not_this_time")
    day.actions()
    press(phone, "actions.add_step")
    at("actions", *everywhere)
    audit.look("actions", *everywhere)
    press(phone, "common.cancel")
    camp.go("closing")
    reads(phone, "closing.report_later")
    at("closing", *everywhere)
    audit.look("closing", *everywhere)
    the_rest_of_the_console(day, desk, audit)
    the_report(day, people, desk, audit)


def the_rest_of_the_console(day: Day, desk: Page, audit: Audit) -> None:
    for tab in ("people", "plan", "session"):
        at_tab(desk, tab)
        audit.look(tab, desk)
    for opens in ("common.code", "common.help"):
        button(desk, opens).click()
        sheet(desk)
        audit.look(opens, desk)
        put_away(desk)
    day.fay.send("attention.set", on=True, message="Nu taler vi sammen")
    day.fay.send("attention.set", on=False)


def the_report(day: Day, people: People, desk: Page, audit: Audit) -> None:
    desk.goto(f"/desk/{day.camp.id}/report")
    audit.look("preview", desk)
    day.fay.send("report.publish", published=True)
    reader = people.phone()
    reader.goto(f"/r/{day.fay.look().all('session')[0]['report']['slug']}")
    audit.look("report", reader)
