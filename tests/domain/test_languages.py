"""The languages are the catalogue's folders: what is said by language has a row for each; nobody lists them anew."""

import re
from collections.abc import Mapping
from typing import Any

import pytest

from ideation.domain.languages import DEFAULT, LANGUAGES, LOCALES
from ideation.domain.privacy.sectors import DEFAULT_SECTORS
from ideation.domain.voting import translation
from ideation.runtime.i18n import catalogue
from ideation.sessions import suggestions
from tests.fixtures.daemon import ROOT

BY_LANGUAGE: dict[str, Mapping[str, Any]] = {
    "how figures are written": translation.MARKS,
    "small words": suggestions.SMALL_WORDS,
    "stems": suggestions.STEMMERS,
    "the letters of sectors": DEFAULT_SECTORS[0]["letter"],
}
LISTED = re.compile(r"""["'](?:da|en)["']\W{1,4}["'](?:da|en)["']""")


def test_the_folders_are_the_list() -> None:
    assert LANGUAGES[0] == DEFAULT
    assert set(LANGUAGES) == {folder.name for folder in LOCALES.iterdir()}


@pytest.mark.parametrize("what", BY_LANGUAGE)
def test_what_is_said_by_language_has_a_row_for_each(what: str) -> None:
    assert set(BY_LANGUAGE[what]) == set(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_names_every_language(language: str) -> None:
    names = {f"{area}.language_{other}" for area in ("common", "account") for other in LANGUAGES}
    assert names <= catalogue(language).keys()
    assert all(sector[language] for sector in DEFAULT_SECTORS)


def test_nobody_lists_the_languages_anew() -> None:
    """One line with two of them in a row is a second list; the generated one is the first."""
    sources = [
        *(ROOT / "ideation").rglob("*.py"),
        *(ROOT / "static/src").rglob("*.ts*"),
        *ROOT.glob("templates/**/*.html"),
    ]
    assert len(sources) > 500
    listed = {file.name for file in sources if LISTED.search(file.read_text("utf-8"))}
    assert listed == {"protocol.ts"}
