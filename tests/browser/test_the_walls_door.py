"""The wall invites only while one can come in: before that it says when, afterwards where to read what came of it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from playwright.sync_api import Page, ViewportSize, expect

from tests.fixtures.browser import serious_findings
from tests.story import Camp, new

from .conftest import Camps, People
from .hands import da, misses, reads, sees, watch

QUESTION = "Hvordan mødes vi på tværs?"
ONE_LINE = """one => {
    const range = document.createRange();
    range.selectNodeContents(one);
    const tops = new Set([...range.getClientRects()].map(line => Math.round(line.bottom)));
    return tops.size === 1 && one.scrollWidth <= one.clientWidth;
}"""


def invites(wall: Page, camp: Camp) -> bool:
    """The code is written somewhere, or its picture is drawn."""
    wall.keyboard.press("q")
    expect(wall.locator("main[aria-busy=true]")).to_have_count(0)
    words = wall.inner_text("body").replace(" ", "")
    pictures = wall.locator("main .qr svg:visible").count()
    wall.keyboard.press("q")
    return camp.code in words or bool(pictures)


def test_before_it_opens_the_wall_says_when(camps: Camps, people: People) -> None:
    soon = datetime.now(UTC) + timedelta(days=2)
    camp = camps(state="draft", starts_at=soon)
    wall = watch(people.projector(), camp)
    expect(wall.get_by_role("heading", level=1)).to_contain_text("Vi begynder")
    sees(wall, QUESTION)
    reads(wall, "projector.code_comes")
    assert not invites(wall, camp)
    misses(wall, da("common.joined", n=0))
    assert serious_findings(wall) == []
    camp.facilitator().send("session.open")
    reads(wall, "common.join_on_phone")
    assert invites(wall, camp)
    camp.facilitator().send("session.lock", locked=True)  # one waits at the door, and is let in
    assert invites(wall, camp)


SIZES: tuple[ViewportSize, ...] = ({"width": 1920, "height": 1080}, {"width": 1024, "height": 768})


def test_after_the_end_the_wall_keeps_what_was_promised_and_where_the_report_lies(camps: Camps, people: People) -> None:
    camp = camps()
    fay, ann = camp.facilitator(), camp.phone("ann")
    camp.go("ideas")
    held = ann.post("Det, der blev holdt frem")
    camp.go("concepts")
    fay.send("idea.spotlight", id=held)
    lines = [{"id": new(), "title": title} for title in ("Fast lokale", "Makkerordning")]
    fay.send("concept.add_many", concepts=lines)
    ann.send("commitment.make", id=new(), concept=lines[1]["id"], kinds={"hours_per_month": 8})
    wall = watch(people.projector(), camp)
    fay.send("session.end")
    for size in SIZES:
        wall.set_viewport_size(size)
        it_is_over(wall, camp)
    slug = fay.send("report.publish", published=True)["result"]["slug"]
    address = f"/r/{slug[:4]}-{slug[4:8]}-{slug[8:]}"
    for size in SIZES:
        wall.set_viewport_size(size)
        leads_to_the_report(wall, address, size["height"])
        people.chromium.picture(wall, f"ended-{size['width']}")
    laptop = people.laptop()
    laptop.goto(f"/r/{slug[:4].upper()}-{slug[4:8]}-{slug[8:]}")
    sees(laptop, "Makkerordning")


def it_is_over(wall: Page, camp: Camp) -> None:
    reads(wall, "room.over")
    assert not invites(wall, camp)
    reads(wall, "projector.were_here", n=1)
    assert wall.locator(".projector-ends article").first.inner_text().startswith("Makkerordning\n")
    reads(wall, "projector.report_later")


def leads_to_the_report(wall: Page, address: str, high: int) -> None:
    expect(wall.locator(".projector-address")).to_contain_text(address)
    assert wall.locator(".projector-address").evaluate(ONE_LINE)
    picture = wall.locator("main .qr img").bounding_box()
    assert picture and picture["width"] >= high / 3 and picture["y"] + picture["height"] <= high
    beside = wall.locator(".closing-scene section").bounding_box()
    assert beside and beside["x"] + beside["width"] <= picture["x"], "the list and the picture stand side by side"
    assert serious_findings(wall) == []
