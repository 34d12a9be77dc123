"""Whatever is printed is black on white, also from the dark."""

import re
from pathlib import Path

import pytest
from flask import Flask

from ideation.app import create_app
from ideation.runtime.config import from_environment
from tests.story import Camp

from .conftest import People
from .day import Day
from .hands import awake, lead, press
from .paper import printed, unreadable

# Addresses that give no page: data, pictures, files, signs of life.
NO_PAGE = re.compile(r"/api/|/static/|/healthz|/readyz|/sw\.js|/favicon|.*\.svg$|/s/<[^>]+>/influence$")
# The invitation leads whoever is in already to their own page.
LIVE = ("/desk/<uuid:session>", "/room/<uuid:session>", "/s/<secret:slug>", "/j/<secret:invite>")


@pytest.fixture
def app(tmp_path: Path) -> Flask:
    """Only to be asked which addresses there are."""
    return create_app(from_environment({"INSTANCE_PATH": str(tmp_path), "ASYNC_MODE": "threading"}))


def pages(app: Flask, camp: Camp, slug: str, poll: str) -> dict[str, str]:
    """One address of every page there is: {rule: address}."""
    rules = [rule.rule for rule in app.url_map.iter_rules() if "GET" in (rule.methods or ())]
    return {rule: address(rule, camp, slug, poll) for rule in rules if not NO_PAGE.match(rule)}


def address(rule: str, camp: Camp, slug: str, poll: str) -> str:
    wall = camp.session.projector if rule.startswith("/s/") else slug
    known = {"session": camp.id, "invite": camp.invite, "slug": wall, "secret": "x", "poll": poll, "n": "1"}
    return re.sub(r"<(?:\w+:)?(\w+)>", lambda place: str(known[place.group(1)]), rule)


IN_THE_DARK = "() => { document.documentElement.dataset.theme = 'dark' }"  # as the menu does it


def test_every_page_prints_black_on_white_from_the_dark(app: Flask, camp: Camp, people: People) -> None:
    day = Day(camp)
    day.to("closing")
    poll = next(one["id"] for one in day.fay.look().all("polls") if one["state"] == "revealed")
    slug = day.fay.send("report.publish", published=True)["result"]["slug"]
    laptop = lead(people.laptop(colour="dark"), camp)
    walked = pages(app, camp, slug, poll)
    assert len(walked) > 15
    for rule, where in walked.items():
        answer = laptop.goto(where)
        assert answer and answer.headers["content-type"].startswith("text/html"), rule
        if rule in LIVE:
            awake(laptop)
        laptop.evaluate(IN_THE_DARK)
        assert printed(laptop), rule
        assert unreadable(laptop) == [], rule
    laptop.goto(f"/desk/{camp.id}/tickets")
    laptop.get_by_role("spinbutton").fill("12")
    press(laptop, "access.make")
    laptop.evaluate(IN_THE_DARK)
    assert unreadable(laptop) == []
