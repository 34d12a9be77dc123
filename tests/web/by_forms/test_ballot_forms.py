"""Where nothing was chosen, or by so few that no figure is told, no page speaks of a choice or of a place."""

from typing import Any

import pytest
from flask import Flask

from tests.story import Camp, Inside
from tests.web.browsing import Browser, Seen

PLAN: dict[str, Any] = {
    "title": "Prøve",
    "question": "Hvordan?",
    "steps": [
        {"phase": "ideas"},
        {"phase": "themes"},
        {"phase": "selection", "settings": {"method": "dots", "seats": 3}},
        {"phase": "closing"},
    ],
}


def voted(app: Flask, browser: Browser, people: int) -> tuple[Seen, Seen]:
    """(the count, the report) of a vote with room for all three."""
    camp = Camp(Inside(app), PLAN)
    fay = camp.facilitator()
    phones = [camp.phone(f"n{n}", "civil") for n in range(people)]
    camp.go("ideas")
    ideas = [phones[0].post(text) for text in ("Et bord", "En bænk", "En stol")]
    camp.go("selection")
    poll = camp.open_poll()
    for n, phone in enumerate(phones):
        phone.vote(poll["id"], votes={ideas[n % 3]: 1, ideas[(n + 1) % 3]: 1})
    for act in ("poll.close", "poll.count", "poll.reveal"):
        fay.send(act, poll=poll["id"])
    fay.send("selection.confirm", poll=poll["id"], ideas=fay.sees("results", poll=poll["id"])["winners"])
    camp.go("closing")
    fay.send("report.publish", published=True)
    browser.press(browser.open(f"/j/{camp.invite}"), sector="civil")
    slug = fay.look().all("session")[0]["report"]["slug"]
    return browser.open(f"/room/{camp.id}/count/{poll['id']}"), browser.open(f"/r/{slug}")


@pytest.mark.parametrize("people", [3, 6])
def test_room_for_all_is_said_and_nothing_was_chosen(app: Flask, browser: Browser, people: int) -> None:
    count, report = voted(app, browser, people)
    assert count.says("Det går videre", "Der var plads til alle, så alle går videre.")
    assert "valgt som nr." not in count.words and "Det blev valgt" not in count.words
    assert report.says("Der var plads til alle")
    assert "Mere om konceptet" not in report.text


@pytest.mark.parametrize(("people", "numbered"), [(3, False), (6, True)])
def test_a_place_is_a_figure_and_needs_five_people(app: Flask, browser: Browser, people: int, numbered: bool) -> None:
    count, report = voted(app, browser, people)
    assert ('<ol class="count-winners"' in count.text) is numbered
    assert ('<ol class="chosen unranked"' in report.text) is not numbered
