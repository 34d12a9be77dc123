"""Bad network: what was written is kept, is sent once when the net is back, and nobody has to press anything."""

import pytest
from playwright.sync_api import Page, expect

from tests.story import Camp

from .conftest import People
from .hands import awake, button, card, come_in, da, idea_box, press, put_away, reads, saved, write
from .waiting import kept

FIRST, SECOND = "En bus, der kører efter træning", "Lån en nøgle til klublokalet"
PARTS = ("**/static/dist/chunk-*.js", "**/static/dist/second_load-*.css")  # a view is drawn with its sheet, or not yet


def cut_off(page: Page) -> None:
    page.context.set_offline(True)


def reconnect(page: Page) -> None:
    page.context.set_offline(False)


def waits(page: Page, idea: str) -> None:
    expect(card(page, idea).get_by_text(da("common.waiting"))).to_be_visible()


def texts(camp: Camp) -> list[str]:
    """What the server has, with everything that it has twice."""
    return sorted(idea["text"] for idea in camp.facilitator().look().all("ideas"))


def test_what_is_written_without_net_is_sent_once_when_it_is_back(camp: Camp, people: People) -> None:
    camp.go("ideas")
    phone = come_in(people.phone(), camp)
    cut_off(phone)
    reads(phone, "common.offline_bar")
    write(phone, FIRST, SECOND)
    for idea in (FIRST, SECOND):
        waits(phone, idea)
    expect(phone.get_by_role("button", name=da("common.n_waiting", n=2))).to_be_visible()
    assert texts(camp) == []
    reconnect(phone)
    reads(phone, "common.back_sent", n=2)
    for idea in (FIRST, SECOND):
        saved(phone, idea)
    assert texts(camp) == sorted([FIRST, SECOND])


def test_a_phone_that_comes_back_after_an_hour_is_refused_nothing(camp: Camp, people: People) -> None:
    """It slept in a pocket with more ideas than one may send at once, while the room went on."""
    camp.go("ideas")
    phone = people.phone()
    phone.clock.install()
    come_in(phone, camp)
    cut_off(phone)
    written = [f"Forslag nummer {n} fra bussen" for n in range(25)]
    write(phone, *written)
    camp.facilitator().post("Rummet gik videre imens")
    phone.clock.fast_forward("01:00:00")
    reconnect(phone)
    reads(phone, "common.back_sent", n=len(written))
    saved(phone, written[-1])
    assert texts(camp) == sorted([*written, "Rummet gik videre imens"])


@pytest.mark.parametrize("parts", PARTS)
def test_a_part_of_the_program_that_did_not_come_is_fetched_again(camp: Camp, people: People, parts: str) -> None:
    """The room votes and the phone has no ballot yet: as after a new version, whose files have other names."""
    camp.go("ideas")
    phone = come_in(people.phone(), camp)
    phone.context.route(parts, lambda route: route.fulfill(status=404))
    with phone.expect_response(lambda answer: answer.status == 404):
        write(phone, FIRST)
    saved(phone, FIRST)
    camp.go("selection")
    expect(phone.locator("main[aria-busy=true]")).to_be_visible()
    phone.context.unroute(parts)
    camp.open_poll()
    expect(button(phone, "vote.one_more", title=FIRST)).to_be_visible()


def test_a_closed_tab_keeps_what_was_not_sent_and_what_was_half_written(camp: Camp, people: People) -> None:
    camp.go("ideas")
    phone = come_in(people.phone(), camp)
    cut_off(phone)
    write(phone, FIRST)
    waits(phone, FIRST)
    idea_box(phone).fill(SECOND)
    kept(phone, FIRST, SECOND)
    address, again = phone.url, phone.context.new_page()
    phone.close()
    reconnect(again)
    again.goto(address)
    saved(awake(again), FIRST)
    expect(idea_box(again)).to_have_value(SECOND)
    assert texts(camp) == [FIRST]


def test_an_unsent_idea_can_be_taken_back(camp: Camp, people: People) -> None:
    camp.go("ideas")
    phone = come_in(people.phone(), camp)
    cut_off(phone)
    write(phone, FIRST, SECOND)
    press(phone, "common.n_waiting", n=2)
    waiting = phone.get_by_role("dialog").get_by_role("listitem").filter(has_text=SECOND)
    press(waiting, "common.delete")
    put_away(phone)
    reconnect(phone)
    saved(phone, FIRST)
    assert texts(camp) == [FIRST]
