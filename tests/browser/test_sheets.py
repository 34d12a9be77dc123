"""A sheet loses nothing by a slip, and says itself what is refused and what is told meanwhile."""

from playwright.sync_api import Locator, Page, expect

from tests.story import Camp

from .conftest import People
from .hands import at_tab, box, button, come_in, da, lead, press, put_away, sees, sheet, watch

LONG_NAME = "Å" * 81


def menu(phone: Page) -> Locator:
    press(phone, "room.menu")
    return sheet(phone)


def spoken(where: Locator | Page) -> Locator:
    return where.locator("[aria-live=polite]")


def step_sheet(desk: Page, phase: str = "ideas") -> Locator:
    at_tab(desk, "plan")
    press(desk, "console.step_edit", step=da(f"common.phase_{phase}"))
    return sheet(desk)


def beyond(page: Page, at: Locator) -> tuple[float, float]:
    """A place outside the sheet that this lies in, at the same height."""
    found = at.bounding_box()
    assert found
    return 20, found["y"] + found["height"] / 2


def select_too_far(page: Page, at: Locator) -> None:
    """A selection that begins in the box and ends outside the sheet."""
    found = at.bounding_box()
    assert found
    page.mouse.move(found["x"] + found["width"] - 8, found["y"] + found["height"] / 2)
    page.mouse.down()
    page.mouse.move(*beyond(page, at), steps=5)
    page.mouse.up()


def test_what_a_step_asks_and_shows_is_set_at_the_console_and_taken_back(camp: Camp, people: People) -> None:
    """The wall asks the step's own question at once, and the day's again when that is taken back."""
    camp.go("ideas")
    desk, wall = lead(people.laptop(), camp), watch(people.projector(), camp)
    opened = step_sheet(desk)
    box(opened, "console.set_prompt").fill("Hvad mangler dem, der ikke er her?")
    box(opened, "console.set_say").fill("Tænk på én, du kender.")
    opened.get_by_text(da("console.more_settings")).click()
    opened.get_by_role("checkbox", name=da("console.noun", noun="challenge"), exact=True).check()
    press(opened, "common.save")
    sees(wall, "Hvad mangler dem, der ikke er her?")
    fay = camp.facilitator()
    set_now = fay.sees("steps", id=camp.step("ideas"))["settings"]
    assert (set_now["shows"], set_now["say"]) == (["challenge"], "Tænk på én, du kender.")
    press(desk, "common.undo")
    expect(wall.get_by_text("Hvad mangler dem, der ikke er her?")).to_have_count(0)
    assert not {"prompt", "say", "shows"} & fay.sees("steps", id=camp.step("ideas"))["settings"].keys()


def test_a_slip_shuts_no_sheet_and_loses_no_text(camp: Camp, people: People) -> None:
    desk = lead(people.laptop(), camp)
    opened = step_sheet(desk)
    title = box(opened, "console.step_title")
    title.fill("Alle skriver for sig selv")
    select_too_far(desk, title)
    expect(opened).to_be_visible()
    for slip in ("Escape", "outside", "×"):
        if slip == "outside":
            desk.mouse.click(*beyond(desk, title))
        elif slip == "×":
            press(opened, "common.close")
        else:
            desk.keyboard.press("Escape")
        sees(opened, da("common.unsaved"))
        expect(button(opened, "common.keep_writing")).to_be_focused()
        press(opened, "common.keep_writing")
        expect(title).to_have_value("Alle skriver for sig selv")
    desk.keyboard.press("Escape")
    desk.keyboard.press("Escape")  # twice in a row is no other answer
    press(opened, "common.close_unsaved")
    expect(desk.get_by_role("dialog")).to_have_count(0)
    step_sheet(desk)
    put_away(desk)  # nothing was written, so nothing is asked


def test_a_refusal_stands_in_the_sheet_beside_its_box_and_is_heard(camp: Camp, people: People) -> None:
    phone, desk = come_in(people.phone(), camp), lead(people.laptop(), camp)
    name = box(menu(phone), "room.your_name")
    name.fill(LONG_NAME)
    told = da("common.too_long", n=1)
    expect(sheet(phone).locator(".error")).to_contain_text(told)
    expect(name).to_have_attribute("aria-invalid", "true")
    name.fill("Fаy")  # with a Cyrillic letter: only the server knows
    name.blur()
    why = da("error.invalid.mixed_letters")
    expect(sheet(phone).locator(".error")).to_contain_text(why)
    expect(spoken(sheet(phone))).to_have_text(why)
    phone.keyboard.press("Escape")
    sees(sheet(phone), da("common.unsaved"))

    opened = step_sheet(desk)
    brief = box(opened, "console.step_brief")
    brief.fill("a" * 2001)
    press(opened, "common.save")
    expect(opened.locator(".error")).to_contain_text(da("error.invalid.too_long", n=0))
    expect(brief).to_be_focused()
    expect(spoken(opened)).not_to_be_empty()


def test_a_name_is_taken_back_and_the_sheet_saves_it_on_its_way_out(camp: Camp, people: People) -> None:
    phone, fay = come_in(people.phone(), camp), camp.facilitator()
    box(menu(phone), "room.your_name").fill("Åse")
    put_away(phone)
    member = fay.sees("members", name="Åse")["id"]
    expect(box(menu(phone), "room.your_name")).to_have_value("Åse")
    box(phone, "room.your_name").fill("")
    put_away(phone)
    sees(phone, da("room.name_gone"))
    assert "name" not in fay.sees("members", id=member)


def test_what_is_told_while_a_sheet_is_open_is_heard_in_it(camp: Camp, people: People) -> None:
    phone = come_in(people.phone(), camp)
    opened = menu(phone)
    camp.go("ideas")
    expect(spoken(opened)).to_have_text(da("room.now_at", phase=da("common.phase_ideas")))
    expect(phone.locator("[aria-live=polite]")).to_have_count(1)
    put_away(phone)


def test_look_up_goes_before_any_sheet(camp: Camp, people: People) -> None:
    phone, fay = come_in(people.phone(), camp), camp.facilitator()
    menu(phone)
    fay.send("attention.set", on=True, message="Se på skærmen")
    expect(phone.get_by_role("dialog")).to_have_count(0)
    expect(phone.get_by_role("heading", name=da("room.look_up"))).to_be_focused()
    fay.send("attention.set", on=False)
    expect(phone.get_by_role("heading", name=da("room.look_up"))).to_have_count(0)

    name = box(menu(phone), "room.your_name")
    name.fill(LONG_NAME)
    fay.send("attention.set", on=True, message="Se på skærmen")
    expect(sheet(phone).get_by_role("alert").filter(has_text="Se på skærmen")).to_be_visible()
    expect(name).to_have_value(LONG_NAME)
