"""The report after each of the templates, as somebody reads it who was not there: nothing raw, empty or said twice."""

from __future__ import annotations

import re

import pytest
from flask import Flask

from ideation.domain.concept_kinds import CALLED, FIELDS, THINGS
from ideation.domain.languages import LANGUAGES
from ideation.report.outcomes import NOT_TOLD
from ideation.runtime.i18n import catalogue, has
from ideation.sessions.creation import templates
from tests.browser.troupe import Troupe
from tests.story import Camp, Inside
from tests.web.browsing import Browser, Seen
from tests.web.report_pages.test_first import headings

AREAS = "|".join(sorted({key.split(".")[0] for key in catalogue("da")}))
RAW = re.compile(rf"\b(?:{AREAS})\.[a-z]+_[a-z_]+\b|\{{\w+\}}")


def played(app: Flask, name: str) -> Camp:
    """Everybody does what each step asks of them, and no more."""
    camp = Camp(Inside(app), templates()[name])
    troupe = Troupe(camp)
    for step in troupe.plan():
        troupe.goes(step)
        troupe.plays(step)
        if "method" in step["settings"] or step["phase"] == "selection":
            polls = troupe.opens(step)
            troupe.votes(polls)
            troupe.shows(polls)
        if step["phase"] == "closing":
            troupe.people[0].send("answer.write", step=step["id"], text="Mod på mere", shared=True)
    return camp


def reports(camp: Camp, browser: Browser) -> dict[str, Seen]:
    slug = camp.facilitator().send("report.publish", published=True)["result"]["slug"]
    return {language: browser.open(f"/r/{slug}?lang={language}") for language in LANGUAGES}


@pytest.mark.parametrize("name", list(templates()))
def test_a_report_says_each_thing_once_and_in_words(app: Flask, browser: Browser, name: str) -> None:
    for language, page in reports(played(app, name), browser).items():
        found = headings(page, 2)
        assert page.status == 200 and f'lang="{language}"' in page.text and len(found) == len(set(found)) > 2, (
            language,
            found,
        )
        assert not RAW.findall(page.words), language
        assert not re.search(r"\b(?:fandt|skrev|med|found|wrote|with) 0\b", page.words), language
        assert "ikke endnu" not in page.words and "not yet" not in page.words.replace("Not adopted yet", "")
        questions = [one for one in found + headings(page, 3) if one.endswith("?") and ": " not in one]
        assert not questions, language


@pytest.mark.parametrize(
    ("name", "short", "heading"),
    [
        ("resource-exchange", "5 tilbud og 5 behov og lavede 1 aftale.", "Det aftalte vi"),
        ("follow-up", "skrev 5 ønsker og 5 erfaringer og fulgte op på 2 ting.", "Det har vi fulgt op på"),
        ("consent", "skrev 5 spørgsmål.", "Det er ikke vedtaget endnu"),
        ("four-camps-organise", "4 sektorer gik videre med 2 koncepter.", "Det gik vi videre med"),
        ("quick-ideas", "fandt 5 idéer og gik videre med 2 temaer.", "Det gik vi videre med"),
        ("four-camps-find", "fandt 5 udfordringer og gik videre med", "Det gik vi videre med"),
    ],
)
def test_what_came_out_is_called_what_it_is(app: Flask, browser: Browser, name: str, short: str, heading: str) -> None:
    page = reports(played(app, name), browser)["da"]
    assert page.says(short) and headings(page, 2)[0] == heading


def test_what_is_followed_up_says_how_far_it_is_and_how_the_room_answered(app: Flask, browser: Browser) -> None:
    page = reports(played(app, "follow-up"), browser)["da"]
    chosen = page.words[page.words.index("Det har vi fulgt op på") : page.words.index("Sådan valgte vi")]
    assert "Det sidder fast eller er opgivet: stuck hos os" in chosen
    assert "Fortsæt 4 · Luk det 1" in chosen and "indvending" not in chosen
    assert page.says("Hemmelig afstemning. 5 af 5 stemte.", "Begrundelser:") and not page.says(
        "Har nogen en indvending?"
    )


def test_a_proposal_that_is_not_adopted_is_told_whole_and_why(app: Flask, browser: Browser) -> None:
    page = reports(played(app, "consent"), browser)["da"]
    assert page.says("Fra januar, i to kommuner.", "Der er 1 indvending, så det er ikke vedtaget endnu.")
    assert not page.says("Der er ikke valgt noget endnu")


def test_why_enough_who_can_live_with_it_are_not_enough_is_said(app: Flask, browser: Browser) -> None:
    page = reports(played(app, "four-camps-organise"), browser)["da"]
    assert page.says("4 af 5 kan i det mindste leve med det; der skal 80 % til. 1 person kan slet ikke gå med til det.")


def test_every_kind_of_thing_and_every_field_has_its_words_in_the_report() -> None:
    kinds = {"idea", "theme", *CALLED, *THINGS}
    keys = [f"report.more_about_{kind}" for kind in kinds]
    keys += [f"report.field_{name}" for name in FIELDS if name not in NOT_TOLD]
    assert [(language, key) for language in LANGUAGES for key in keys if not has(language, key)] == []


def test_each_vote_that_was_open_to_anyone_says_that_it_is_indicative(app: Flask, browser: Browser) -> None:
    """Also where several were held one after the other in a step, with unlike turnouts; and where the room stands to a
    thing is told in words, never by a sign."""
    camp = Camp(Inside(app), templates()["follow-up"])
    troupe = Troupe(camp)
    people = [*troupe.people, camp.phone("nina"), camp.phone("otto")]
    for step in troupe.plan():
        troupe.goes(step)
        troupe.plays(step)
        if "method" in step["settings"]:
            first, second = polls = troupe.opens(step)
            for poll, voters in ((first, people), (second, people[1:])):
                for who in voters:
                    who.vote(poll["id"], stance="ok")
            troupe.shows(polls)
    page = reports(camp, browser)["da"]
    votes = page.words[page.words.index("Sådan valgte vi") :]
    assert votes.count("Vejledende: alle med koden kunne stemme.") == 2
    chosen = page.words[: page.words.index("Sådan valgte vi")]
    assert chosen.count("(vejledende)") == 2 and "✓" not in page.text
