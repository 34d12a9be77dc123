"""Whoever leads moves on and takes back:
on a laptop of 1366x768 and on a phone. The numbers of `ux.md` §5 stand in the names."""

from typing import Any

from playwright.sync_api import Page, expect

from tests.story import Camp

from .conftest import People
from .fifty import IDEAS, in_sight
from .hands import (
    at_tab,
    button,
    come_in,
    da,
    go_on,
    heading,
    idea_box,
    lead,
    misses,
    press,
    put_away,
    reads,
    sees,
    sheet,
)

# -- 21: nobody waits unseen ------------------------------------------------------------------------------------------


def test_21_a_latecomer_is_seen_and_heard_of_in_every_place(camp: Camp, people: People) -> None:
    camp.go("ideas")
    camp.phone("ann").post(IDEAS[0])
    camp.go("selection")
    camp.open_poll()
    desk = lead(people.laptop(), camp)
    button(desk, "console.poll_close").wait_for()
    at_tab(desk, "plan")
    camp.phone("late")
    calling = desk.get_by_role("link", name=f"{da('console.tab_now')} {da('console.waiting_n', n=1)}")
    expect(calling).to_be_visible()
    heard = da("console.late_voters", n=1, phase=da("common.phase_selection"))
    expect(desk.locator("[aria-live=polite]")).to_contain_text(heard)
    calling.click()
    camp.phone("later")
    let = button(desk, "console.let_vote")
    expect(let).to_have_count(2)
    next_one = let.nth(1).bounding_box()
    let.first.click()
    expect(let).to_have_count(1)
    assert let.first.bounding_box() == next_one  # and not under the finger that has just pressed
    desk.mouse.move(4, 4)
    reads(desk, "console.late_voters", n=1, phase=da("common.phase_selection"))
    let.first.click()
    misses(desk, heard)


# -- 24, 25, 28, 35: moving on and taking back -----------------------------------------------------------------------


def test_24_what_is_said_before_acting_is_true_while_it_is_read(camp: Camp, people: People) -> None:
    camp.go("ideas")
    voters = [camp.phone(name) for name in ("ann", "bob", "cia")]
    for voter, idea in zip(voters, IDEAS, strict=False):
        voter.post(idea)
    camp.go("selection")
    poll = camp.open_poll()
    desk = lead(people.laptop(), camp)
    reads(desk, "console.cast", n=0, of=3)
    press(desk, "console.poll_close")
    reads(sheet(desk), "console.warn_few_voted", n=0, of=3)
    for voter in voters:
        voter.vote(poll["id"], votes={poll["options"][0]: 1})
    reads(desk.get_by_role("dialog"), "console.cast", n=3, of=3)
    misses(desk.get_by_role("dialog"), "Kun")
    put_away(desk)
    press(desk, "common.go_on", phase=da("common.phase_concepts"))
    reads(sheet(desk), "console.warn_poll_open", n=3, of=3)
    camp.facilitator().send("poll.close", poll=poll["id"])
    reads(desk.get_by_role("dialog"), "console.warn_poll_closed")


def test_24_a_leap_over_the_plan_asks_as_the_way_on_does(camp: Camp, people: People) -> None:
    desk = lead(people.laptop(), camp)
    go_on(desk, da("common.phase_ideas"))
    at_tab(desk, "plan")
    last = desk.get_by_role("listitem").filter(has=heading(desk, "common.phase_closing"))
    press(last, "console.go_here")
    reads(sheet(desk), "console.warn_no_ideas")
    press(desk.get_by_role("dialog"), "console.stay")
    press(last, "console.go_here")
    press(sheet(desk), "console.go_anyway")
    sees(desk.locator(".console-steps"), da("console.step_at", n=8, of=8))


def test_24_who_thinks_is_still_writing(camp: Camp, people: People) -> None:
    """The sign fades on the server after eight seconds; the phone says it again without another letter."""
    camp.go("ideas")
    phone = people.phone()
    lines: list[Any] = []
    phone.on("websocket", lambda line: lines.append(line))
    come_in(phone, camp)
    idea_box(phone).fill("En halv idé, og så en")
    for _ in range(2):
        lines[-1].wait_for_event("framesent", lambda frame: "doing" in str(frame))


def tick(desk: Page, *ideas: str) -> None:
    for idea in ideas:
        desk.get_by_role("checkbox", name=da("themes.tick", idea=idea)).check()


def merged(camp: Camp) -> list[str]:
    return sorted(idea["text"] for idea in camp.facilitator().look().all("ideas") if idea["merged_into"])


def test_28_merge_four_undo_and_redo_by_button_and_keys(camp: Camp, people: People) -> None:
    camp.go("ideas")
    authors = [camp.phone(name) for name in ("ann", "bob", "cia", "dan")]
    for who, idea in zip(authors, IDEAS, strict=True):
        who.post(idea)
    camp.go("themes")
    desk = lead(people.laptop(), camp)
    tick(desk, *IDEAS)
    press(desk, "themes.gather")
    sheet(desk).get_by_role("button", name=IDEAS[0]).click()
    pile = desk.locator(".board-card", has_text=da("themes.pile", n=4))
    expect(pile).to_have_count(1)
    table = desk.get_by_role("region", name=da("console.table"))
    for undo, redo in (("common.undo", "common.redo"), ("Control+z", "Control+y"), ("Control+z", "Control+Shift+z")):
        for act, there in ((undo, 0), (redo, 1)):
            desk.keyboard.press(act) if "+" in act else press(table, act)
            expect(pile).to_have_count(there)
            expect(button(table, "common.redo" if act == undo else "common.undo")).to_be_enabled()
        assert merged(camp) == sorted(IDEAS[1:])
    for who, idea in zip(authors, IDEAS, strict=True):
        assert [one["text"] for one in who.look().mine["ideas"]] == [idea]


def test_35_moving_to_a_new_theme_is_said_once_by_its_name_and_number(camp: Camp, people: People) -> None:
    camp.go("ideas")
    ann = camp.phone("ann")
    for idea in IDEAS:
        ann.post(idea)
    camp.go("themes")
    desk = lead(people.laptop(), camp)
    tick(desk, *IDEAS[:3])
    in_sight(desk.get_by_role("region", name=da("themes.sort")).get_by_role("button", name=da("themes.move")))
    desk.locator(f'[data-card="{ann.look().find("ideas", text=IDEAS[0])["id"]}"]').focus()
    desk.keyboard.press("m")
    press(sheet(desk), "themes.new")
    desk.keyboard.type("Mad og bænke")
    desk.keyboard.press("Enter")
    reads(desk.get_by_role("complementary", name=da("common.undo")), "themes.moved", theme="Mad og bænke", n=3)
    expect(desk.locator("[aria-live=polite]")).to_contain_text(da("themes.moved", theme="Mad og bænke", n=3))
    column = desk.get_by_role("region", name="Mad og bænke")
    expect(column.get_by_role("checkbox")).to_have_count(3)
