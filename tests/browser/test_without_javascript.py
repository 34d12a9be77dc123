"""Old phones and strict browsers: coming in and the first idea are ordinary forms."""

import pytest
from playwright.sync_api import Page, expect

from tests.story import Camp

from .conftest import People
from .hands import box, choose_group, da, press, reads, sees

IDEA, OTHER = "En bænk på hver gade", "Et bord ved siden af"


@pytest.fixture
def plain(camp: Camp, people: People) -> Page:
    """A phone without scripts, in the room, at the ideas."""
    camp.go("ideas")
    phone: Page = people.phone(javascript=False)
    phone.goto(f"/j/{camp.invite}")
    choose_group(phone, "civil")
    phone.wait_for_url("**/room/*")
    return phone


def texts(camp: Camp) -> list[str]:
    return [idea["text"] for idea in camp.facilitator().look().all("ideas")]


def test_the_first_idea(camp: Camp, plain: Page) -> None:
    sees(plain, camp.session.question)
    box(plain, "join.your_idea").fill(IDEA)
    press(plain, "common.send")
    expect(plain.get_by_role("heading", name=f"{da('join.your_ideas')} (1)")).to_be_visible()
    expect(plain.get_by_role("listitem").filter(has_text=IDEA)).to_contain_text(da("common.saved"))
    assert texts(camp) == [IDEA]


def test_a_double_tap_on_send_is_one_idea(camp: Camp, plain: Page) -> None:
    box(plain, "join.your_idea").fill(IDEA)
    plain.get_by_role("button", name=da("common.send"), exact=True).dblclick()
    expect(plain.get_by_role("listitem").filter(has_text=IDEA)).to_have_count(1)
    assert texts(camp) == [IDEA]


def test_a_reload_sends_nothing_again_and_a_new_text_is_another(camp: Camp, plain: Page) -> None:
    box(plain, "join.your_idea").fill(IDEA)
    press(plain, "common.send")
    sees(plain, IDEA)
    plain.reload()
    expect(plain.get_by_role("listitem").filter(has_text=IDEA)).to_have_count(1)
    box(plain, "join.your_idea").fill(OTHER)
    press(plain, "common.send")
    sees(plain, OTHER)
    assert texts(camp) == [IDEA, OTHER]


def test_coming_in_by_the_typed_code(camp: Camp, people: People) -> None:
    phone = people.phone(javascript=False)
    phone.goto("/")
    box(phone, "join.type_code").fill("abcde fghjk")
    press(phone, "join.go_in")
    reads(phone, "join.wrong_code")
    expect(box(phone, "join.type_code")).to_have_value("abcde fghjk")
    box(phone, "join.type_code").fill(camp.code)
    press(phone, "join.go_in")
    choose_group(phone, "guest")
    reads(phone, "join.you_are_in")
