"""What the console says is so: what is counted is what is asked for, what was taken back is told as what is so now, and
what no longer opens anything is no longer shown."""

from itertools import product

from playwright.sync_api import Locator, Page, expect

from tests.fixtures.browser import Chromium
from tests.fixtures.server import Factory
from tests.story import Camp, new

from .conftest import Camps, People
from .day import Day
from .hands import at_tab, awake, box, button, da, go_on, lead, misses, press, reads, sees, sheet
from .test_first_start import printed, set_password

LONG = "Hvad skal der til, for at naboerne i boligforeningen kommer igen efter den første aften sammen?"
WIDTHS = (1366, 1024)
READING = {
    "title": "Læs",
    "question": "Hvad nu?",
    "steps": [
        {"phase": "ideas", "title": "Idéer"},
        {"phase": "ideas", "title": "Kig op", "settings": {"reading": True, "attention": True, "hidden": False}},
        {"phase": "closing", "title": "Slut"},
    ],
}


def undo_bar(desk: Page) -> Locator:
    return desk.get_by_role("complementary", name=da("common.undo"))


def whole(text: Locator) -> bool:
    return bool(
        text.evaluate("one => one.scrollWidth <= one.clientWidth + 1 && one.scrollHeight <= one.clientHeight + 1")
    )


def test_a_step_to_read_in_counts_nobody_who_writes(camps: Camps, people: People) -> None:
    camp = camps(READING)
    camp.phone("ann").post("Åbne værksteder")
    desk = lead(people.laptop(), camp)
    reads(desk, "console.writers_label")
    press(desk, "common.go_on", phase="Kig op")
    at_heading(desk, "Kig op")
    sees(desk, da("console.inbox", n=1))
    misses(desk, da("console.writers_label"))
    misses(desk, da("console.typing_label"))
    press(desk, "common.go_on", phase="Slut")
    at_heading(desk, "Slut")


def at_heading(desk: Page, title: str) -> None:
    expect(desk.get_by_role("heading", level=1, name=title)).to_be_visible()


def test_taken_back_is_told_as_what_is_so_now(camp: Camp, people: People) -> None:
    camp.go("ideas")
    desk = lead(people.laptop(), camp)
    press(desk, "common.show_all")
    for word, now in (("common.undo", "console.hidden_again"), ("common.redo", "console.shown_all")):
        press(undo_bar(desk), word)
        expect(undo_bar(desk)).to_contain_text(da(now))
        expect(undo_bar(desk)).not_to_contain_text(
            da("console.shown_all" if now != "console.shown_all" else "console.hidden_again")
        )
    reads(desk, "console.is_shown")


def test_the_history_names_everything_on_whichever_console(camp: Camp, people: People) -> None:
    day = Day(camp)
    day.ideas(2)
    idea = next(iter(day.posted))
    hidden = day.fay.send("idea.hide", id=idea, hidden=True)["op_id"]
    day.fay.send("undo", op_id=hidden)
    desk = lead(people.laptop(), camp)
    button(desk, "console.history").click()
    told = sheet(desk).get_by_role("listitem")
    expect(told.first).to_contain_text(da("console.did_show", idea="")[:10])
    misses(sheet(desk), da("console.did_other"))


def test_not_all_is_shown_while_it_comes_out_one_by_one(camp: Camp, people: People) -> None:
    day = Day(camp)
    day.ideas(4)
    poll = day.open_vote()
    day.cast(poll)
    for act in ("poll.close", "poll.count"):
        day.fay.send(act, poll=poll["id"])
    desk = lead(people.laptop(), camp)
    press(desk, "console.one_by_one")
    reads(desk, "console.poll_is_coming_out", n=0, of=2)
    misses(desk, da("console.poll_is_revealed"))
    misses(desk, da("console.poll_revealed"))
    press(desk, "console.show_rest")
    reads(desk, "console.poll_is_revealed")


