"""The console keeps what is urgent in sight and its rows still:
on a laptop of 1366x768 and on a phone. The numbers of `ux.md` §5 stand in the names."""

from typing import Any

from playwright.sync_api import Page, expect

from tests.fixtures.browser import serious_findings
from tests.story import Camp

from .conftest import Camps, People
from .day import Day
from .fifty import IDEAS, in_sight
from .hands import (
    at,
    at_tab,
    button,
    come_in,
    da,
    heading,
    lead,
    misses,
    press,
    reads,
    sees,
    watch,
)
from .waiting import drawn

BLACK = ".button:not(.secondary, .quiet, .danger):visible"
PHASES = ("welcome", "ideas", "themes", "selection", "concepts", "commitment", "actions", "closing")


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


# -- what is urgent is in sight, one button is black, nothing lies over anything --------------------------------------


def test_what_is_urgent_is_in_sight_on_a_small_laptop(camp: Camp, people: People) -> None:
    desk = lead(people.laptop(), camp)
    day = Day(camp)
    day.ideas(40)
    sees(desk, da("console.inbox", n=40))
    rows = desk.locator(".inbox-panel .inbox > li")
    in_sight(rows.nth(0), rows.nth(3), button(desk, "console.clock_add", n=5), button(desk, "room.look_up"))
    camp.go("themes")
    in_sight(button(desk, "console.clock_add", n=5), button(desk, "room.look_up"), desk.get_by_role("checkbox").first)
    poll = day.open_vote()
    late = camp.phone("late")
    in_sight(
        button(desk, "console.let_vote"), button(desk, "console.clock_add", n=5), button(desk, "console.poll_close")
    )
    assert late.member
    day.cast(poll)
    day.reveal(poll)
    in_sight(button(desk, "console.cut_confirm"))


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
                button(desk, "console.poll_close").wait_for()
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
    sees(desk, da("console.inbox", n=4))
    sees(screen, IDEAS[2])
    before = tops(desk)
    press(desk, "console.hide_idea", idea=IDEAS[2])
    misses(screen, IDEAS[2])
    button(desk, "console.show_idea", idea=IDEAS[2]).wait_for()
    assert tops(desk) == before
    camp.phone("bob").post("Kom, mens hånden var der")
    sees(desk, da("room.new_ideas", n=1))
    assert tops(desk) == before
    press(desk, "console.show_idea", idea=IDEAS[2])
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
    expect(heading(desk, "console.inbox", n=1)).to_be_visible()
    there = ann.post(IDEAS[1])
    sees(desk.locator(".inbox-panel"), IDEAS[1])
    one_number_holds_for_all(camp, people, desk, there)
    desk.get_by_label(da("console.of_step")).select_option(label="Fra hvert bord")
    misses(desk.locator(".inbox-panel"), IDEAS[1])
    sees(desk.locator(".inbox-panel"), IDEAS[0])


def one_number_holds_for_all(camp: Camp, people: People, desk: Page, there: str) -> None:
    """On the desk, the wall and a phone, also when one lies under another."""
    phone, screen = come_in(people.phone(), camp), watch(people.projector(), camp)
    camp.facilitator().send("attention.set", on=False)
    alike = camp.phone("bob").post("Det samme igen")
    for n in (3, 2):
        expect(heading(desk, "console.inbox", n=n)).to_be_visible()
        reads(phone, "room.all_ideas", n=n)
        reads(screen, "common.ideas", n=n)
        camp.facilitator().send("idea.merge", into=there, ids=[alike]) if n == 3 else None
    sees(desk.locator(".inbox-panel"), da("themes.pile", n=2))
