"""A step of the plan that was just saved stays in sight, and nothing below asks for what this plan cannot give."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.story import Camp

from .conftest import Camps, People
from .hands import box, button, come_in, da, misses, press, sees

STATUS = {"kind": "status", "adds": "everyone"}
PLAN = {
    "title": "Opfølgning",
    "steps": [{"phase": "welcome"}, {"phase": "actions", "settings": STATUS | {"back": True}}],
}
WORK, STEP = "Makkere i ti kommuner", "Ringe til skolerne om lokaler"


def opened(camps: Camps) -> Camp:
    camp = camps(PLAN)
    titles = [WORK, *(f"Noget andet nummer {n}" for n in range(6))]
    for n, title in enumerate(titles):
        camp.facilitator().send("concept.add", id=f"00000000-0000-4000-8000-{n:012}", kind="concept", title=title)
    camp.go("actions")
    return camp


def test_what_was_saved_stays_in_sight(camps: Camps, people: People) -> None:
    phone = come_in(people.phone(), opened(camps))
    phone.get_by_role("listitem").filter(has_text=WORK).get_by_role("button", name=da("concepts.join")).click()
    sees(phone, da("actions.none_back"))
    press(phone, "actions.add_step")
    box(phone, "actions.what_back").fill(STEP)
    phone.get_by_label(da("actions.who"), exact=True).select_option(index=1)
    box(phone, "actions.due").fill("2020-01-31")
    press(phone, "actions.add")
    row = phone.locator(".deed").filter(has_text=STEP)
    expect(row).to_be_in_viewport(ratio=1)
    expect(row).to_be_focused()
    for key in ("ready.title", "need.title", "commitment.so_far"):
        misses(phone, da(key))
    expect(button(phone, "actions.add_step")).to_be_visible()
