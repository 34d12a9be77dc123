"""axe finds nothing serious on the console in any state of a vote, nor on its sheets and folds, nor where the report is
written; in either theme. (What it looks like in each phase is walked in `test_accessibility.py`.)"""

from playwright.sync_api import Page, expect

from tests.story import Camp

from .conftest import Audit, Camps, People
from .day import Day
from .hands import at, at_tab, button, da, lead, press, put_away, reads, sees, sheet


def over(desk: Page, audit: Audit, key: str, *, exact: bool = True, **values: object) -> None:
    """What lies over the page when this is pressed."""
    desk.get_by_role("button", name=da(key, **values), exact=exact).first.click()
    sheet(desk)
    audit.look(key, desk)
    put_away(desk)


def unfold(desk: Page) -> None:
    """Everything that is folded."""
    desk.locator("main details").evaluate_all("folds => folds.forEach(fold => (fold.open = true))")


def test_a_vote_in_every_state(camp: Camp, people: People, audit: Audit) -> None:
    day = Day(camp)
    day.ideas(6)
    camp.go("selection")
    desk = lead(people.laptop(viewport={"width": 1024, "height": 768}), camp)
    button(desk, "console.poll_open").wait_for()
    audit.look("ready", desk)
    poll = camp.open_poll()
    day.cast(poll)
    hidden = poll["options"][0]
    reads(desk, "console.cast", n=12, of=12)
    unfold(desk)
    audit.look("open", desk)
    day.fay.send("idea.hide", id=hidden, hidden=True)
    day.fay.send("poll.close", poll=poll["id"])
    button(desk, "console.poll_count").wait_for()
    unfold(desk)
    audit.look("closed", desk)
    over(desk, audit, "common.go_on", exact=False, phase="")
    day.fay.send("poll.count", poll=poll["id"])
    button(desk, "console.one_by_one").wait_for()
    audit.look("counted", desk)
    press(desk, "console.one_by_one")
    button(desk, "console.show_next").wait_for()
    audit.look("one by one", desk)
    press(desk, "console.show_rest")
    reads(desk, "console.poll_is_revealed")
    unfold(desk)
    audit.look("out, unfolded", desk)


def test_what_lies_over_the_console(camp: Camp, people: People, audit: Audit) -> None:
    day = Day(camp)
    day.ideas(3)
    desk = lead(people.laptop(), camp)
    sees(desk, da("console.inbox", n=3))
    unfold(desk)
    audit.look("ideas, unfolded", desk)
    over(desk, audit, "console.idea_more", exact=False, idea="")
    press(desk, "common.show_all")
    audit.look("a way back", desk)
    over(desk, audit, "console.history")
    over(desk, audit, "room.menu")
    button(desk, "room.menu").click()
    press(desk, "console.log_out")
    audit.look("logging out", desk)
    put_away(desk)
    at_tab(desk, "people")
    unfold(desk)
    press(desk, "console.link_facilitator")
    desk.locator(".one-time input").wait_for()
    audit.look("people, unfolded, with a link", desk)
    over(desk, audit, "console.renew")
    over(desk, audit, "console.more_about", name="Fay")
    at_tab(desk, "plan")
    over(desk, audit, "console.plan_add")
    over(desk, audit, "console.step_edit", step=da("common.phase_selection"))
    at_tab(desk, "session")
    unfold(desk)
    audit.look("session, unfolded", desk)
    over(desk, audit, "console.end")


def test_what_people_work_on(camp: Camp, people: People, audit: Audit) -> None:
    day = Day(camp)
    day.to("concepts")
    day.concepts()
    desk = lead(people.laptop(), camp)
    at("concepts", desk)
    unfold(desk)
    audit.look("concepts, unfolded", desk)
    over(desk, audit, "common.edit")
    day.commitments()
    at("commitment", desk)
    unfold(desk)
    audit.look("promises, unfolded", desk)
    day.actions()
    at("actions", desk)
    over(desk, audit, "common.edit")
    over(desk, audit, "actions.add_step")
    day.fay.send("session.end")
    reads(desk, "console.ended")
    audit.look("ended", desk)


def test_where_the_report_is_written(camp: Camp, people: People, audit: Audit) -> None:
    Day(camp).to("closing")
    desk = lead(people.laptop(), camp)
    desk.goto(f"/desk/{camp.id}/report")
    desk.get_by_role("textbox").first.wait_for()
    desk.get_by_role("textbox").first.fill("Vi mødtes, og det gik godt.")
    desk.get_by_role("textbox").nth(1).focus()
    unfold(desk)
    audit.look("report editor", desk)


def test_before_anybody_comes(camps: Camps, people: People, audit: Audit) -> None:
    camp = camps(state="draft")
    desk = lead(people.laptop(), camp)
    expect(button(desk, "console.open")).to_be_visible()
    audit.look("draft", desk)
