"""Coming in and writing, with a phone in the hand (360 × 640).
The numbers of `ux.md` §5 stand in the names."""

import re

from playwright.sync_api import Page, Route, expect

from tests.story import Camp

from .conftest import Camps, People
from .day import Day
from .doors import by_the_door
from .fifty import BRIEF, IDEA, LONG_WORD, OPEN, OTHER, STRANGE, THIRD, fits, lies_free, texts
from .hands import (
    awake,
    box,
    button,
    choose_group,
    come_in,
    da,
    idea_box,
    press,
    reads,
    saved,
    sees,
    words,
    write,
)

# -- coming in and writing ---------------------------------------------------------------------------------------------


def test_3_six_choices_and_the_other_language_are_seen_under_a_question_of_three_lines(
    camps: Camps, people: People
) -> None:
    asked = "Hvordan kan vi sammen gøre det lettere for unge at finde ind i et fællesskab, også når det er svært?"
    phone = people.phone()
    phone.goto(f"/j/{camps(OPEN | {'question': asked}).invite}")
    assert phone.evaluate("scrollY") == 0
    for n in range(6):
        lies_free(phone, f"document.querySelectorAll('.choice')[{n}]")
    lies_free(phone, "document.querySelector('.top [lang=en]')")


def test_4_whoever_chose_where_they_come_from_can_write_at_once(camp: Camp, people: People) -> None:
    camp.go("ideas")
    phone = people.phone()
    by_the_door(phone, camp)
    expect(idea_box(phone)).to_be_focused()
    phone.keyboard.type(IDEA)
    expect(idea_box(phone)).to_have_value(IDEA)


def test_4_the_keyboard_comes_with_the_tap_and_what_is_typed_meanwhile_is_the_first_of_the_idea(
    camp: Camp, people: People
) -> None:
    """A phone shows its keyboard only for a box that gets the focus within the tap: before any answer has come."""
    camp.go("ideas")
    phone, held = people.phone(), list[Route]()
    phone.goto(f"/j/{camp.invite}")
    phone.route(re.compile("/j/"), lambda route: held.append(route))
    choose_group(phone, "civil")
    expect(phone.locator("textarea")).to_be_focused()
    phone.keyboard.type("Åbne ")
    held[0].continue_()
    awake(phone)
    expect(idea_box(phone)).to_be_focused()
    phone.keyboard.type("værksteder")
    expect(idea_box(phone)).to_have_value("Åbne værksteder")
    press(phone, "common.send")
    saved(phone, "Åbne værksteder")
    phone.reload()
    saved(awake(phone), "Åbne værksteder")


def test_5_and_10_over_a_keyboard_and_on_its_side_question_box_and_send_are_seen(camps: Camps, people: People) -> None:
    camp = camps(OPEN)
    day = Day(camp)
    day.ideas(6)
    phone = come_in(people.phone(), camp)
    idea_box(phone).fill(IDEA)
    for width, height in ((360, 330), (640, 360), (360, 640)):
        phone.set_viewport_size({"width": width, "height": height})
        expect(idea_box(phone)).to_have_value(IDEA)
        for what in (".question", ".composer textarea", ".composer .button"):
            lies_free(phone, f"document.querySelector('{what}')")
        fits(phone)
    press(phone, "common.send")
    saved(phone, IDEA)


def test_7_two_taps_on_send_are_one_idea_and_its_card_is_in_sight_wherever_one_was(
    camps: Camps, people: People
) -> None:
    """Typing never moves what is being read; what was sent is seen, newest or oldest first, searched or not."""
    camp = camps(OPEN)
    day = Day(camp)
    day.ideas(40)
    phone = come_in(people.phone(), camp)
    reads(phone, "room.all_ideas", n=40)
    phone.get_by_role("searchbox").wait_for()  # the others' ideas come after the box to write in
    there = phone.evaluate("scrollTo(0, 900), scrollY")
    idea_box(phone).click()
    phone.keyboard.type(IDEA)
    assert there > 0 and phone.evaluate("scrollY") == there
    phone.get_by_role("button", name=da("common.send"), exact=True).dblclick()
    saved(phone, IDEA)
    lies_free(phone, "document.querySelector('.card.own .words')")
    phone.get_by_role("searchbox").fill("findes slet ikke")
    write(phone, OTHER)
    saved(phone, OTHER)
    lies_free(phone, "document.querySelector('.card.own .words')")
    press(phone, "room.for_whom_add")
    box(phone, "room.for_whom").fill("unge")
    write(phone, THIRD)
    expect(box(phone, "room.for_whom")).to_have_count(0)  # it was this idea's
    assert [text for text in texts(camp) if text in (IDEA, OTHER, THIRD)] == [IDEA, OTHER, THIRD]
    sees(phone, BRIEF)  # what to do is said as long as there is something to do


def test_11_a_wrong_code_stays_with_what_to_do(people: People) -> None:
    phone = people.phone()
    phone.goto("/")
    box(phone, "join.type_code").fill("abcde fghjk")
    press(phone, "join.go_in")
    reads(phone, "join.wrong_code")
    expect(box(phone, "join.type_code")).to_have_value("abcde fghjk")


def test_12_another_language_keeps_what_is_half_written(camp: Camp, people: People) -> None:
    camp.go("ideas")
    phone = come_in(people.phone(), camp)
    idea_box(phone).fill("Halvt skrev")
    press(phone, "room.menu")
    button(phone, "common.language_en").click()
    phone.keyboard.press("Escape")
    expect(phone.locator("html")).to_have_attribute("lang", "en")
    english = phone.get_by_role("textbox", name="Your idea – one at a time")
    expect(english).to_have_value("Halvt skrev")


# -- words -------------------------------------------------------------------------------------------------------------


def test_38_39_44_and_45_long_and_strange_words_stay_in_their_cards(camps: Camps, people: People) -> None:
    """Also at 320 pixels, which is 400 % on a laptop, and with the spacing of WCAG 1.4.12."""
    camp = camps(OPEN)
    camp.go("ideas")
    bob = camp.phone("bob")
    for text in (LONG_WORD, STRANGE):
        bob.post(text)
    phone = come_in(people.phone(), camp)
    sees(phone, STRANGE)
    phone.get_by_role("button", name=da("room.menu")).wait_for()
    for width in (360, 320):
        phone.set_viewport_size({"width": width, "height": 640})
        fits(phone)
    spaced(phone)
    fits(phone)
    assert words(phone, "<b>Æbler").is_visible()


def spaced(phone: Page) -> None:
    """The page's own policy forbids styles in it: the same by a sheet that a script makes."""
    phone.evaluate(
        """() => {
            const sheet = new CSSStyleSheet();
            sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: .12em !important; "
                + "word-spacing: .16em !important } p { margin-bottom: 2em !important }");
            document.adoptedStyleSheets = [sheet];
        }"""
    )
