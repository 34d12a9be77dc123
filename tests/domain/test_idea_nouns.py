"""What is written has a name of its own in every step, and both languages can inflect it."""

import re

import pytest

from ideation.domain.idea_nouns import FORMS, MIXED, NOUNS
from ideation.domain.languages import LANGUAGES
from ideation.runtime.i18n import catalogue, t

PLACE = re.compile(r"\{(\w*[Nn]oun\w*)\}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_noun_has_every_form(language: str) -> None:
    forms = {key for key in catalogue(language) if key.startswith("noun.")}
    assert forms == {f"noun.{noun}_{form}" for noun in (*NOUNS, MIXED) for form in FORMS}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_phrase_asks_for_a_form_that_is_not_there(language: str) -> None:
    places = {place for entry in catalogue(language).values() for place in PLACE.findall(str(entry))}
    assert {place[:1].lower() + place[1:] for place in places} <= set(FORMS)
    assert places


def test_a_phrase_speaks_of_what_is_written() -> None:
    assert t("da", "room.idea_label") == "Din idé – én ad gangen"
    assert t("da", "room.idea_label", noun="offer") == "Dit tilbud – ét ad gangen"
    assert t("da", "common.ideas", n=1, noun="need") == "1 behov"
    assert t("en", "common.ideas", n=3, noun="offer") == "3 offers"
