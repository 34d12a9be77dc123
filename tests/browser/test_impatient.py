"""Impatient thumbs: the second of two quick taps is never another act. Whoever waits at the door is told only that."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.story import Camp, new

from .conftest import Camps, People
from .hands import button, choose_group, come_in, da, lead, misses, press, reads, sees

PLAN: dict[str, Any] = {
    "title": "Camp",
    "question": "Hvordan?",
    "steps": [{"phase": "ideas"}, {"phase": "concepts"}, {"phase": "commitment", "settings": {"vote": False}}],
}


@pytest.fixture
def camp(camps: Camps) -> Iterator[Camp]:
    yield camps(PLAN)


def tap_twice(found: Locator) -> None:
    """Where it lies now, and again at once, whatever lies there then."""
    found.scroll_into_view_if_needed()
    place = found.bounding_box()
    assert place
    found.page.mouse.dblclick(place["x"] + place["width"] / 2, place["y"] + place["height"] / 2, delay=20)


def test_two_quick_taps_take_a_concept_on_and_do_not_give_it_back(camp: Camp, people: People) -> None:
    fay = camp.facilitator()
    phone = come_in(people.phone(), camp)
    camp.go("concepts")
    concept = fay.send("concept.add", id=new(), title="Fælles køkken")["result"]["id"]
    press(phone, "concepts.join")
    camp.go("commitment")
    ann = next(m["id"] for m in fay.look().all("members") if m["role"] == "participant")
    fay.send("member.update", member=ann, name="Ann")
    see = button(phone, "commitment.see").or_(button(phone, "ready.take"))
    expect(see.first).to_be_visible()
    if not button(phone, "ready.take").is_visible():
        press(phone, "commitment.see")
    expect(button(phone, "ready.take")).to_be_visible()
    tap_twice(button(phone, "ready.take"))
    expect(button(phone, "ready.give_back")).to_be_visible()
    assert fay.sees("concepts", id=concept)["owner"] == ann


def test_two_quick_presses_call_up_and_do_not_let_go(camp: Camp, people: People) -> None:
    desk = lead(people.laptop(), camp)
    phone = come_in(people.phone(), camp)
    tap_twice(desk.get_by_role("button", name=da("room.look_up"), exact=True).first)
    sees(phone, da("room.look_up"))
    assert camp.facilitator().look().all("session")[0]["attention"]["on"] is True


def test_whoever_waits_at_the_door_hears_nothing_of_the_network(camp: Camp, people: People) -> None:
    camp.facilitator().send("session.lock", locked=True)
    late: Page = people.phone()
    late.goto(f"/j/{camp.invite}")
    choose_group(late, "civil")
    reads(late, "room.waiting_to_enter")
    for _ in range(2):  # it asks again and again, and is told each time to wait
        late.wait_for_event("response", lambda answer: "/board" in answer.url)
        for key in ("common.reconnecting", "common.reconnecting_bar", "common.offline_bar"):
            misses(late, da(key))
    expect(late.locator(".connection-bar")).to_have_count(0)
    waiting = next(m["id"] for m in camp.facilitator().look().all("members") if m["state"] == "waiting")
    camp.facilitator().send("member.admit", members=[waiting])
    expect(late.get_by_text(da("room.waiting_to_enter"))).to_have_count(0)
