"""The report of a resource exchange: what was agreed, what waits for a yes, and all that was offered and asked for."""

from __future__ import annotations

import pytest
from flask import Flask

from ideation.sessions.creation import templates
from tests.browser.troupe import Troupe
from tests.story import Camp, Inside, new
from tests.web.browsing import Browser, Seen


@pytest.fixture
def exchange(app: Flask) -> Camp:
    """Five offers and five needs; two of these are answered, one of them with a yes."""
    camp = Camp(Inside(app), templates()["resource-exchange"])
    troupe = Troupe(camp)
    for step in troupe.plan()[:4]:
        troupe.goes(step)
        troupe.plays(step)
    troupe.goes(troupe.plan()[4])
    needs = [idea for idea in camp.facilitator().look().all("ideas") if "need" in idea["text"]]
    for who, need in zip(troupe.people, needs[:2], strict=False):
        id, fields = new(), {"need": need["text"], "offer": f"Vores kælder til {need['text']}"}
        who.send("concept.bring", id=id, title=need["text"], fields=fields, idea=need["id"])
        if need is needs[0]:
            troupe.people[3].send("team.join", concept=id)
    return camp


def told(camp: Camp, browser: Browser) -> Seen:
    return browser.open(f"/r/{camp.facilitator().send('report.publish', published=True)['result']['slug']}")


def test_help_that_waits_for_a_yes_is_told_as_waiting(exchange: Camp, browser: Browser) -> None:
    page = told(exchange, browser)
    agreed = page.words.index("Det aftalte vi")
    waits = page.words.index("Tilbud om hjælp, der venter på svar")
    assert agreed < page.words.index("Vores kælder til need nummer 6") < waits
    assert waits < page.words.index("Vores kælder til need nummer 7")


def test_needs_are_one_number_answered_or_not(exchange: Camp, browser: Browser) -> None:
    page = told(exchange, browser)
    assert page.says("skrev 5 tilbud og 5 behov og lavede 1 aftale")
    needs = page.words[page.words.index("Behov need nummer 6") :]
    assert [f"need nummer {n}" in needs for n in range(6, 11)] == [True] * 5
    assert "need nummer 6 Aftalt" in needs and "need nummer 7 Venter på et ja tak" in needs


def test_there_is_no_column_of_teams_where_there_are_none(exchange: Camp, browser: Browser) -> None:
    assert not told(exchange, browser).says("Er i et team")


def test_an_address_is_nobodys_twice(exchange: Camp, browser: Browser) -> None:
    page = told(exchange, browser)
    ids = page.text.split('id="')[1:]
    found = [one.split('"', 1)[0] for one in ids]
    assert len(found) == len(set(found))
