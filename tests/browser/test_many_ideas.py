"""Three hundred ideas: what one sees at first is short, the rest is there, and it can be searched."""

import pytest
from playwright.sync_api import expect

from ideation.demo.texts import texts
from tests.story import Camp

from .conftest import Camps, People
from .hands import button, come_in, da, heading, lead, press, reads, watch

MANY, AT_FIRST = 300, 50


@pytest.fixture
def camp(camps: Camps) -> Camp:
    steps = [{"phase": "ideas"}, {"phase": "selection", "settings": {"method": "approval", "seats": 5}}]
    return camps({"title": "Mange", "question": "Hvad skal der til?", "steps": steps})


def full(camp: Camp) -> None:
    camp.go("ideas")
    camp.facilitator().send("step.update", id=camp.step("ideas"), settings={"hidden": False})
    people = [camp.phone(f"p{at}") for at in range(MANY // 20)]
    for at in range(MANY):
        entry = texts("ideas")[at % 250]
        people[at % len(people)].post(f"{entry['text']} ({at})")


def test_the_room_is_full_of_ideas(camp: Camp, people: People) -> None:
    full(camp)
    phone, desk, screen = come_in(people.phone(), camp), lead(people.laptop(), camp), watch(people.projector(), camp)
    reads(phone, "room.all_ideas", n=MANY)
    expect(phone.get_by_role("article")).to_have_count(AT_FIRST)
    # cards get their height as they come into sight, and would move the button under the finger
    button(phone, "room.older_ideas", n=MANY - AT_FIRST).scroll_into_view_if_needed()
    press(phone, "room.older_ideas", n=MANY - AT_FIRST)
    expect(phone.get_by_role("article")).to_have_count(MANY)
    phone.get_by_role("searchbox").fill("ÅBNE")
    expect(phone.get_by_role("article").filter(has_text="Åbne").first).to_be_visible()
    phone.get_by_role("searchbox").fill("findes slet ikke")
    reads(phone, "room.none_found")
    expect(heading(desk, "console.inbox", n=MANY)).to_be_visible()
    expect(screen.get_by_role("main")).to_contain_text(da("common.ideas", n=MANY))
    camp.go("selection")
    camp.open_poll()
    phone.get_by_role("checkbox").first.check()
    reads(phone, "vote.saved_short")
    expect(phone.get_by_role("checkbox")).to_have_count(MANY)
