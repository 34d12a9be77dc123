"""The wall through every phase of a real session: it shows what the room speaks of, whole, and large enough to be read
from the last row; with few and with many, on a large projector and on a small one."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from ideation.demo.texts import texts
from tests.fixtures.browser import serious_findings
from tests.story import new

from .conftest import Camps, People
from .day import DUE
from .hands import da, misses, reads, sees
from .wall import LONG, PLAN, QUESTION, Story, Wall


@pytest.mark.parametrize(("n", "wide", "high"), [(3, 1920, 1080), (40, 1366, 768)])
def test_the_wall_shows_what_the_room_speaks_of(camps: Camps, people: People, n: int, wide: int, high: int) -> None:
    camp = camps(PLAN)
    wall = Wall(people.projector(viewport={"width": wide, "height": high}), camp, high)
    story = Story(wall, n)
    it_reads(wall, story)
    it_chooses(wall, story)
    it_works_on(wall, story)


def it_reads(wall: Wall, story: Story) -> None:
    wall.shows(wall.camp.code[:5], QUESTION)
    wall.go("Kig op: oplæg")
    wall.shows(da("room.look_up"), "Oplæg", "Læg telefonen væk.", QUESTION)
    wall.go("Idéer")
    story.write()
    wall.shows(QUESTION, "Skriv stille.")
    misses(wall.page, LONG.strip())
    for title, heading in (
        ("Kig op: læs hinandens idéer", "Læs hinandens idéer"), ("Byg videre", QUESTION), ("Temaer", "Temaer"),
    ):  # fmt: skip
        wall.go(title)
        reads(wall.page, "common.ideas", n=story.n)
        wall.shows(heading, *story.ideas.values())
    titles = story.sort()
    for title in titles:
        sees(wall.page.get_by_role("heading"), title)
    wall.shows(*titles, *story.ideas.values())


def it_chooses(wall: Wall, story: Story) -> None:
    step = wall.go("Udvælgelse og resultat")
    wall.shows(da("projector.vote_ready"), da("vote.how_approval"), *story.ideas.values())
    wall.fay.send("poll.open", poll=wall.fay.sees("polls", step=step)["id"])
    poll = story.vote()
    reads(wall.page, "projector.cast", n=12, of=16)
    wall.shows(da("projector.vote_open"), da("vote.how_approval"), *story.ideas.values())
    wall.fay.send("poll.close", poll=poll["id"])
    reads(wall.page, "projector.vote_closed")
    wall.shows(*story.ideas.values())
    wall.fay.send("poll.count", poll=poll["id"])
    wall.fay.send("poll.show", poll=poll["id"], shown=0)
    wall.fay.send("poll.reveal", poll=poll["id"])
    result = wall.fay.sees("results", poll=poll["id"])
    won = [story.ideas[id] for id in result["winners"]]
    reads(wall.page, "projector.to_come", n=len(won))
    wall.shows(da("projector.cast", n=12, of=16))
    wall.fay.send("poll.show", poll=poll["id"], shown=1)
    sees(wall.page, won[0])
    misses(wall.page, won[1])
    wall.shows(won[0])
    wall.fay.send("poll.show", poll=poll["id"], shown=None)
    wall.shows(da("projector.goes_on_if", n=len(won)), *won)
    assert result["sha256"][:8] not in wall.page.inner_text("body")
    wall.page.keyboard.press("r")
    wall.shows(da("projector.everything"), *story.ideas.values())
    wall.page.keyboard.press("Escape")
    wall.fay.send("selection.confirm", poll=poll["id"], ideas=result["winners"])
    wall.shows(da("projector.goes_on", n=len(won)), *won)
    wall.go("Frokost")
    titles = [concept["title"] for concept in wall.fay.look().all("concepts")]
    wall.shows("Frokost", "Hold pause.", da("closing.chosen"), *titles)
    lost = [text for id, text in story.ideas.items() if id not in result["winners"]]
    assert not lost or lost[0] not in wall.page.inner_text("main")


def it_works_on(wall: Wall, story: Story) -> None:
    wall.go("Pause")
    story.form()
    titles = [concept["title"] for concept in story.concepts]
    written = [text for at in range(len(titles)) for text in texts("concepts")[at]["fields"].values()]
    wall.shows("Pause", *titles)
    wall.go("Find dit team")
    sees(wall.page, da("projector.press_texts"))
    assert wall.pages() == 1, "all teams are in sight at once"
    wall.shows(*titles)
    misses(wall.page, written[0])
    wall.page.keyboard.press("r")
    reads(wall.page, "projector.press_names")
    wall.shows(*titles, *written)
    wall.go("Galleri")
    wall.shows(*titles, *written)
    wall.go("Fem fingre")
    wall.shows(*titles, da("method.gradients.hint"))
    for poll in story.agree():
        wall.fay.send("poll.close", poll=poll)
        wall.fay.send("poll.reveal", poll=poll)
    expect(wall.page.locator(".projector-verdict .stacked-bar")).to_have_count(len(titles))
    assert wall.pages() == 1
    wall.shows(
        *titles, *(da(f"vote.grade_{grade}") for grade in (5, 4, 3, 2, 1)), da("projector.answered", n=12, of=16)
    )
    wall.go("Hvem går med?")
    wall.shows(*titles, da("projector.nothing_brought"))
    for at, concept in enumerate(story.concepts):
        story.folk[at].send("commitment.make", id=new(), concept=concept["id"], kinds={"hours_per_month": 8 + at})
    sees(wall.page, da("projector.contributions", n=len(titles)))
    wall.shows(*titles)
    wall.go("Plan")
    wall.shows(*titles)
    step = {"what": "Ringe til de tre foreninger, der har sagt ja, og aftale et møde", "due": DUE}
    for at, concept in enumerate(story.concepts):
        who = story.folk[at]
        who.send("action.add", id=new(), concept=concept["id"], who=who.member, **step)
    wall.shows(*titles, step["what"])
    wall.go("Rapport")
    wall.shows(*titles)
    wall.fay.send("report.publish", published=True)
    expect(wall.page.locator("aside")).to_have_text(da("projector.report"))  # nobody scans it to answer
    assert serious_findings(wall.page) == []
