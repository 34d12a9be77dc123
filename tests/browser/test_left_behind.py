"""The room goes on while a sentence is half written, on a phone of 360 × 640: nothing on the page contradicts itself,
and what was left to wait is found again."""

from datetime import UTC, datetime, timedelta

from playwright.sync_api import Page, expect

from ideation.sessions.creation import templates
from tests.story import Camp

from .conftest import Camps, People
from .hands import box, button, come_in, da, idea_box, misses, press, reads, saved, sheet

OFFER = "Jeg kan låne jer vores lokale"
IDEA, NEED = "En makkerordning", "Et sted at mødes"


def exchange(camps: Camps) -> Camp:
    """The template *Ressourcebørs*: offers, a look up, needs."""
    return camps(templates()["resource-exchange"])


def steps(camp: Camp) -> list[str]:
    return [step["id"] for step in sorted(camp.facilitator().look().all("steps"), key=lambda step: step["position"])]


def go(camp: Camp, was: int, to: int) -> None:
    ids = steps(camp)
    camp.facilitator().send("step.go", to=ids[to], **{"from": ids[was]})


def set_clock(camp: Camp) -> None:
    at = datetime.now(UTC) + timedelta(minutes=8)
    camp.facilitator().send("timer.set", ends_at=at.isoformat(timespec="milliseconds").replace("+00:00", "Z"))


def head_says(phone: Page, n: int, name: str) -> None:
    expect(phone.locator(".where [aria-hidden]")).to_have_text(f"{n}/8 {name}")


def test_what_was_left_to_wait_is_found_read_thrown_away_and_sent(camps: Camps, people: People) -> None:
    camp = exchange(camps)
    phone = come_in(people.phone(), camp)
    press(phone, "room.idea_early", noun="offer")
    box(phone, "room.idea_label", noun="offer").fill(OFFER)
    reads(phone, "room.idea_early_held", noun="offer", step="Tilbud")
    go(camp, 0, 1)
    reads(phone, "room.moved_on", phase="Tilbud")
    head_says(phone, 2, "Tilbud")  # the clock beside it is that step's
    misses(phone, da("room.idea_early_held", noun="offer", step="Tilbud"))  # it is there, and nothing was sent
    misses(phone, da("room.not_started"))
    press(phone, "room.keep_draft")
    expect(box(phone, "room.idea_label", noun="offer")).to_have_value(OFFER)
    go(camp, 1, 3)
    head_says(phone, 4, "Behov")
    press(phone, "room.keep_draft")
    throw_away_and_take_back(phone)
    phone.reload()
    press(phone, "left.show", n=1)
    press(sheet(phone), "left.write_on")
    expect(box(phone, "room.idea_label", noun="offer")).to_have_value(OFFER)
    misses(phone, da("room.moved_back", phase="Tilbud"))  # the room is not
    press(phone, "room.send_draft")
    reads(phone, "room.late", noun="offer")
    assert camp.facilitator().sees("ideas", text=OFFER, late=True)
    expect(box(phone, "room.idea_label", noun="need")).to_be_visible()  # and one is where the room is
    misses(phone, da("left.line", n=1, step="Tilbud"))


def test_what_was_begun_goes_on_where_the_same_is_written(camps: Camps, people: People) -> None:
    """The table's idea, half-written, when the room goes on to the ideas of each: it is one of them, and not late."""
    camp = camps(templates()["half-day-camp"])
    go(camp, 0, 3)
    phone = come_in(people.phone(), camp)
    idea_box(phone).fill(IDEA)
    go(camp, 3, 4)
    reads(phone, "room.moved_on", phase="Idéer")
    press(phone, "room.send_draft")
    saved(phone, IDEA)
    misses(phone, da("room.late"))
    assert camp.facilitator().sees("ideas", text=IDEA)["step"] == steps(camp)[4]


def test_whoever_leaves_is_asked_about_the_words_in_the_box(camps: Camps, people: People) -> None:
    camp = exchange(camps)
    go(camp, 0, 1)
    phone = come_in(people.phone(), camp)
    box(phone, "room.idea_label", noun="offer").fill(OFFER)
    press(phone, "room.menu")
    press(sheet(phone), "room.leave")
    reads(sheet(phone), "menu.leave_begun", n=1)
    expect(sheet(phone)).to_contain_text(OFFER)
    press(sheet(phone), "common.cancel")
    expect(box(phone, "room.idea_label", noun="offer")).to_have_value(OFFER)


