"""The pages in a real Chromium: in order for everybody, nothing cut at 360 pixels, light enough for a bad network."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.fixtures.browser import AS_AT_HOME, Chromium, serious_findings, slow_network
from tests.fixtures.server import Server
from tests.fixtures.shell import ideation
from tests.story import Camp, Outside, new

PASSWORD = "fire ord uden mening"
LONGEST = "Ungdomsrådgivningsmedarbejderordning " * 2 + "https://example.org/" + "x" * 170
COLOURS = ("light", "dark")
LIMIT = 100_000


def account(house: Server) -> str:
    email = f"mia-{new()[:8]}@forening.dk"
    make = ["user", "create", "--email", email, "--name", "Mia", "--password-stdin"]
    ideation(house.env, *make, given=PASSWORD + "\n", check=True)
    return email


@pytest.fixture
def camp(shared_server: Server) -> Iterator[Camp]:
    camp = Camp(Outside(shared_server), title="Camp 2 · Unge og fællesskaber")
    camp.go("ideas")
    yield camp
    camp.pack_up()


@pytest.fixture
def finished(camp: Camp) -> str:
    """A camp with a published report; its address."""
    people = [camp.phone(f"deltager {n}", sector) for n, sector in enumerate(["civil"] * 6 + ["public"] * 5)]
    ideas = [phone.post(f"Idé {n} {LONGEST if n == 0 else ''}", for_whom="unge") for n, phone in enumerate(people)]
    camp.go("selection")
    poll = camp.open_poll()["id"]
    for phone in people:
        phone.vote(poll, votes={ideas[0]: 2, ideas[1]: 1})
    camp.choose(poll)
    camp.go("concepts")
    fay = camp.facilitator()
    fay.send("report.write", summary=LONGEST, next="Vi mødes i januar.", contact="mia@forening.dk")
    return f"/r/{fay.send('report.publish', published=True)['result']['slug']}"


def open_all(page: Page) -> None:
    page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true })")


def in_order(page: Page) -> list[str]:
    """What is wrong with this page: axe's findings, and anything that makes it scroll sideways."""
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return serious_findings(page) + ([f"{page.url} is {wide} px too wide"] if wide > 0 else [])


@pytest.mark.parametrize("colour", COLOURS)
def test_the_open_pages_are_in_order(camp: Camp, finished: str, chromium: Chromium, colour: str) -> None:
    url = camp.road.url  # type: ignore[union-attr]
    page = chromium.phone(url, colour=colour)
    for address in (
        "/",
        f"/j/{camp.invite}",
        "/login",
        "/password",
        "/help",
        "/privacy",
        "/accessibility",
        "/nowhere",
        finished,
    ):
        page.goto(address)
        open_all(page)
        assert in_order(page) == [], address
        chromium.picture(page, f"page-{colour}-{re.sub(r'[^a-z]+', '-', address)[:12].strip('-') or 'front'}")


@pytest.mark.parametrize("colour", COLOURS)
def test_a_facilitators_pages_are_in_order(camp: Camp, finished: str, chromium: Chromium, colour: str) -> None:
    house = camp.road.house  # type: ignore[union-attr]
    page = chromium.phone(house.url, colour=colour)
    page.goto("/login")
    page.fill("#email", account(house))
    page.fill("#password", PASSWORD)
    page.click("main button")
    page.wait_for_url("**/sessions")
    answer = camp.facilitator().http("POST", f"/api/sessions/{camp.id}/links", json={"role": "facilitator"})
    page.goto(re.sub(r"^https?://[^/]+", "", answer.json["url"]))
    assert in_order(page) == []
    page.click("main button")
    page.wait_for_url("**/desk/**")
    for address in ("/sessions", "/sessions/new", "/sessions/new?template=consent", f"/desk/{camp.id}/report"):
        page.goto(address)
        open_all(page)
        assert in_order(page) == [], address
        chromium.picture(page, f"page-{colour}-{re.sub(r'[^a-z]+', '-', address.replace(camp.id, ''))[:20].strip('-')}")
    page.goto("/sessions/new")
    page.click("li:has-text('Hurtig idérunde') form button")
    page.wait_for_url("**/sessions/try/*")
    assert in_order(page) == []


def test_the_question_six_choices_and_the_language_fit_a_small_phone(camp: Camp, chromium: Chromium) -> None:
    page = chromium.phone(camp.road.url)  # type: ignore[union-attr]
    page.goto(f"/j/{camp.invite}")
    boxes = [choice.bounding_box() for choice in page.query_selector_all("button.choice")]
    language = page.query_selector(".top-lang")
    assert language and len(boxes) == 6
    for box in [*boxes, language.bounding_box()]:
        assert box and box["y"] >= 0 and box["y"] + box["height"] <= 640 and box["height"] >= 44
    assert all(box and box["height"] >= 56 for box in boxes)


def test_joining_and_an_idea_work_without_scripts(camp: Camp, chromium: Chromium) -> None:
    page = chromium.phone(camp.road.url, javascript=False)  # type: ignore[union-attr]
    page.goto(f"/j/{camp.invite}")
    page.click("text=Fonde")
    page.fill("textarea", "Skrevet uden JavaScript")
    page.click("text=Send")
    page.wait_for_selector("text=Dine idéer (1)")
    camp.facilitator().sees("ideas", text="Skrevet uden JavaScript")


def test_a_phone_fetches_less_than_100_kb_before_its_first_idea(camp: Camp, chromium: Chromium) -> None:
    page = chromium.phone(camp.road.url, **AS_AT_HOME)  # type: ignore[union-attr]
    sizes: dict[str, float] = {}
    devtools = page.context.new_cdp_session(page)
    devtools.send("Network.enable")
    devtools.on("Network.loadingFinished", lambda event: sizes.update({event["requestId"]: event["encodedDataLength"]}))
    devtools.on("Network.webSocketFrameReceived", lambda event: sizes.update({new(): frame(event)}))
    slow_network(page)
    page.goto(f"/j/{camp.invite}")
    page.wait_for_load_state("networkidle")
    page.tap("text=Erhvervsliv")
    page.wait_for_selector("html.js textarea")
    assert sum(sizes.values()) <= LIMIT, sizes


def frame(event: dict[str, Any]) -> int:
    return len(json.dumps(event["response"]["payloadData"], ensure_ascii=False).encode())


def test_the_report_prints_whole(camp: Camp, finished: str, chromium: Chromium) -> None:
    page = chromium.laptop(camp.road.url, javascript=False)  # type: ignore[union-attr]
    page.goto(finished)
    page.emulate_media(media="print")
    assert not page.is_visible("header.top") and not page.is_visible("footer.foot")
    assert page.is_visible("text=Idé 5")  # among what was not chosen, folded away on the screen
