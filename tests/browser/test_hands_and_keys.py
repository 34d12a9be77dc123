"""Thick fingers, no mouse, a stray key: targets are large, all can be done by keyboard, and no key moves the room."""

from playwright.sync_api import Page, expect

from tests.story import Camp

from .conftest import Camps, People
from .day import Day
from .hands import (
    box,
    button,
    come_in,
    da,
    heading,
    idea_box,
    lead,
    press,
    put_away,
    reads,
    saved,
    sees,
    sheet,
    write,
)
from .waiting import drawn

SMALL = """least => [...document.querySelectorAll("button, a, input, select, textarea, summary, [role=button]")]
    .filter(one => !one.closest(".sr-only, .skip, [aria-hidden=true]") && one.checkVisibility())
    .map(one => one.matches("[type=checkbox], [type=radio]") ? one.closest("label") ?? one : one)
    .map(one => [one.getBoundingClientRect(), one])
    .filter(([size]) => size.width && (size.width < least - 0.5 || size.height < least - 0.5))
    .map(([size, one]) => `${Math.round(size.width)}x${Math.round(size.height)} ${one.outerHTML.slice(0, 90)}`)
"""
# Scrolled to, each takes a tap in its middle and halfway to each corner: nothing lies over it, seen or not, but what
# has just been said, and goes by itself.
COVERED = """() => {
    const open = document.querySelector("dialog[open]") ?? document;
    return [...open.querySelectorAll("button, a, input, select, textarea, summary, [role=button]")]
        .filter(one => !one.closest(".sr-only, .skip, [aria-hidden=true], [inert]") && one.checkVisibility())
        .flatMap(one => {
            one.scrollIntoView({ block: "center", behavior: "instant" });
            const { x, y, width, height } = one.getBoundingClientRect();
            const spots = [[0.5, 0.5], [0.25, 0.25], [0.75, 0.25], [0.25, 0.75], [0.75, 0.75]];
            const over = spots
                .map(([right, down]) => document.elementFromPoint(x + right * width, y + down * height))
                .find(top => top && !top.closest(".undo-bar") && !one.contains(top)
                     && !top.contains(one) && !top.closest("label")?.contains(one));
            return width && over ? [`${one.outerHTML.slice(0, 90)} under ${over.outerHTML.slice(0, 90)}`] : [];
        });
}"""
HIDDEN = """() => {
    const focused = document.activeElement, box = focused.getBoundingClientRect();
    if (focused === document.body || !box.width) return null;
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const top = document.elementFromPoint(x, y);
    const seen = top && (focused.contains(top) || top.contains(focused) || top.closest("label")?.contains(focused));
    return seen ? null : `${focused.outerHTML.slice(0, 90)} at ${Math.round(y)}, under ${top?.outerHTML.slice(0, 90)}`;
}"""


def test_every_target_is_large_enough_for_a_thumb_and_lies_free(camp: Camp, people: People) -> None:
    day, small = Day(camp), list[str]()
    phone = people.phone()

    def look(what: str) -> None:
        small.extend(f"{what}: {one}" for one in phone.evaluate(SMALL, 44) + phone.evaluate(COVERED))

    phone.goto("/")
    look("front")
    phone.goto(f"/j/{camp.invite}")
    look("join")
    come_in(phone, camp)
    look("welcome")
    day.ideas(8)
    write(phone, "En idé")
    saved(phone, "En idé")
    expect(phone.locator(".send-state.quiet")).to_be_attached()
    look("saved")
    day.show()
    reads(phone, "room.all_ideas", n=9)
    look("ideas")
    press(phone, "room.menu")
    sheet(phone)
    look("menu")
    put_away(phone)
    day.themes()
    reads(phone, "themes.which")
    look("themes")
    poll = day.open_vote()
    reads(phone, "vote.nothing_yet")
    look("vote")
    day.cast(poll)
    winners = day.reveal(poll)
    spoken = phone.locator("[aria-live=polite]")
    expect(spoken).to_contain_text(da("result.go_on", n=len(winners)))  # heard, too, by whoever does not see it
    day.fay.send("selection.confirm", poll=poll["id"], ideas=winners)
    reads(phone, "result.confirmed")
    look("result")
    day.concepts()
    press(phone, "concepts.join")
    look("concepts")
    day.commitments()
    press(phone, "commitment.bring")
    look("commitment")
    press(phone, "commitment.not_this_time")
    day.actions()
    press(phone, "actions.add_step")
    look("actions")
    press(phone, "common.cancel")
    camp.go("closing")
    reads(phone, "closing.report_later")
    look("closing")
    assert small == []


def test_the_bottom_bar_never_covers_what_is_focused(camp: Camp, people: People) -> None:
    day = Day(camp)
    phone = come_in(people.phone(), camp)
    day.ideas(12)
    day.open_vote()
    reads(phone, "vote.nothing_yet")
    plus = phone.get_by_role("button", name=da("vote.one_more", title="").strip())
    expect(plus).to_have_count(12)
    covered = []
    for _ in range(40):
        phone.keyboard.press("Tab")
        drawn(phone)  # cards get their height as they come into sight
        covered.append(phone.evaluate(HIDDEN))
    assert [one for one in covered if one] == []


