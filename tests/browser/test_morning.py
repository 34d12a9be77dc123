"""A camp's morning on four screens at once: a phone, a laptop, the console and the projector; others over HTTP."""

import pytest
from playwright.sync_api import Page, expect

from tests.fixtures.browser import AS_AT_HOME
from tests.story import Camp, Phone

from .conftest import People
from .doors import by_a_link, by_the_door
from .hands import (
    box,
    come_in_by_code,
    da,
    go_on,
    heading,
    idea_box,
    misses,
    press,
    reads,
    saved,
    sees,
    watch,
    write,
)  # fmt: skip

IDEA, OTHER, THIRD = "Åbne værksteder om torsdagen", "Fritidspas til alle under 20", "Fællesspisning for 25 kroner"


class Morning:
    def __init__(self, camp: Camp, people: People) -> None:
        self.camp = camp
        self.desk = by_a_link(people.laptop(**AS_AT_HOME), camp)
        self.screen = watch(people.projector(**AS_AT_HOME), camp)
        self.phone = by_the_door(people.phone(**AS_AT_HOME), camp, "civil")
        self.laptop = come_in_by_code(people.laptop(**AS_AT_HOME), f"{camp.code[:5]} {camp.code[5:]}", "business")
        self.bob: Phone = camp.phone("bob", "public")

    @property
    def screens(self) -> tuple[Page, ...]:
        return self.phone, self.laptop, self.desk, self.screen


@pytest.fixture
def morning(camp: Camp, people: People) -> Morning:
    return Morning(camp, people)


def test_the_morning_of_a_camp(morning: Morning) -> None:
    everybody_is_welcome(morning)
    ideas_are_silent_until_shown(morning)
    a_late_sentence_is_not_lost(morning)
    ideas_become_themes(morning)
    nobody_sees_how_it_goes_while_they_vote(morning)
    the_result_is_for_everybody(morning)
    the_group_confirms(morning)


def everybody_is_welcome(morning: Morning) -> None:
    for screen in (morning.phone, morning.laptop):
        reads(screen, "room.not_started")
        sees(screen, morning.camp.session.question)
    sees(morning.screen, morning.camp.code[:5])
    expect(morning.desk.get_by_role("main")).to_contain_text(morning.camp.session.question)
    reads(morning.desk, "console.here", n=3, active=2)


def ideas_are_silent_until_shown(morning: Morning) -> None:
    go_on(morning.desk, da("common.phase_ideas"))
    write(morning.phone, IDEA)
    saved(morning.phone, IDEA)
    morning.bob.post(OTHER)
    sees(morning.desk, IDEA)
    misses(morning.laptop, IDEA)
    misses(morning.screen, IDEA)
    press(morning.desk, "common.show_all")
    for screen in (morning.phone, morning.laptop):
        sees(screen, IDEA)
        sees(screen, OTHER)


def a_late_sentence_is_not_lost(morning: Morning) -> None:
    idea_box(morning.laptop).fill(THIRD)
    go_on(morning.desk, da("common.phase_themes"))
    reads(morning.laptop, "room.moved_on", phase=da("common.phase_themes"))
    expect(idea_box(morning.laptop)).to_have_value(THIRD)
    press(morning.laptop, "room.send_draft")
    reads(morning.laptop, "themes.keys")
    assert morning.camp.facilitator().sees("ideas", text=THIRD, late=True)
    sees(morning.phone, da("themes.sort"))


def ideas_become_themes(morning: Morning) -> None:
    """The phone by its list of themes, the laptop by the keyboard alone."""
    box(morning.phone, "themes.name").fill("Mødesteder")
    press(morning.phone, "themes.make")
    expect(morning.phone.get_by_role("radio", name="Mødesteder")).to_be_checked()
    card = morning.laptop.get_by_role("listitem").get_by_role("button", name=OTHER)
    card.focus()
    morning.laptop.keyboard.press("m")
    morning.laptop.get_by_role("dialog").get_by_role("button", name="Mødesteder").press("Enter")
    for screen in morning.screens[1:]:
        sees(screen.get_by_role("main"), "Mødesteder")
    theme = morning.camp.facilitator().sees("themes", title="Mødesteder")["id"]
    expect(morning.desk.get_by_role("main")).to_contain_text(OTHER)
    assert morning.camp.facilitator().sees("ideas", text=OTHER, theme=theme)


def nobody_sees_how_it_goes_while_they_vote(morning: Morning) -> None:
    go_on(morning.desk, da("common.phase_selection"))
    press(morning.desk, "console.poll_open")
    for _ in range(3):
        press(morning.phone, "vote.one_more", title=IDEA)
    reads(morning.phone, "vote.saved_short")
    press(morning.phone, "vote.one_more", title=OTHER)
    reads(morning.phone, "vote.no_dots")
    press(morning.laptop, "vote.one_more", title=OTHER)
    reads(morning.laptop, "vote.saved")
    poll = morning.bob.look().find("polls", state="open")
    assert poll
    morning.bob.vote(poll["id"], votes={poll["options"][0]: 1})
    for screen in (morning.desk, morning.screen):
        reads(screen, "console.cast", n=3, of=3)
    for screen in morning.screens:
        expect(heading(screen, "result.title")).to_have_count(0)


def the_result_is_for_everybody(morning: Morning) -> None:
    press(morning.desk, "console.poll_close")
    reads(morning.phone, "vote.closed")
    press(morning.desk, "console.poll_count")
    reads(morning.desk, "console.preview")
    expect(heading(morning.phone, "result.title")).to_have_count(0)
    press(morning.desk, "console.one_by_one")
    for screen in (morning.phone, morning.laptop):
        expect(heading(screen, "result.title").first).to_be_visible()
        reads(screen, "result.turnout", n=3, of=3)
    reads(morning.screen, "projector.cast", n=3, of=3)
    for screen in (morning.phone, morning.laptop, morning.screen):
        misses(screen, IDEA)
    press(morning.desk, "console.show_next")
    for screen in (morning.phone, morning.laptop, morning.screen):
        sees(screen, IDEA)
        misses(screen.get_by_role("main"), OTHER)
    press(morning.desk, "console.show_rest")
    for screen in (morning.phone, morning.laptop, morning.screen):
        sees(screen, OTHER)


def the_group_confirms(morning: Morning) -> None:
    press(morning.desk, "console.cut_confirm")
    reads(morning.phone, "result.confirmed")
    go_on(morning.desk, da("common.phase_concepts"))
    expect(morning.phone.get_by_role("heading", name=IDEA)).to_be_visible()
