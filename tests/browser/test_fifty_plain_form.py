"""An idea that is sent by the plain form, as the scripts start: one, however often."""

import re

import pytest
from playwright.sync_api import Page, Route, expect

from tests.story import Camp

from .conftest import People
from .fifty import IDEA, texts
from .hands import (
    awake,
    box,
    choose_group,
    idea_box,
    press,
    saved,
    sees,
)
from .waiting import until

SCRIPTS = re.compile(r"/room[.-][^/]*\.js$")


@pytest.mark.parametrize("how", ["before the scripts", "and again after them"])
def test_one_idea_sent_by_the_plain_form_is_one_however_often(camp: Camp, people: People, how: str) -> None:
    """Send is pressed before the scripts are there; they start while the answer is under way."""
    camp.go("ideas")
    phone = people.phone()
    held: list[Route] = []
    phone.route(SCRIPTS, lambda route: held.append(route))
    phone.goto(f"/j/{camp.invite}")
    choose_group(phone, "civil")
    phone.wait_for_url("**/room/*", wait_until="commit")
    box(phone, "join.your_idea").fill(IDEA)
    assert held
    if how == "before the scripts":
        phone.unroute(SCRIPTS)
        press(phone, "common.send")
        sees(phone, IDEA)
    else:
        for route in held:
            route.continue_()
        phone.unroute(SCRIPTS)
        awake(phone)
        expect(idea_box(phone)).to_have_value(IDEA)
        sent_by_the_form(phone)
        press(phone, "common.send")
    phone.reload()
    awake(phone)
    expect(idea_box(phone)).to_have_value("")
    saved(phone, IDEA)
    assert texts(camp) == [IDEA]


def sent_by_the_form(phone: Page) -> None:
    """What the page without scripts would have sent, had its button been pressed a moment earlier."""
    until(phone, "() => Object.keys(localStorage).some(name => name.endsWith(':known'))")
    phone.evaluate(
        """async text => {
            const key = Object.keys(localStorage).find(name => name.endsWith(":known"));
            const drawn = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
            const form = new FormData(drawn.querySelector("form"));
            const [op_id, idea] = localStorage.getItem(key).split(" ");
            form.set("op_id", op_id), form.set("idea", idea), form.set("text", text);
            await fetch(location.href, { method: "POST", body: new URLSearchParams(form) });
        }""",
        IDEA,
    )
