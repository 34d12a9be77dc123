"""The fifty checks that concern whoever leads, on a laptop of 1366x768 and on a phone; numbers as in the list."""

import re
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.fixtures.browser import Chromium, serious_findings
from tests.fixtures.server import Factory
from tests.story import Camp, new

from .conftest import Camps, People
from .day import Day
from .hands import (
    at,
    at_tab,
    awake,
    box,
    button,
    come_in,
    da,
    go_on,
    heading,
    idea_box,
    lead,
    link,
    misses,
    press,
    put_away,
    reads,
    saved,
    sees,
    sheet,
    watch,
    write,
)
from .test_first_start import PASSWORD, printed, set_password
from .waiting import drawn

IDEAS = ["Åbne værksteder", "Fritidspas til alle", "Fællesspisning", "En bænk på hver gade"]
BLACK = ".button:not(.secondary, .quiet, .danger):visible"
PHASES = ("welcome", "ideas", "themes", "selection", "concepts", "commitment", "actions", "closing")

# In sight without scrolling, and nothing lies over it.
IN_SIGHT = """one => {
    const box = one.getBoundingClientRect();
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const top = box.bottom <= innerHeight && document.elementFromPoint(x, y);
    return Boolean(top) && (one.contains(top) || top.contains(one));
}"""

# Each button and link where it can be scrolled to, with what lies over it there.
COVERED = """() => [...document.querySelectorAll("button, a, input, select, textarea, summary")]
    .filter(one => one.checkVisibility() && !one.closest(".sr-only, .skip, dialog"))
    .flatMap(one => {
        one.scrollIntoView({ block: "nearest" });
        const box = one.getBoundingClientRect();
        const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
        const seen = top && (one.contains(top) || top.contains(one) || top.closest("label")?.contains(one));
        return seen ? [] : [`${one.outerHTML.slice(0, 90)} under ${top?.outerHTML.slice(0, 90)}`];
    })"""
SIDEWAYS = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


def in_sight(*things: Locator) -> None:
    for thing in things:
        expect(thing).to_be_visible()
        assert thing.evaluate(IN_SIGHT), thing


def told(page: Page) -> str:
    """What a screen reader is told next, when it comes."""
    return page.locator("[aria-live=polite]").inner_text()


# -- 23: from the one-time link to a session of one's own ------------------------------------------------------------


def test_23_a_newcomer_finds_a_new_session_alone_and_comes_back(server: Factory, chromium: Chromium) -> None:
    house = server()
    mia = chromium.laptop(house.url)
    set_password(mia, printed(house, "Facilitator"))
    awake(mia).get_by_role("link", name=da("desk.your_sessions")).click()
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
    misses(desk, da("desk.no_question"))
    press(desk, "desk.open")
    the_way_out_is_log_out(desk)


def the_way_out_is_log_out(desk: Page) -> None:
    press(desk, "room.menu")
    expect(button(sheet(desk), "room.leave")).to_have_count(0)
    press(desk.get_by_role("dialog"), "desk.log_out")
    sees(desk.get_by_role("dialog"), "demo@ideation.example")
    press(desk.get_by_role("dialog"), "desk.log_out")
    box(desk, "account.email").fill("demo@ideation.example")
    box(desk, "account.password").fill(PASSWORD)
    press(desk, "account.log_in")
    reads(desk, "account.your_sessions")
    sees(desk, "Vores formiddag")


def test_23_who_leads_by_a_link_is_warned_and_finds_the_session_again(camp: Camp, people: People) -> None:
    desk = lead(people.laptop(), camp)
    desk.get_by_role("link", name=da("desk.your_sessions")).click()
    link(desk, "account.open_desk").click()
    at("welcome", awake(desk))
    press(desk, "room.menu")
    press(sheet(desk), "desk.log_out")
    reads(desk.get_by_role("dialog"), "desk.back_by_link")
    press(desk.get_by_role("dialog"), "common.cancel")
    at("welcome", desk)


