"""The report as a printer makes it: as few pages as its texts need, and none of them with a row or two."""

from itertools import cycle

from playwright.sync_api import Page

from ideation.demo.texts import texts
from tests.story import WHOLE_DAY, new

from .conftest import Camps, People
from .day import DUE, Day
from .paper import rows_on_sheets

SETTINGS = {"selection": {"seats": 4}, "commitment": {"method": "gradients"}}
STEPS = [step | {"settings": step.get("settings", {}) | SETTINGS.get(step["phase"], {})} for step in WHOLE_DAY["steps"]]
MORE = """([rows, times]) => {
  for (const row of document.querySelectorAll(rows))
    for (let n = 1; n < times; n++) row.after(row.cloneNode(true));
}"""
IDEAS, PLANNED = ".running > li", ".report-steps > li"


def lived(camps: Camps, ideas: int, steps: int) -> Day:
    """What makes a report long: what was written, and what was agreed."""
    day = Day(camps(WHOLE_DAY | {"steps": STEPS}))
    day.ideas(ideas)
    day.themes()
    day.selection()
    day.concepts()
    day.commitments()
    for poll in [one for one in day.fay.look().all("polls") if one["state"] == "ready"]:
        day.fay.send("poll.open", poll=poll["id"])
        for at, who in enumerate(day.people):
            who.vote(poll["id"], grade=5 - at % 3)
        day.reveal(poll)
    day.camp.go("actions")
    for (concept, _), step in zip(cycle(day.made.items()), (texts("actions") * 9)[:steps], strict=False):
        day.people[0].send(
            "action.add", id=new(), concept=concept, what=step["what"], who=day.people[0].member, due=DUE
        )
    day.fay.send("report.write", summary="En god dag. " * 20, next="Vi mødes. " * 10, contact="Skriv til os. " * 5)
    return day


def published(day: Day, people: People) -> Page:
    slug = day.fay.send("report.publish", published=True)["result"]["slug"]
    page: Page = people.laptop(javascript=False, colour="dark")
    page.goto(f"/r/{slug}")
    return page


def test_a_small_meeting_is_read_on_four_pages(camps: Camps, people: People) -> None:
    rows = rows_on_sheets(published(lived(camps, ideas=16, steps=10), people))
    assert 2 <= len(rows) <= 4 and min(rows) >= 5, rows


def test_a_half_day_of_forty_is_read_on_six_pages_and_one_of_150_on_nine(camps: Camps, people: People) -> None:
    page = published(lived(camps, ideas=36, steps=40), people)
    for rows, times in ((IDEAS, 3), (PLANNED, 2)):
        page.evaluate(MORE, [rows, times])
    forty = rows_on_sheets(page)
    assert 4 <= len(forty) <= 6 and min(forty) >= 5, forty
    for rows in (IDEAS, PLANNED):
        page.evaluate(MORE, [rows, 2])
    many = rows_on_sheets(page)
    assert len(forty) < len(many) <= 9 and min(many) >= 5, many
