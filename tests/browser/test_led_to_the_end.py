"""What the console says while a step is led: what waits, what did not happen, what is not confirmed, what stays put."""

from playwright.sync_api import expect

from tests.story import Camp

from .conftest import People
from .day import Day
from .hands import button, da, lead, misses, press, reads, sees, sheet


def test_a_press_without_a_network_is_named_until_it_is_pressed_again(camp: Camp, people: People) -> None:
    camp.go("ideas")
    desk = lead(people.laptop(), camp)
    reads(desk, "console.is_silent")
    desk.context.set_offline(True)
    desk.evaluate("dispatchEvent(new Event('offline'))")
    press(desk, "common.show_all")
    name = f"”{da('common.show_all')}”"
    reads(desk, "console.press_waits", what=name)
    expect(desk.locator(".presses")).to_contain_text(da("console.press_lost", what=name), timeout=30_000)
    desk.context.set_offline(False)
    expect(desk.locator(".presses")).to_contain_text(da("console.press_again", what=name), timeout=30_000)
    reads(desk, "console.is_silent")
    press(desk, "common.show_all")
    expect(desk.locator(".presses")).to_have_count(0)
    reads(desk, "console.is_shown")


def test_a_result_that_is_not_confirmed_is_asked_for_where_one_goes_on_and_in_every_step_after(
    camp: Camp, people: People
) -> None:
    day = Day(camp)
    day.to("selection")
    poll = day.open_vote()
    day.cast(poll)
    won = day.reveal(poll)
    desk = lead(people.laptop(), camp)
    press(desk, "common.go_on", phase=da("common.phase_concepts"))
    reads(sheet(desk), "console.warn_unconfirmed")
    reads(sheet(desk), "console.unconfirmed_then")
    expect(button(sheet(desk), "console.wait_a_minute")).to_have_count(0)
    press(sheet(desk), "console.go_anyway")
    reads(desk, "console.unconfirmed", phase=da("common.phase_selection"))
    press(desk, "console.confirm_now")
    misses(desk, da("console.unconfirmed", phase=da("common.phase_selection")))
    assert day.fay.sees("results", poll=poll["id"])["confirmed"] == won


def test_it_is_asked_for_before_the_session_ends(camp: Camp, people: People) -> None:
    day = Day(camp)
    day.to("selection")
    poll = day.open_vote()
    day.cast(poll)
    day.reveal(poll)
    desk = lead(people.laptop(), camp)
    desk.get_by_role("link", name=da("console.tab_session")).click()
    press(desk, "console.end")
    reads(sheet(desk), "console.unconfirmed", phase=da("common.phase_selection"))


def test_what_is_pressed_keeps_its_place_when_phones_are_called_and_released(camp: Camp, people: People) -> None:
    camp.go("ideas")
    desk = lead(people.laptop(), camp)
    clock, quiet = desk.locator(".clock"), desk.locator(".look-up-panel")
    before = [panel.bounding_box() for panel in (clock, quiet)]
    press(desk, "room.look_up")
    button(desk, "console.look_up_release").wait_for()
    after = [panel.bounding_box() for panel in (clock, quiet)]
    assert [(box["x"], box["y"]) for box in before if box] == [(box["x"], box["y"]) for box in after if box]
    press(desk, "console.look_up_release")
    button(desk, "room.look_up").wait_for()
    assert clock.bounding_box() == before[0]


def test_a_vote_about_no_themes_says_why_and_leads_back(camp: Camp, people: People) -> None:
    fay = camp.facilitator()
    camp.go("ideas")
    camp.phone("ann").post("Åbne værksteder")
    camp.go("selection")
    fay.send("step.update", id=camp.step("selection"), settings={"over": "themes"})
    desk = lead(people.laptop(), camp)
    reads(desk, "console.nothing_themes")
    desk.locator(".notice").get_by_role("button", name=da("common.go_back", phase=da("common.phase_themes"))).click()
    expect(desk.get_by_role("heading", level=1, name=da("common.phase_themes"))).to_be_visible()


def test_what_is_agreed_aloud_at_the_end_has_its_box_there(camp: Camp, people: People) -> None:
    camp.go("closing")
    desk = lead(people.laptop(), camp)
    sees(desk, da("console.closing_next"))
    text = "Mette ringer til Lone på mandag"
    desk.get_by_role("textbox", name=da("editor.label_next")).fill(text)
    desk.get_by_role("textbox", name=da("editor.label_next")).blur()
    fay = camp.facilitator()
    expect(desk.locator(".write-state").first).to_contain_text(da("common.saved"))
    assert fay.look().all("session")[0]["report"]["next"] == text