# -- 21: nobody waits unseen ------------------------------------------------------------------------------------------


def test_21_a_latecomer_is_seen_and_heard_of_in_every_place(camp: Camp, people: People) -> None:
    camp.go("ideas")
    camp.phone("ann").post(IDEAS[0])
    camp.go("selection")
    camp.open_poll()
    desk = lead(people.laptop(), camp)
    button(desk, "desk.poll_close").wait_for()
    at_tab(desk, "plan")
    camp.phone("late")
    calling = desk.get_by_role("link", name=f"{da('desk.tab_now')} {da('desk.waiting_n', n=1)}")
    expect(calling).to_be_visible()
    heard = da("desk.late_voters", n=1, phase=da("common.phase_selection"))
    expect(desk.locator("[aria-live=polite]")).to_contain_text(heard)
    calling.click()
    camp.phone("later")
    let = button(desk, "desk.let_vote")
    expect(let).to_have_count(2)
    next_one = let.nth(1).bounding_box()
    let.first.click()
    expect(let).to_have_count(1)
    assert let.first.bounding_box() == next_one  # and not under the finger that has just pressed
    desk.mouse.move(4, 4)
    reads(desk, "desk.late_voters", n=1, phase=da("common.phase_selection"))
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
    reads(desk, "desk.cast", n=0, of=3)
    press(desk, "desk.poll_close")
    reads(sheet(desk), "desk.warn_few_voted", n=0, of=3)
    for voter in voters:
        voter.vote(poll["id"], votes={poll["options"][0]: 1})
    reads(desk.get_by_role("dialog"), "desk.cast", n=3, of=3)
    misses(desk.get_by_role("dialog"), "Kun")
    put_away(desk)
    press(desk, "common.go_on", phase=da("common.phase_concepts"))
    reads(sheet(desk), "desk.warn_poll_open", n=3, of=3)
    camp.facilitator().send("poll.close", poll=poll["id"])
    reads(desk.get_by_role("dialog"), "desk.warn_poll_closed")


def test_24_a_leap_over_the_plan_asks_as_the_way_on_does(camp: Camp, people: People) -> None:
    desk = lead(people.laptop(), camp)
    go_on(desk, da("common.phase_ideas"))
    at_tab(desk, "plan")
    last = desk.get_by_role("listitem").filter(has=heading(desk, "common.phase_closing"))
    press(last, "desk.go_here")
    reads(sheet(desk), "desk.warn_no_ideas")
    press(desk.get_by_role("dialog"), "desk.stay")
    press(last, "desk.go_here")
    press(sheet(desk), "desk.go_anyway")
    sees(desk.locator(".console-steps"), da("desk.step_at", n=8, of=8))


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
    table = desk.get_by_role("region", name=da("desk.table"))
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


# -- what is urgent is in sight, one button is black, nothing lies over anything --------------------------------------


def test_what_is_urgent_is_in_sight_on_a_small_laptop(camp: Camp, people: People) -> None:
    desk = lead(people.laptop(), camp)
    day = Day(camp)
    day.ideas(40)
    sees(desk, da("desk.inbox", n=40))
    rows = desk.locator(".inbox-panel .inbox > li")
    in_sight(rows.nth(0), rows.nth(3), button(desk, "desk.clock_add", n=5), button(desk, "room.look_up"))
    camp.go("themes")
    in_sight(button(desk, "desk.clock_add", n=5), button(desk, "room.look_up"), desk.get_by_role("checkbox").first)
    poll = day.open_vote()
    late = camp.phone("late")
    in_sight(button(desk, "desk.let_vote"), button(desk, "desk.clock_add", n=5), button(desk, "desk.poll_close"))
    assert late.member
    day.cast(poll)
    day.reveal(poll)
    in_sight(button(desk, "desk.cut_confirm"))