def test_an_answer_half_written_stays_when_the_room_goes_on(camps: Camps, people: People) -> None:
    camp = exchange(camps)
    go(camp, 0, 3)
    phone, bob = come_in(people.phone(), camp), camp.phone("bob", "public")
    bob.post(NEED, step=steps(camp)[3])
    go(camp, 3, 4)
    press(phone, "match.help")
    box(sheet(phone), "match.with").fill(OFFER)
    go(camp, 4, 5)
    head_says(phone, 6, "Håndslag")
    expect(box(sheet(phone), "match.with")).to_have_value(OFFER)


def test_what_was_begun_when_the_session_ended_is_still_to_be_read(camps: Camps, people: People) -> None:
    """Nothing is sent any more; and no word of it vanishes, in the last step or in an earlier one."""
    camp = exchange(camps)
    go(camp, 0, 7)
    phone = come_in(people.phone(), camp)
    phone.locator(".take-home textarea").fill(OFFER)
    camp.facilitator().send("session.end")
    reads(phone, "left.too_late", n=1, step="Tak for i dag")
    phone.screenshot(path="/tmp/d5_end.png")
    press(phone, "left.show", n=1)
    expect(sheet(phone)).to_contain_text(OFFER)
    phone.screenshot(path="/tmp/d5_end2.png")
    misses(phone, da("left.write_on"))


def throw_away_and_take_back(phone: Page) -> None:
    reads(phone, "left.line", n=1, step="Tilbud")
    press(phone, "left.show", n=1)
    expect(sheet(phone)).to_contain_text(OFFER)
    press(sheet(phone), "left.throw_away")
    misses(phone, da("left.line", n=1, step="Tilbud"))
    press(phone, "common.undo")
    reads(phone, "left.line", n=1, step="Tilbud")


ROOM_ABOVE = "() => document.querySelector('.where').getBoundingClientRect().top"
ROWS_APART = """() => {
    const [where, meta] = ['.where', '.head-meta'].map(one => document.querySelector(one).getBoundingClientRect());
    return meta.top - where.bottom;
}"""
TOO_WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def test_a_header_of_two_rows_has_room_for_both(camps: Camps, people: People) -> None:
    camp = exchange(camps)
    go(camp, 0, 2)  # "Kig op: fortæl om dit tilbud"
    set_clock(camp)
    phone = come_in(people.phone(), camp)
    reads(phone, "common.minutes_left", m=8)
    assert phone.evaluate(ROOM_ABOVE) >= 6
    assert phone.evaluate(ROWS_APART) >= 4
    assert phone.evaluate(TOO_WIDE) == 0


def test_a_sheets_buttons_keep_clear_of_what_is_over_them(camps: Camps, people: People) -> None:
    camp = exchange(camps)
    go(camp, 0, 1)
    phone = come_in(people.phone(), camp)
    box(phone, "room.idea_label", noun="offer").fill(OFFER)
    press(phone, "common.send")
    saved(phone, OFFER)
    go(camp, 1, 3)
    camp.phone("bob", "public").post("Et sted at mødes", step=steps(camp)[3])
    go(camp, 3, 4)
    press(phone, "match.help")
    last = sheet(phone).get_by_role("button", name=OFFER).bounding_box()
    offer = button(sheet(phone), "match.send").bounding_box()
    assert last and offer and offer["y"] - (last["y"] + last["height"]) >= 8


def test_what_was_begun_for_a_later_step_is_said_to_wait_there(camps: Camps, people: People) -> None:
    """Begun at the welcome for the ideas; the tables' one idea comes first, and its box is empty."""
    camp = camps(templates()["half-day-camp"])
    phone = come_in(people.phone(), camp)
    press(phone, "room.idea_early")
    idea_box(phone).fill(IDEA)
    misses(phone, da("left.kept", n=1, step="Idéer"))  # it stands in the box
    go(camp, 0, 3)
    press(phone, "room.keep_draft")
    expect(idea_box(phone)).to_have_value("")
    reads(phone, "left.kept", n=1, step="Idéer")
    press(phone, "left.show", n=1)
    reads(sheet(phone), "left.waits_there", step="Idéer")
    phone.keyboard.press("Escape")
    go(camp, 3, 4)
    expect(idea_box(phone)).to_have_value(IDEA)
    misses(phone, da("left.kept", n=1, step="Idéer"))
