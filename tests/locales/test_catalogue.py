"""The catalogue: a key stands in the file of its prefix, and the same sentence stands there once."""

import json
import re
from collections import defaultdict

import pytest

from ideation.domain.languages import LANGUAGES, LOCALES
from ideation.runtime.i18n import catalogue

SENTENCE = 5  # words; what is shorter is a label, which may be another word in another place
# Keys that a program makes of a code, a method or a column: each has its own, and some are the same.
FAMILIES = ("error.", "voting.", "result.unit_", "result.figure_", "export.col_")
# What a translator may have to say in two ways, though we do not, and why.
TWICE = {
    "kinds.none_phone room.written_in": "“they” are concepts, and ideas: of two genders, elsewhere",
    "concepts.box_change console.box_change": "a box's question, and its short name, which some boxes do without",
    "console.cast projector.cast result.turnout": "how many so far, how many in the end, and the same as a headline",
    "join.error_410 join.used": "a heading made of a status, and that of a link of one's own",
    "join.not_yet projector.not_yet": "to one person who came early, and to a hall",
    "join.you_are_in room.not_started": "a headline, and a sentence",
}


def said(key: str) -> str:
    text = catalogue(LANGUAGES[0])[key]
    return text if isinstance(text, str) else str(text["other"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_key_stands_in_the_file_of_its_prefix(language: str) -> None:
    """Whoever looks for `vote.cast` opens `vote.json`."""
    astray = [
        f"{key} in {file.name}"
        for file in (LOCALES / language).glob("*.json")
        for key in json.loads(file.read_text("utf-8"))
        if key.split(".")[0] != file.stem
    ]
    assert astray == []


def test_every_language_has_the_same_keys() -> None:
    first, *others = (
        {file.name: set(json.loads(file.read_text("utf-8"))) for file in (LOCALES / language).glob("*.json")}
        for language in LANGUAGES
    )
    assert all(other == first for other in others)


def test_the_same_sentence_stands_once() -> None:
    same = defaultdict(list)
    for key in catalogue(LANGUAGES[0]):
        if not key.startswith(FAMILIES) and len(re.findall(r"\w+", said(key))) >= SENTENCE:
            same[json.dumps([catalogue(language).get(key) for language in LANGUAGES])].append(key)
    twice = {" ".join(sorted(keys)) for keys in same.values() if len(keys) > 1}
    assert twice - TWICE.keys() == set(), "one key is enough: say it by that"
    assert TWICE.keys() - twice == set(), "these are no longer the same"