def settled(desk: Page, camp: Camp, phase: str) -> None:
    camp.go(phase)
    at(phase, desk)
    drawn(desk)


def test_one_black_button_and_nothing_under_another_thing(camp: Camp, people: People) -> None:
    """In every phase and place, on a laptop and a phone (32, 40: all of it there, no link half under a bar)."""
    day = Day(camp)
    desks = {"laptop": lead(people.laptop(), camp), "phone": lead(people.phone(), camp)}
    wrong = list[str]()

    def look(where: str) -> None:
        for kind, desk in desks.items():
            black = desk.locator(BLACK).all_inner_texts()
            covered = desk.evaluate(COVERED)
            wrong.extend([f"{kind}, {where}: {len(black)} black: {black}"] if len(black) > 1 else [])
            wrong.extend(f"{kind}, {where}: {one}" for one in covered)
            wrong.extend([f"{kind}, {where}: scrolls sideways"] if desk.evaluate(SIDEWAYS) else [])

    for phase in PHASES:
        if phase == "themes":
            day.ideas(12)
        for desk in desks.values():
            settled(desk, camp, phase)
        look(phase)
        if phase == "selection":
            poll = day.open_vote()
            for desk in desks.values():
                button(desk, "desk.poll_close").wait_for()
            look("open vote")
            day.cast(poll)
            day.fay.send("selection.confirm", poll=poll["id"], ideas=day.reveal(poll))
    for tab in ("people", "plan", "session"):
        for desk in desks.values():
            at_tab(desk, tab)
        look(tab)
    wrong.extend(f"axe, people: {one}" for one in serious_findings(desks["laptop"]))
    assert wrong == []


# -- the list stands still under the hand ----------------------------------------------------------------------------


def tops(desk: Page) -> list[tuple[str, float]]:
    """Each row's words and where it begins."""
    rows = desk.locator(".inbox-panel .inbox > li").evaluate_all(
        "rows => rows.map(row => [row.querySelector('.words').textContent, row.getBoundingClientRect().top])"
    )
    return [(text, top) for text, top in rows]


def test_29_hiding_slides_no_other_row_under_the_pointer(camp: Camp, people: People) -> None:
    desk, screen = lead(people.laptop(), camp), watch(people.projector(), camp)
    camp.go("ideas")
    camp.facilitator().send("step.update", id=camp.step("ideas"), settings={"hidden": False})
    ann = camp.phone("ann")
    for idea in IDEAS:
        ann.post(idea)
    sees(desk, da("desk.inbox", n=4))
    sees(screen, IDEAS[2])
    before = tops(desk)
    press(desk, "desk.hide_idea", idea=IDEAS[2])
    misses(screen, IDEAS[2])
    button(desk, "desk.show_idea", idea=IDEAS[2]).wait_for()
    assert tops(desk) == before
    camp.phone("bob").post("Kom, mens hånden var der")
    sees(desk, da("room.new_ideas", n=1))
    assert tops(desk) == before
    press(desk, "desk.show_idea", idea=IDEAS[2])
    sees(screen, IDEAS[2])
    desk.mouse.move(4, 4)
    sees(desk.locator(".inbox-panel"), "Kom, mens hånden var der")


def test_the_console_has_every_idea_of_the_session_and_one_steps_alone(camps: Camps, people: People) -> None:
    steps: list[dict[str, Any]] = [
        {"phase": "ideas", "title": "Fra hvert bord"},
        {"phase": "ideas", "title": "Læs dem alle", "settings": {"attention": True, "hidden": False}},
    ]
    camp = camps({"title": "To runder", "question": "Hvad nu?", "steps": steps})
    desk = lead(people.laptop(), camp)
    fay, ann = camp.facilitator(), camp.phone("ann")
    first, second = sorted(fay.look().all("steps"), key=lambda step: step["position"])
    ann.post(IDEAS[0])
    sees(desk.locator(".inbox-panel"), IDEAS[0])  # at once, without a press
    fay.send("step.go", to=second["id"], **{"from": first["id"]})
    expect(heading(desk, "desk.inbox", n=1)).to_be_visible()
    there = ann.post(IDEAS[1])
    sees(desk.locator(".inbox-panel"), IDEAS[1])
    one_number_holds_for_all(camp, people, desk, there)
    desk.get_by_label(da("desk.of_step")).select_option(label="Fra hvert bord")
    misses(desk.locator(".inbox-panel"), IDEAS[1])
    sees(desk.locator(".inbox-panel"), IDEAS[0])


