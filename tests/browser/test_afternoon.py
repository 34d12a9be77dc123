"""A camp's afternoon: teams, a concept with two writers, promises, a plan, and a report that anybody can read."""

from dataclasses import dataclass

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.fixtures.browser import AS_AT_HOME
from tests.story import Camp

from .conftest import People
from .day import DUE, Day
from .doors import by_a_link, by_the_door
from .hands import (
    awake,
    box,
    come_in_by_code,
    da,
    go_on,
    link,
    misses,
    press,
    reads,
    sees,
    sheet,
    watch,
)  # fmt: skip

MINE, YOURS = "Unge, der ikke tør komme alene", "Unge på 16 til 19 år i landsbyerne"
PROMISE, STEP = "Ringe til tre foreninger", "Holde en makkeraften med mad"


@dataclass
class Afternoon:
    camp: Camp
    desk: Page
    screen: Page
    phone: Page
    laptop: Page
    reader: Page
    concept: str  # its title


@pytest.fixture
def afternoon(camp: Camp, people: People) -> Afternoon:
    day = Day(camp)
    day.ideas(8)
    day.selection()
    chosen = [idea for idea in day.fay.look().all("ideas") if idea["selected"]]
    phone, laptop = people.phone(**AS_AT_HOME), people.laptop(**AS_AT_HOME)
    return Afternoon(
        camp, by_a_link(people.laptop(**AS_AT_HOME), camp), watch(people.projector(**AS_AT_HOME), camp),
        by_the_door(phone, camp, "civil"), come_in_by_code(laptop, camp.code),
        people.phone(javascript=False), chosen[0]["text"],
    )  # fmt: skip


def test_the_afternoon_of_a_camp(afternoon: Afternoon) -> None:
    teams_find_each_other(afternoon)
    two_writers_lose_nothing(afternoon)
    promises_are_made(afternoon)
    steps_are_agreed(afternoon)
    the_report_is_for_everybody(afternoon)


def who_it_is_for(page: Page) -> Locator:
    return page.get_by_role("textbox", name=da("concepts.box_who"))


def teams_find_each_other(afternoon: Afternoon) -> None:
    go_on(afternoon.desk, da("common.phase_concepts"))
    for page, told in ((afternoon.phone, "concepts.nobody"), (afternoon.laptop, "concepts.missing")):
        chosen = page.get_by_role("article").filter(has_text=afternoon.concept)
        expect(chosen).to_contain_text(da(told))
        press(chosen, "concepts.join")
        expect(who_it_is_for(page)).to_be_visible()
    sees(afternoon.screen, afternoon.concept)


def two_writers_lose_nothing(afternoon: Afternoon) -> None:
    """The laptop writes without net, the phone saves meanwhile; both texts stand until somebody chooses."""
    afternoon.laptop.context.set_offline(True)
    who_it_is_for(afternoon.laptop).fill(YOURS)
    who_it_is_for(afternoon.phone).fill(MINE)
    who_it_is_for(afternoon.phone).blur()
    sees(afternoon.desk, da("console.boxes", n=1, of=9))
    afternoon.laptop.context.set_offline(False)
    reads(afternoon.laptop, "concepts.changed")
    sees(afternoon.laptop, MINE)
    expect(who_it_is_for(afternoon.laptop)).to_have_value(YOURS)
    press(afternoon.laptop, "concepts.combine")
    expect(who_it_is_for(afternoon.laptop)).to_have_value(f"{MINE}\n\n{YOURS}")
    who_it_is_for(afternoon.laptop).blur()
    expect(who_it_is_for(afternoon.phone)).to_have_value(f"{MINE}\n\n{YOURS}")


def promises_are_made(afternoon: Afternoon) -> None:
    go_on(afternoon.desk, da("common.phase_commitment"))
    phone = afternoon.phone
    sees(phone.locator("h1"), afternoon.concept)  # one's own team stands open
    press(phone, "commitment.bring")
    press(phone, "commitment.save")
    reads(phone, "commitment.choose_one")
    phone.get_by_role("checkbox", name=da("commitment.kind_hours_per_month")).check()
    box(phone, "commitment.ask_hours_per_month").fill("8")
    box(phone, "commitment.my_step").fill(PROMISE)
    press(phone, "commitment.save")
    for page in (phone, afternoon.desk):
        reads(page, "commitment.n_hours", n=8)
    expect(afternoon.screen.get_by_role("listitem").filter(has_text=afternoon.concept)).to_contain_text("8")


def steps_are_agreed(afternoon: Afternoon) -> None:
    go_on(afternoon.desk, da("common.phase_actions"))
    phone = afternoon.phone
    press(phone, "actions.add_step")
    box(phone, "actions.what").fill(STEP)
    press(phone, "actions.add")
    reads(phone, "actions.write_who")
    phone.get_by_label(da("actions.who"), exact=True).select_option(index=1)
    phone.get_by_label(da("actions.due"), exact=True).fill(DUE)
    press(phone, "actions.add")
    for page in (phone, afternoon.laptop, afternoon.screen, afternoon.desk):
        sees(page, STEP)


def the_report_is_for_everybody(afternoon: Afternoon) -> None:
    desk, phone, reader = afternoon.desk, afternoon.phone, afternoon.reader
    go_on(desk, da("common.phase_closing"))
    reads(phone, "closing.report_later")
    link(desk, "console.report_preview").click()
    desk.wait_for_url("**/report")
    awake(desk)
    desk.get_by_label(da("editor.label_summary")).fill("En god dag for makkerne")
    press(desk, "report.publish")
    press(sheet(desk), "editor.publish_now")
    link(phone, "room.read_report").click()
    expect(phone.get_by_role("heading", name=afternoon.concept)).to_be_visible()
    reader.goto(phone.url)
    for text in (afternoon.concept, "En god dag for makkerne", STEP, da("commitment.n_hours", n=8)):
        sees(reader, text)
    misses(reader, PROMISE)  # a first step is the session's own
