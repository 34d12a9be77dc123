"""Leading the room: what goes wrong can be put right, and nobody loses anything by it."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial

from playwright.sync_api import Page, WebSocketRoute, expect

from ideation.domain.times import iso
from tests.story import Camp, new

from .conftest import Camps, People
from .day import Day
from .hands import (
    at,
    at_tab,
    button,
    card,
    come_in,
    da,
    go_on,
    heading,
    idea_box,
    lead,
    misses,
    press,
    reads,
    saved,
    sees,
    watch,
    write,
)
from .sockets import by_socket_alone

IDEA, OTHER = "En idé, der skal skjules et øjeblik", "En anden idé"


def test_a_likely_mistake_is_asked_first_and_can_be_taken_back(camp: Camp, people: People) -> None:
    Day(camp)
    desk, phone = lead(people.laptop(), camp), come_in(people.phone(), camp)
    go_on(desk, da("common.phase_ideas"))
    write(phone, IDEA)
    saved(phone, IDEA)
    sees(desk, IDEA)
    press(desk, "common.go_on", phase=da("common.phase_themes"))
    reads(desk.get_by_role("dialog"), "console.nothing_is_lost")
    press(desk, "console.stay")
    at("ideas", phone)
    go_on(desk, da("common.phase_themes"))
    at("themes", phone)
    press(desk.get_by_role("complementary", name=da("common.undo")), "common.undo")
    at("ideas", phone)
    card(phone, IDEA).wait_for()


class SlowHearing:
    """A console that what happens in the room reaches late: as when two people press at the same moment."""

    def __init__(self, page: Page) -> None:
        self.waiting: list[Callable[[], None]] | None = None
        page.route_web_socket("**/socket.io/**", self.relay)
        by_socket_alone(page)

    def relay(self, near: WebSocketRoute) -> None:
        far = near.connect_to_server()
        far.on_message(lambda message: self.later(partial(near.send, message)))

    def later(self, tell: Callable[[], None]) -> None:
        self.waiting.append(tell) if self.waiting is not None else tell()

    def stop_hearing(self) -> None:
        self.waiting = []

    def hear(self) -> None:
        for tell in self.waiting or []:
            tell()
        self.waiting = None


def test_two_facilitators_press_at_once_and_it_is_one_step(camp: Camp, people: People) -> None:
    one, phone = lead(people.laptop(), camp), people.phone()
    slow = SlowHearing(phone)
    other = lead(phone, camp)
    expect(button(other, "common.go_on", phase=da("common.phase_ideas"))).to_be_visible()
    slow.stop_hearing()
    press(one, "common.go_on", phase=da("common.phase_ideas"))
    at("ideas", one)
    press(other, "common.go_on", phase=da("common.phase_ideas"))
    expect(button(other, "common.go_on", phase=da("common.phase_ideas"))).to_be_disabled()
    slow.hear()
    reads(other, "console.moved_already")
    at("ideas", other)
    assert camp.facilitator().look().all("session")[0]["step"] == camp.step("ideas")


def test_a_hidden_idea_is_gone_from_the_wall_and_its_author_is_told(camp: Camp, people: People) -> None:
    desk, phone, screen = lead(people.laptop(), camp), come_in(people.phone(), camp), watch(people.projector(), camp)
    camp.go("ideas")
    camp.facilitator().send("step.update", id=camp.step("ideas"), settings={"hidden": False})
    write(phone, IDEA)
    sees(screen, IDEA)
    press(desk, "console.hide_idea", idea=IDEA)
    misses(screen, IDEA)
    reads(phone, "room.hidden")
    desk.get_by_text(da("console.tray_hidden", n=1)).click()
    press(desk, "common.show_again")
    sees(screen, IDEA)
    misses(phone, da("room.hidden"))


def test_a_vote_closed_too_early_opens_again_with_every_ballot(camp: Camp, people: People) -> None:
    desk, phone = lead(people.laptop(), camp), come_in(people.phone(), camp)
    camp.go("ideas")
    write(phone, IDEA, OTHER)
    for idea in (IDEA, OTHER):
        saved(phone, idea)
    camp.go("selection")
    press(desk, "console.poll_open")
    press(phone, "vote.one_more", title=IDEA)
    reads(desk, "console.cast", n=1, of=1)
    press(desk, "console.poll_close")
    reads(phone, "vote.closed")
    press(desk, "console.poll_reopen")
    reads(phone, "vote.reopened")
    expect(phone.get_by_role("group", name=IDEA)).to_contain_text(da("vote.dots", n=1))


def test_who_comes_late_is_told_where_we_are_and_let_into_the_vote(camp: Camp, people: People) -> None:
    desk = lead(people.laptop(), camp)
    Day(camp).ideas(4)
    camp.go("selection")
    press(desk, "console.poll_open")
    button(desk, "console.poll_close").wait_for()
    late = come_in(people.phone(), camp)
    reads(late, "room.recap", phase=da("common.phase_selection"), n=4, of=8)
    reads(late, "vote.not_elector")
    press(desk, "console.let_vote")
    misses(late, da("vote.not_elector"))
    late.get_by_role("button", name=da("vote.one_more", title="").strip()).first.click()
    reads(desk, "console.cast", n=1, of=13)


def test_one_press_lets_somebody_vote_in_all_that_is_open(camps: Camps, people: People) -> None:
    """Votes about a thing each are one thing to do: nobody is let into the first of them only."""
    steps = [{"phase": "commitment", "title": "Fem fingre", "settings": {"method": "gradients", "over": "concepts"}}]
    camp = camps({"title": "Fem fingre", "steps": steps})
    fay, _ = camp.facilitator(), camp.phone("ann")
    for title in ("Fast lokale", "Makkere", "Mad"):
        fay.send("concept.add", id=new(), title=title)
    fay.send("step.go", to=fay.look().all("steps")[0]["id"], **{"from": fay.look().all("session")[0]["step"]})
    open_votes = [poll["id"] for poll in fay.look().all("polls")]
    for poll in open_votes:
        fay.send("poll.open", poll=poll)
    come_in(people.phone(), camp)
    desk = lead(people.laptop(), camp)
    press(desk, "console.let_vote")
    misses(desk, da("console.let_vote"))
    for poll in open_votes:
        fay.sees("polls", id=poll, electors=2)


def test_a_paper_without_a_sector_leads_to_where_it_is_chosen(camp: Camp, people: People) -> None:
    Day(camp).ideas(4)
    camp.go("selection")
    camp.open_poll()
    desk = lead(people.laptop(), camp)
    desk.locator(".papers > summary").click()
    press(desk, "polls.paper_new")
    press(desk, "polls.paper_save_blank")
    choice = desk.locator(".paper-ballot select")
    expect(choice).to_be_focused()
    expect(choice).to_be_in_viewport()


def test_somebody_taken_out_can_be_let_in_again_as_the_same(camp: Camp, people: People) -> None:
    desk, phone = lead(people.laptop(), camp), come_in(people.phone(), camp)
    camp.go("ideas")
    write(phone, IDEA)
    saved(phone, IDEA)
    at_tab(desk, "people")
    press(desk, "console.more_about", name=da("console.nth_of_group", group="Civilsamfund", n=1))
    press(desk.get_by_role("dialog"), "console.take_out")
    press(desk.get_by_role("dialog"), "console.take_out")
    reads(phone, "room.out_text")
    taken_out = desk.get_by_text(da("console.removed", n=1), exact=True)
    taken_out.click()
    press(desk, "console.let_in_again")
    taken_out.wait_for(state="detached")
    come_back(phone)
    saved(phone, IDEA)


def come_back(phone: Page) -> None:
    phone.reload()
    phone.locator("html.js").wait_for()


def test_the_clock_tells_and_never_locks(camp: Camp, people: People) -> None:
    desk, phone, screen = lead(people.laptop(), camp), come_in(people.phone(), camp), watch(people.projector(), camp)
    camp.go("ideas")
    idea_box(phone).fill(IDEA)
    past = datetime.now(UTC) - timedelta(seconds=5)
    camp.facilitator().send("timer.set", ends_at=iso(past), paused_left=None)
    over = da("common.over", time="").strip()
    expect(phone.locator("header")).to_contain_text(over)
    press(phone, "common.send")
    saved(phone, IDEA)
    press(desk, "console.clock_add", n=5)
    expect(phone.locator("header")).to_contain_text(da("common.minutes_left", m=5))
    expect(screen.get_by_role("banner")).to_contain_text("4:5")


def test_look_up_empties_the_phones_and_keeps_what_was_being_written(camp: Camp, people: People) -> None:
    desk, phone, other = lead(people.laptop(), camp), come_in(people.phone(), camp), come_in(people.phone(), camp)
    camp.go("ideas")
    idea_box(phone).fill(IDEA)
    press(desk, "room.look_up")
    expect(heading(other, "room.look_up")).to_be_visible()
    reads(phone, "room.look_up_while_writing")
    expect(idea_box(phone)).to_have_value(IDEA)
    press(phone, "room.keep_draft")
    reads(phone, "room.look_up_writing")
    press(desk, "console.look_up_release")
    expect(idea_box(phone)).to_have_value(IDEA)
    expect(idea_box(other)).to_be_visible()