def one_number_holds_for_all(camp: Camp, people: People, desk: Page, there: str) -> None:
    """On the desk, the wall and a phone, also when one lies under another."""
    phone, screen = come_in(people.phone(), camp), watch(people.projector(), camp)
    camp.facilitator().send("attention.set", on=False)
    alike = camp.phone("bob").post("Det samme igen")
    for n in (3, 2):
        expect(heading(desk, "desk.inbox", n=n)).to_be_visible()
        reads(phone, "room.all_ideas", n=n)
        reads(screen, "common.ideas", n=n)
        camp.facilitator().send("idea.merge", into=there, ids=[alike]) if n == 3 else None
    sees(desk.locator(".inbox-panel"), da("themes.pile", n=2))


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
    press(desk, "desk.poll_open_all", n=4)
    button(desk, "desk.poll_close_all", n=4).wait_for()
    for poll in fay.look().all("polls"):
        voter.vote(poll["id"], grade=4)
    rows = desk.locator(".agreement-one > summary")
    expect(rows.filter(has_text=da("desk.cast", n=1, of=1))).to_have_count(4)
    press(desk, "desk.poll_close_all", n=4)
    press(desk, "desk.poll_count_all", n=4)
    expect(rows.filter(has_text=da("desk.poll_is_revealed"))).to_have_count(4)
    assert {poll["state"] for poll in fay.look().all("polls")} == {"revealed"}


def test_32_a_phone_leads_from_the_first_step_to_the_result(camp: Camp, people: People) -> None:
    desk, phone = lead(people.phone(), camp), come_in(people.phone(), camp)
    phase = re.compile(re.escape(da("common.go_on", phase="")))
    desk.get_by_role("button", name=phase).click()
    write(phone, *IDEAS[:2])
    for idea in IDEAS[:2]:
        saved(phone, idea)
    press(desk, "common.show_all")
    press(desk, "desk.hide_idea", idea=IDEAS[0])
    reads(desk.get_by_role("complementary", name=da("common.undo")), "desk.hid", idea=IDEAS[0])
    press(desk.get_by_role("complementary", name=da("common.undo")), "common.undo")
    press(desk, "desk.clock_add", n=5)
    expect(phone.locator("header")).to_contain_text(da("common.minutes_left", m=5))
    camp.go("selection")
    press(desk, "desk.poll_open")
    press(phone, "vote.one_more", title=IDEAS[0])
    reads(desk, "desk.cast", n=1, of=1)
    press(desk, "desk.poll_close")
    press(desk, "desk.poll_count")
    press(desk, "desk.poll_reveal")
    press(desk, "desk.cut_confirm")
    reads(phone, "result.confirmed")


@pytest.mark.parametrize("title", ["Hvem går med?", "Kom så!"])
def test_no_sentence_ends_twice(camps: Camps, people: People, title: str) -> None:
    camp = camps(
        {"title": "Punktum", "question": "Hvad?", "steps": [{"phase": "welcome"}, {"phase": "ideas", "title": title}]}
    )
    desk = lead(people.laptop(), camp)
    go_on(desk, title)
    bar = desk.get_by_role("complementary", name=da("common.undo"))
    sees(bar, f"Nu er vi ved {title}")
    expect(bar).not_to_contain_text(f"{title}.")