def test_a_link_is_seen_at_once_and_only_as_long_as_it_opens_something(camp: Camp, people: People) -> None:
    desk = lead(people.laptop(), camp)
    at_tab(desk, "people")
    press(desk, "console.link_observer")
    picture, address = desk.get_by_role("img", name=da("console.link_picture")), desk.locator(".one-time input")
    for shown in (picture, address):
        expect(shown).to_be_in_viewport(ratio=1)
    reads(desk, "console.open_links", n=1)
    camp.facilitator().send("session.renew", projector=False)
    reads(desk, "console.link_over")
    for shown in (picture, address):
        expect(shown).to_have_count(0)


def test_long_names_stand_whole_where_the_room_is_moved(camps: Camps, people: People) -> None:
    steps = [
        {"phase": "welcome", "title": LONG},
        {"phase": "ideas", "title": LONG[::-1]},
        {"phase": "closing", "title": LONG},
    ]
    camp = camps({"title": "Lang", "question": LONG, "steps": steps})
    camp.go("ideas")
    desk = lead(people.laptop(), camp)
    for width, key in product(WIDTHS, ("common.go_on", "common.go_back")):
        desk.set_viewport_size({"width": width, "height": 768})
        name = button(desk, key, phase=LONG)
        expect(name).to_be_in_viewport(ratio=1)
        assert whole(name), (width, key)


def test_a_new_theme_can_be_made_however_many_there_are(camp: Camp, people: People) -> None:
    day = Day(camp)
    day.ideas(3)
    camp.go("themes")
    for n in range(9):
        day.fay.send("theme.create", id=new(), title=f"Tema {n}")
    desk = lead(people.laptop(), camp)
    for width, title in zip(WIDTHS, ("Det tiende", "Det ellevte"), strict=True):
        desk.set_viewport_size({"width": width, "height": 768})
        one_more_theme(desk, title)


def one_more_theme(desk: Page, title: str) -> None:
    name = box(desk, "themes.name")
    expect(name).to_be_in_viewport(ratio=1)
    name.fill(title)
    press(desk, "themes.make")
    column = desk.get_by_role("region", name=title)
    expect(column).to_be_in_viewport(ratio=0.9)
    press(desk, "console.clock_add", n=1)
    for turn in ("common.undo", "common.redo"):
        for word in ("common.undo", "common.redo"):
            expect(button(desk, word)).to_have_count(1)
        press(desk, turn)
        reads(undo_bar(desk), "console.clock_as_before" if turn == "common.undo" else "console.clock_added", n=1)


def test_the_tables_way_back_is_none_for_the_room(camp: Camp, people: People) -> None:
    """Whoever has just moved the room and then presses it between the themes does not move it back, and takes back
    nothing of the step before."""
    Day(camp).ideas(3)
    desk = lead(people.laptop(), camp)
    press(desk, "common.show_all")
    go_on(desk, da("common.phase_themes"))
    reads(undo_bar(desk), "common.went_to", phase=da("common.phase_themes"))
    back = desk.locator(".board-bar").get_by_role("button", name=da("common.undo"))
    expect(back).to_be_disabled()


def test_nobody_is_counted_where_they_were_not_asked(camp: Camp, people: People) -> None:
    desk = lead(people.laptop(), camp)
    at_tab(desk, "people")
    fay = desk.get_by_role("listitem").filter(has_text="Fay")
    expect(fay).to_be_visible()
    expect(fay.get_by_role("img")).to_have_count(0)


def test_who_has_a_login_is_told_to_use_it_on_another_device(server: Factory, chromium: Chromium) -> None:
    house = server()
    desk, address = chromium.laptop(house.url), printed(house, "Facilitator")
    desk.goto(address)
    set_password(desk, address)
    desk.goto("/sessions")
    desk.locator("a[href*='/desk/']").first.click()
    button(awake(desk), "room.menu").click()
    reads(sheet(desk), "menu.move_by_login")
    expect(button(desk, "menu.move_device")).to_have_count(0)
