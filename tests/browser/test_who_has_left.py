"""Somebody who was removed stands in the plan in words, never as an id; the step asks for another and keeps who it
was."""

import re

from playwright.sync_api import Page, expect

from tests.story import Camp, new

from .conftest import People
from .hands import button, come_in, da, lead, press, sees, watch

ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-")
WHAT = "Ringe til kommunen"


def shows_no_id(page: Page) -> None:
    assert not ID.search(page.locator("main").inner_text())


def test_a_step_of_somebody_who_has_left(camp: Camp, people: People) -> None:
    fay, zoe, bo = camp.facilitator(), camp.phone("zoe"), camp.phone("bo", "business")
    phone = come_in(people.phone(), camp)
    camp.go("concepts")
    concept = fay.send("concept.add", id=new(), title="Fælles køkken")["result"]["id"]
    zoe.send("team.join", concept=concept)
    camp.go("actions")
    step = {"id": new(), "concept": concept, "what": WHAT, "who": zoe.member, "partner": bo.member, "due": "2030-03-04"}
    zoe.send("action.add", **step)
    for gone in (zoe, bo):
        fay.send("member.remove", member=gone.member)
    desk, wall = lead(people.laptop(), camp), watch(people.projector(), camp)
    sees(desk, da("teams.left_named", name="Zoe"))
    sees(desk, da("teams.find_another"))
    sees(wall, WHAT)

    press(phone, "concepts.read")
    press(phone, "concepts.join")
    sees(phone, da("teams.left"))
    sees(phone, da("teams.find_another"))
    phone.get_by_role("button", name=re.compile(f"^{da('common.edit')} ?{WHAT}")).click()
    form = phone.locator("form.action-form")
    sees(form, da("teams.left_choose"))
    for page in (phone, desk, wall):
        shows_no_id(page)
    button(form, "common.save").click()
    expect(form).to_have_count(0)
    kept = fay.sees("actions", id=step["id"])
    assert (kept["who"], kept["partner"]) == (zoe.member, bo.member)
