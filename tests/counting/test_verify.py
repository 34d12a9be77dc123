"""Hidden between the count and its showing, against the whole server: the ballots are read where they lie."""

from __future__ import annotations

from html import unescape

import pytest
from flask import Flask

from ideation.counting import verify
from ideation.counting.recount import recount_export
from ideation.export import dataset
from tests.attack.taken_out.finished import house_of
from tests.story import Camp, Inside, Json

PLAN: Json = {
    "title": "Prøve",
    "question": "Hvad nu?",
    "steps": [{"phase": "ideas"}, {"phase": "selection", "settings": {"method": "dots", "seats": 2, "budget": 3}}],
}


class Counted:
    """Six people, all for the first idea; counted, and not shown yet."""

    def __init__(self, app: Flask) -> None:
        house_of(app)
        self.camp = Camp(Inside(app), PLAN)
        self.people = [self.camp.phone(f"p{n}") for n in range(6)]
        self.camp.go("ideas")
        self.ideas = [who.post(f"Idé {n}") for n, who in enumerate(self.people[:4])]
        self.camp.go("selection")
        self.poll = self.camp.open_poll()["id"]
        for who in self.people:
            who.vote(self.poll, votes={self.ideas[0]: 2, self.ideas[1]: 1})
        self.fay = self.camp.facilitator()
        for command in ("poll.close", "poll.count"):
            self.fay.send(command, poll=self.poll)

    @property
    def result(self) -> Json:
        found: Json = self.fay.look().all("results")[0]
        return found


@pytest.fixture
def counted(app: Flask) -> Counted:
    return Counted(app)


def test_it_is_not_chosen_and_everybody_is_told(app: Flask, counted: Counted) -> None:
    fay, (first, second, *_) = counted.fay, counted.ideas
    fay.send("idea.hide", id=first, hidden=True)
    fay.send("poll.reveal", poll=counted.poll)
    (seen,) = counted.people[5].look().all("results")
    assert first not in seen["winners"] and second in seen["winners"] and "talt op igen" in seen["explanation"]["da"][0]
    page = unescape(counted.people[5].http("GET", f"/room/{counted.camp.id}/count/{counted.poll}").text)
    assert seen["explanation"]["da"][0] in page and "Idé 0" not in page
    store = house_of(app).store
    assert verify.verify(store, counted.camp.id)["breaches"] == []
    assert recount_export(dataset(store, counted.camp.id))["ok"]


def test_the_desk_counts_again_and_may_show_it_again(counted: Counted) -> None:
    fay, before = counted.fay, counted.result
    hide = fay.send("idea.hide", id=counted.ideas[0], hidden=True)
    fay.send("poll.count", poll=counted.poll)
    assert counted.ideas[0] not in counted.result["winners"] and not counted.people[0].look().all("results")
    fay.send("undo", op_id=hide["op_id"])
    fay.send("poll.reveal", poll=counted.poll)
    assert counted.result == before


def test_hidden_after_all_have_seen_it_stands_and_is_said(app: Flask, counted: Counted) -> None:
    fay, first = counted.fay, counted.ideas[0]
    fay.send("poll.reveal", poll=counted.poll)
    slug = fay.send("report.publish", published=True)["result"]["slug"]
    said = "Ét af de valgte forslag er skjult siden."
    for hidden in (False, True):
        fay.send("idea.hide", id=first, hidden=hidden)
        for address in (f"/r/{slug}", f"/r/{slug}/count/1"):
            page = unescape(app.test_client().get(address).get_data(as_text=True))
            assert (said in page) == hidden and ("Idé 0" in page) != hidden, address
    assert first in counted.result["winners"]