def tab_to(page: Page, name: str) -> None:
    """Tab by Tab, as one must, with the focus in sight all the way."""
    for _ in range(60):
        page.keyboard.press("Tab")
        here = page.evaluate(
            """() => {
                const one = document.activeElement, look = getComputedStyle(one);
                const name = one.getAttribute("aria-label") ?? one.labels?.[0]?.innerText ?? one.innerText;
                return { name: name.trim(), ring: one.matches(":focus-visible") && look.outlineStyle !== "none" };
            }"""
        )
        if name in here["name"]:
            assert here["ring"], f"{name} has the focus, and nobody can see it"
            return
    raise AssertionError(f"{name} cannot be reached with Tab")


def test_a_participants_whole_day_by_keyboard(camp: Camp, people: People) -> None:
    laptop, desk = people.laptop(), lead(people.laptop(), camp)
    day = Day(camp)
    laptop.goto("/")
    expect(box(laptop, "join.type_code")).to_be_focused()
    laptop.keyboard.type(camp.code)
    laptop.keyboard.press("Enter")
    heading(laptop, "join.who").wait_for()
    tab_to(laptop, "Civilsamfund")
    laptop.keyboard.press("Enter")
    laptop.locator("html.js").wait_for()
    day.ideas(3)
    idea_box(laptop).wait_for()
    tab_to(laptop, da("room.idea_label"))
    laptop.keyboard.type("Skrevet uden mus")
    laptop.keyboard.press("Enter")
    saved(laptop, "Skrevet uden mus")
    poll = day.open_vote()
    sees(laptop, da("vote.nothing_yet"))
    tab_to(laptop, da("vote.one_more", title="Skrevet uden mus"))
    laptop.keyboard.press("Enter")
    reads(laptop, "vote.saved")
    tab_to(laptop, da("common.done"))
    laptop.keyboard.press("Space")
    expect(button(laptop, "common.done")).to_have_attribute("aria-pressed", "true")
    reads(desk, "console.cast", n=1, of=13)
    day.cast(poll)
    day.fay.send("selection.confirm", poll=poll["id"], ideas=day.reveal(poll))
    camp.go("concepts")
    button(laptop, "concepts.join").first.wait_for()
    tab_to(laptop, da("concepts.join"))
    laptop.keyboard.press("Enter")
    box(laptop, "concepts.box_solution").or_(laptop.get_by_role("textbox").first).first.wait_for()
    tab_to(laptop, da("concepts.box_who"))
    laptop.keyboard.type("Dem uden mus")
    laptop.keyboard.press("Tab")
    reads(desk, "console.boxes", n=1, of=9)


# A press, and where the keyboard is before anything else can happen: what is typed next goes there.
AT_ONCE = """async button => {
    button.click();
    for (let turn = 0; turn < 20; turn += 1) await null;
    const here = document.activeElement;
    return here.closest("dialog") ? "a sheet" : here.dataset.key ?? here.tagName;
}"""


def test_fast_fingers_find_the_keyboard_where_they_led_it(camps: Camps, people: People) -> None:
    ranking = {"phase": "selection", "settings": {"method": "schulze", "seats": 1}}
    camp = camps({"title": "Hurtigt", "question": "Hvad først?", "steps": [{"phase": "ideas"}, ranking]})
    camp.go("ideas")
    ids = [camp.phone("ann").post(text) for text in ("Det ene", "Det andet")]
    camp.go("selection")
    laptop = come_in(people.laptop(), camp)
    camp.open_poll()
    for id in ids:
        laptop.locator(f'[data-key="add-{id}"]').click()
    up = laptop.locator(f'[data-key="up-{ids[1]}"]')
    up.focus()
    assert up.evaluate(AT_ONCE) == f"up-{ids[1]}"
    assert button(laptop, "room.menu").evaluate(AT_ONCE) == "a sheet"


def test_no_key_moves_the_room(camp: Camp, people: People) -> None:
    desk = lead(people.laptop(), camp)
    camp.go("ideas")
    expect(heading(desk, "common.phase_ideas").first).to_be_visible()
    desk.locator("main").click(position={"x": 4, "y": 4})
    for key in ("Space", "Enter", "ArrowRight", "ArrowLeft", "ArrowDown", "PageDown", "PageUp", "End", "n", "t"):
        desk.keyboard.press(key)
    write_down = camp.phone("ann").post("Efter alle tasterne")  # when this is on the desk, all before it has come, too
    assert camp.facilitator().sees("ideas", id=write_down)["step"] == camp.step("ideas")
    sees(desk, "Efter alle tasterne")
    assert camp.facilitator().look().all("session")[0]["step"] == camp.step("ideas")
