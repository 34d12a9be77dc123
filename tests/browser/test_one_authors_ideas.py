"""Everything of one author put away at the desk, and words that were voted on mended in everybody's sight."""

from playwright.sync_api import expect

from ideation.domain.limits import AUTHOR_SHOWS
from tests.fixtures.browser import Chromium, serious_findings
from tests.story import Camp

from .conftest import People
from .hands import awake, come_in, da, lead, misses, press, reads, sees, sheet, watch

SPAM, IDEA = "Køb mit kursus nu", "En bænk i parken"


def test_a_flood_goes_in_one_act(camp: Camp, people: People, chromium: Chromium) -> None:
    camp.go("ideas")
    camp.facilitator().send("step.update", id=camp.step("ideas"), settings={"hidden": False})
    eve, ann = camp.phone("eve"), camp.phone("ann")
    for n in range(AUTHOR_SHOWS):
        eve.post(f"{SPAM} {n}")
    ann.post(IDEA)
    desk, phone = lead(people.laptop(), camp), come_in(people.phone(), camp)
    sees(phone, SPAM)
    press(desk, "console.idea_more", idea=IDEA)
    assert serious_findings(desk) == []
    chromium.picture(desk, "words-idea-sheet")
    press(sheet(desk), "console.hide_alike")
    reads(desk, "error.closed.too_few_alike", least=AUTHOR_SHOWS)
    press(sheet(desk), "common.close")
    press(desk, "console.idea_more", idea=f"{SPAM} 3")
    press(sheet(desk), "console.hide_alike")
    misses(awake(phone), SPAM)
    sees(phone, IDEA)
    press(desk, "common.undo")
    sees(awake(phone), SPAM)


def test_mended_words_are_shown_with_those_that_were_voted_on(camp: Camp, people: People, chromium: Chromium) -> None:
    camp.go("ideas")
    voters = [camp.phone(f"p{n}") for n in range(6)]
    id, other = voters[0].post(IDEA), voters[1].post("En stol")
    camp.go("selection")
    poll = camp.open_poll()["id"]
    for voter in voters:
        voter.vote(poll, votes={id: 2, other: 1})
    camp.choose(poll)
    desk, phone, wall = lead(people.laptop(), camp), come_in(people.phone(), camp), watch(people.projector(), camp)
    sees(phone, IDEA)
    camp.facilitator().send("idea.edit", id=id, text="En bænk i byparken")
    for screen in (phone, wall):
        sees(awake(screen), "En bænk i byparken")
        expect(screen.get_by_text(da("common.corrected", was=IDEA)).first).to_be_visible()
    assert serious_findings(phone) == []
    for name, screen in (("phone", phone), ("wall", wall), ("desk", desk)):
        chromium.picture(screen, f"words-corrected-{name}")
