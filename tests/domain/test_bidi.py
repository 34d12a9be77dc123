"""What is written from the right stays in its place in a sentence."""

import pytest

from ideation.domain.bidi import led, own
from ideation.domain.polls.named_options import marks, said
from ideation.runtime.i18n import closed, t

HEBREW, ARABIC = "שלום, 3 ימים!", "مرحبا (فكرة)."


@pytest.mark.parametrize("text", ["Gratis kaffe", "Æble 日本 👩‍👩‍👧", "", "3 (tre)!"])
def test_what_goes_from_the_left_stays_as_it_is(text: str) -> None:
    assert own(text) == led(text) == text


@pytest.mark.parametrize("text", [HEBREW, ARABIC])
def test_what_goes_from_the_right_is_parted_from_the_sentence(text: str) -> None:
    assert own(text) == f"\u2068{text}\u2069"
    assert t("da", "common.corrected", was=text).count(f"\u2068{text}\u2069") == 1


def test_a_turn_that_was_stored_long_ago_is_closed() -> None:
    assert own("Godt \u202eetkaf") == "\u2068Godt etkaf\u2069"


def test_in_a_list_each_stands_by_itself_and_the_list_goes_from_the_left() -> None:
    both = " · ".join(own(text) for text in (ARABIC, "Gratis kaffe"))
    assert own(both) == both == f"\u2068{ARABIC}\u2069 · Gratis kaffe"


def test_a_sentence_that_begins_with_it_still_goes_from_the_left() -> None:
    line = said(f"”{marks({'a': ''})['a']}”: valgt som nr. 2.", {"a": HEBREW})
    assert line.text == f"\u200e”\u2068{HEBREW}\u2069”: valgt som nr. 2." and line.ids == ["a"]


@pytest.mark.parametrize(
    ("words", "quote", "stop", "said"),
    [
        ("Temaer", "", ".", "Temaer."),
        ("Hvem går med?", "", ".", "Hvem går med?"),
        ("Hvem går med?", "", "?", "Hvem går med?"),
        ("Hvordan kan vi …", "", ".", "Hvordan kan vi …"),
        ("Hvordan kan vi …", "", "?", "Hvordan kan vi …?"),
        ("Hvem går med?", "", ",", "”Hvem går med?”,"),
        ("Hvem går med?", "”", "?", "Hvem går med?”"),
        ("Hvem går med?", "", "", "Hvem går med?"),
    ],
)
def test_what_ends_by_itself_gets_no_second_mark(words: str, quote: str, stop: str, said: str) -> None:
    assert closed("da", words, quote, stop) == said
