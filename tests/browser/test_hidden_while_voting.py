"""What one gave to an idea that is hidden while the vote runs: seen as such, taken back, used on something else."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest
from playwright.sync_api import Page, expect

from tests.fixtures.browser import serious_findings
from tests.story import Camp

from .conftest import Camps, People
from .hands import button, come_in, da, lead, press, reads, sees

TEXTS = ["Gratis kaffe", "Åbne værksteder", "Fælles suppe hver torsdag"]


def camp_of(camps: Camps, method: str, **settings: Any) -> tuple[Camp, list[str]]:
    step = {"phase": "selection", "settings": {"method": method, "over": "ideas", **settings}}
    camp = camps({"title": "Camp", "question": "Hvad nu?", "steps": [{"phase": "ideas"}, step]})
    fay = camp.facilitator()
    ideas = []
    for text in TEXTS:
        ideas.append(str(uuid4()))
        fay.send("idea.post", id=ideas[-1], text=text)
    return camp, ideas


def option(page: Page, id: str) -> Any:
    return page.locator(f"[data-option='{id}']")


@pytest.mark.parametrize("method", ["dots", "approval"])
def test_what_was_given_to_it_is_taken_back_and_used_again(camps: Camps, people: People, method: str) -> None:
    settings = {"budget": 3, "max_per_option": 3, "seats": 1} if method == "dots" else {"max_choices": 1, "seats": 1}
    camp, ideas = camp_of(camps, method, **settings)
    phone, desk = come_in(people.phone(), camp), lead(people.laptop(), camp)
    camp.go("selection")
    fay, poll = camp.facilitator(), camp.open_poll()["id"]
    give(phone, method, ideas[0], 3)
    fay.send("idea.hide", id=ideas[0], hidden=True)
    expect(option(phone, ideas[0])).to_have_count(0)
    reads(phone, "vote.hidden_title")
    expect(phone.get_by_role("main")).to_contain_text(da("result.hidden_option"))
    reads(desk, "polls.aside", n=1)
    assert serious_findings(phone) == [] and serious_findings(desk) == []
    button(phone, "vote.hidden_take").click()
    expect(phone.get_by_text(da("vote.hidden_title"))).to_have_count(0)
    give(phone, method, ideas[1], 3)
    expect(phone.get_by_text(da("vote.saved")).first).to_be_visible()
    for command in ("poll.close", "poll.count", "poll.reveal"):
        fay.send(command, poll=poll)
    expect(phone.get_by_role("main")).not_to_contain_text(TEXTS[0])
    result = fay.sees("results", poll=poll)
    assert result["winners"] == [ideas[1]] and result["out"] == [ideas[0]]


def give(phone: Page, method: str, id: str, n: int) -> None:
    if method == "dots":
        for _ in range(n):
            option(phone, id).get_by_role("button").last.click()
    else:
        option(phone, id).get_by_role("checkbox").click()


def test_hidden_after_the_count_it_is_not_what_the_room_is_shown(camps: Camps, people: People) -> None:
    camp, ideas = camp_of(camps, "dots", budget=3, max_per_option=3, seats=1)
    phone, desk = come_in(people.phone(), camp), lead(people.laptop(), camp)
    wall = people.projector()
    wall.goto(f"/s/{camp.session.projector}")
    camp.go("selection")
    fay, poll = camp.facilitator(), camp.open_poll()["id"]
    give(phone, "dots", ideas[0], 2)
    give(phone, "dots", ideas[1], 1)
    expect(phone.get_by_text(da("vote.saved")).first).to_be_visible()
    for command in ("poll.close", "poll.count"):
        fay.send(command, poll=poll)
    fay.send("idea.hide", id=ideas[0], hidden=True)
    reads(desk, "polls.aside_later", n=1)
    people.chromium.picture(desk, "hidden-later-desk")
    button(desk, "polls.count_again").click()
    expect(desk.get_by_text(da("polls.aside_later", n=1))).to_have_count(0)
    assert fay.sees("results", poll=poll)["winners"] == [ideas[1]]
    press(desk, "console.poll_reveal")
    for page in (phone, wall, desk):
        sees(page, TEXTS[1])
    expect(phone.get_by_role("main")).not_to_contain_text(TEXTS[0])
    assert serious_findings(desk) == []
    for name, page in (("phone", phone), ("wall", wall), ("desk", desk)):
        people.chromium.picture(page, f"hidden-shown-{name}")
    fay.send("idea.hide", id=ideas[1], hidden=True)
    reads(desk, "polls.aside_chosen", n=1)
    for name, page in (("phone", phone), ("wall", wall), ("desk", desk)):
        people.chromium.picture(page, f"hidden-chosen-{name}")
