"""Before a result is shown nobody can tell what it will be, on any page and any address there is.

Everybody changes their mind: then whatever anybody can fetch has to stay what it was. The addresses are those that the
app has, so a page that is built tomorrow is asked as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from flask import Flask

from tests.story import Camp, Phone

CHANGES = re.compile(  # whatever was voted: numbers of commands, and what is made anew for each page
    r'"(seq|from|now|commands)": ?("[^"]*"|\d+)|data-seq="\d+"|\bp[0-9a-f]{12}\b|'
    r'(csrf-token" content|data-csrf)="[^"]*"|value="[\w.-]{36,}"'
)
POT = {"method": "budget_equal_shares", "seats": None, "budget": 1_000, "min_choices": 1}
PAGES = {"session", "poll", "slug", "invite", "n"}


class Vote:
    """Twelve people in three groups, a vote about three ideas, a published report; and whoever can look."""

    def __init__(self, app: Flask, camp: Camp) -> None:
        self.app, self.camp, self.fay = app, camp, camp.facilitator()
        camp.go("ideas")
        self.people = [camp.phone(f"v{n}", ("civil", "public", "foundation")[n % 3]) for n in range(12)]
        self.ideas = [self.people[0].post(text) for text in ("Bænk", "Have", "Kor")]
        self.fay.send("step.update", id=camp.step("selection"), settings=POT)
        camp.go("selection")
        self.fay.send("poll.price", poll=camp.poll(), costs=dict(zip(self.ideas, (900, 800, 700), strict=True)))
        self.poll = camp.open_poll()["id"]
        self.report = self.fay.send("report.publish", published=True)["result"]["slug"]
        self.voters, self.looking = self.people[1:], [self.people[0], camp.observer()]
        self.others: list[Phone] = [camp.nobody()]

    def everybody_for(self, n: int) -> None:
        for voter in self.voters:
            voter.vote(self.poll, approve=[self.ideas[n]])

    def act(self, *commands: str) -> None:
        for command in commands:
            self.fay.send(f"poll.{command}", poll=self.poll)

    def seen_by(self, *phones: Phone) -> dict[str, str]:
        """Line by line, sorted: tables are sorted by pseudonyms."""
        found = {}
        for phone, path in product(phones, list(self.addresses())):
            answer = phone.http("GET", path)
            lines = CHANGES.sub("", answer.text).splitlines()
            found[f"{phone.name} {path}"] = "\n".join([str(answer.status), *sorted(lines)])
        return found

    def everything(self) -> dict[str, str]:
        return self.seen_by(self.fay, *self.looking, *self.others)

    def addresses(self) -> Iterator[str]:
        """Of every page that there is, with what this camp has for its places."""
        known = {"session": self.camp.id, "poll": self.poll, "invite": self.camp.invite, "n": 1}
        pages = self.app.url_map.bind("")
        for rule in self.app.url_map.iter_rules():
            if "GET" in (rule.methods or ()) and rule.arguments <= PAGES:
                for slug in (self.report, self.camp.session.projector) if "slug" in rule.arguments else ("",):
                    places = {name: value for name, value in (known | {"slug": slug}).items() if name in rule.arguments}
                    yield pages.build(rule.endpoint, places).removeprefix("http://")


def test_nobody_can_tell_that_everybody_has_changed_their_mind(app: Flask, camp: Camp) -> None:
    vote = Vote(app, camp)
    vote.everybody_for(0)
    before = vote.everything()
    vote.everybody_for(1)
    assert differences(before, vote.everything()) == []
    vote.act("close")
    closed = vote.everything()
    vote.act("reopen")
    vote.everybody_for(2)
    vote.act("close")
    assert differences(closed, vote.everything()) == [f"fay /api/sessions/{camp.id}/history"]  # opened once more
    vote.act("count")
    outside = vote.seen_by(*vote.looking, *vote.others)
    assert [d for d in differences(closed, outside) if "counted" not in outside[d]] == []
    lot = vote.fay.sees("results", poll=vote.poll)["lot"]
    assert [where for where, text in outside.items() if lot["seed"] in text or lot["secret"] in text] == []
    vote.act("reveal")
    told = [where for where, text in vote.seen_by(*vote.looking, *vote.others).items() if lot["seed"] in text]
    assert {where.split()[0] for where in told} == {"v0", "olga", "nobody"}  # the last one by the report


def differences(one: dict[str, str], other: dict[str, str]) -> list[str]:
    return [where for where, text in other.items() if one[where] != text]
