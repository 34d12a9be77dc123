"""What people bring stands in the report in their own words, as far as its giver would expect it there."""

from __future__ import annotations

from typing import Any

import pytest
from flask import Flask

from ideation.sessions.creation import templates
from tests.story import Camp, Inside, Phone, new
from tests.web.browsing import Browser, Seen

WORDS = {"in_kind": "Fælleshuset hver torsdag", "contacts": "Borgmester Jensen", "mandate": "Havnens bestyrelse"}


@pytest.fixture
def trial(app: Flask) -> Camp:
    """The third of four camps: a concept, people who bring something to it, and no action plan."""
    camp = Camp(Inside(app), templates()["four-camps-test"])
    fay = camp.facilitator()
    fay.send("concept.add", id=new(), title="Makkerordning")
    step = next(s for s in fay.look().all("steps") if s["phase"] == "commitment" and s["settings"].get("bring", True))
    fay.send("step.go", to=step["id"], **{"from": fay.look().all("session")[0]["step"]})
    return camp


def bring(camp: Camp, who: Phone, **more: Any) -> str:
    concept = camp.facilitator().look().all("concepts")[0]["id"]
    id = new()
    who.send("commitment.make", id=id, concept=concept, **({"kinds": WORDS} | more))
    return id


def told(camp: Camp, browser: Browser) -> Seen:
    slug = camp.facilitator().send("report.publish", published=True)["result"]["slug"]
    return browser.open(f"/r/{slug}")


def test_what_is_lent_and_the_first_step_are_told_in_words(trial: Camp, browser: Browser) -> None:
    bring(trial, trial.phone("ann"), first_step="Måle lokalet op")
    page = told(trial, browser)
    assert page.says("Fælleshuset hver torsdag", "Måle lokalet op") and not page.says("bidrag af lokaler")


def test_whom_one_knows_is_never_told_and_an_organisation_only_beside_ones_name(trial: Camp, browser: Browser) -> None:
    ann = trial.phone("ann")
    bring(trial, ann)
    page = told(trial, browser)
    assert page.says("kontakter fra 1 person", "1 organisation, der står bag")
    assert not page.says("Havnens bestyrelse") and not page.says("Ann")
    ann.send("member.update", member=ann.member, public=True)
    page = told(trial, browser)
    assert page.says("Havnens bestyrelse", "Ann") and not page.says("Borgmester Jensen")


def test_what_waits_is_told_as_waiting_and_its_step_and_its_condition_are_not(trial: Camp, browser: Browser) -> None:
    bring(trial, trial.phone("ann"), kinds={"in_kind": "En bus"}, first_step="Spørge chefen", condition="hvis han vil")
    page = told(trial, browser)
    assert page.says("Venter på en betingelse: En bus")
    assert not page.says("Spørge chefen") and not page.says("hvis han vil")


def test_each_can_be_taken_out_and_is_counted_then(trial: Camp, browser: Browser) -> None:
    id = bring(trial, trial.phone("ann"), first_step="Måle lokalet op")
    trial.facilitator().send("report.write", hidden_texts=[f"pledge:{id}:in_kind", f"action:{id}"])
    page = told(trial, browser)
    assert page.says("1 bidrag af lokaler eller ting")
    assert not page.says("Fælleshuset") and not page.says("Måle lokalet op")
