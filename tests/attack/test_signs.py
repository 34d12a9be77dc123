"""L3, L4: what tells of somebody by the way, and what a text can cost."""

from __future__ import annotations

import string
import sys
from dataclasses import replace
from random import Random
from typing import Any

import pytest
from flask import Flask

from ideation.domain import limits
from ideation.runtime.token_buckets import Buckets
from ideation.web.suggestions_api import words
from tests.story import Camp, Inside, new


@pytest.fixture
def camp(app: Flask) -> Camp:
    app.extensions["ideation"].commands.buckets = Buckets(rate=1e9, burst=1e9)
    camp = Camp(Inside(app))
    camp.go("ideas")
    return camp


def asked(camp: Camp, what: str) -> Any:
    return camp.facilitator().http("GET", f"/api/sessions/{camp.id}/{what}")


def test_the_count_of_writers_tells_of_nobody_by_their_part(camp: Camp) -> None:
    fay, people = camp.facilitator(), [camp.phone(f"p{n}") for n in range(5)]
    people[2].post("Et værksted")
    for phone in people:
        for role in ("observer", "facilitator", "participant"):
            fay.send("member.role", member=phone.member, role=role)
            assert asked(camp, "writers").json["writers"] == 1
        fay.send("member.remove", member=phone.member)
        assert asked(camp, "writers").json["writers"] == 1


def test_nobody_writes_for_another_group_but_facilitators(camp: Camp) -> None:
    ann = camp.phone("ann", "civil")
    for group in ("foundation", "civil"):
        error = ann.refused("idea.post", "forbidden", id=new(), text="Vores penge", proxy=group)
        assert error["reason"] == "facilitators_write_in"
    camp.facilitator().post("Fra en seddel", proxy="foundation")


def filled(app: Flask, camp: Camp, n: int, length: int) -> None:
    camp.phone("ann").post("Den første")
    dice = Random(1)
    with app.extensions["ideation"].store.reading(camp.id) as room:
        idea = next(iter(room.ideas.values()))
        for number in range(n):
            text = "".join(dice.choices(string.ascii_lowercase + " ", k=length))
            room.put(replace(idea, id=new(), n=2 + number, text=text))


def test_hints_about_random_texts_cost_nobody_else_anything(app: Flask, camp: Camp) -> None:
    filled(app, camp, 300, 1_950)
    calls = 0

    def heard(frame: Any, event: str, argument: Any) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(heard)
    try:
        answer = asked(camp, "suggestions")
    finally:
        sys.setprofile(None)
    assert answer.status == 200 and answer.json.keys() == {"similar", "groups"}
    assert calls < 20_000  # done here it would be millions


def test_hints_are_worked_out_now_and_then_however_often_they_are_asked_for(app: Flask, camp: Camp) -> None:
    filled(app, camp, 10, 200)
    suggestion_cache = app.extensions["ideation"].suggestion_cache
    suggestion_cache.again = Buckets.of(limits.DRAWINGS, clock=lambda: 0.0)
    for n in range(30):
        camp.facilitator().send("session.headcount", people=n)
        assert asked(camp, "suggestions").status == 200
    assert suggestion_cache.drawn <= 1 + limits.DRAWINGS.burst


def test_only_so_many_ideas_and_so_much_of_each_is_looked_at(app: Flask, camp: Camp) -> None:
    filled(app, camp, limits.HINTED_IDEAS + 50, 600)
    with app.extensions["ideation"].store.reading(camp.id) as room:
        looked_at = words(room)
    assert len(looked_at) == limits.HINTED_IDEAS
    assert max(len(text) for _, text in looked_at) == limits.HINTED_CHARACTERS
