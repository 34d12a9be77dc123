"""Every page is there in both languages, says everything in them, and keeps the one that was chosen."""

import json
import re
from collections.abc import Callable

import pytest
from flask import Flask

from ideation.domain.languages import LANGUAGES
from ideation.runtime.i18n import catalogue
from tests.fixtures.daemon import ROOT
from tests.story import Camp, new
from tests.web.browsing import Browser
from tests.web.conftest import PASSWORD
from tests.web.pages.all_pages import templates

PAGES = ("/", "/login", "/password", "/help", "/privacy", "/accessibility")


def places(text: object) -> set[str]:
    """But the forms of what is written ({your_noun}): which of them a phrase needs is each language's own grammar."""
    return {place for place in re.findall(r"\{(\w+)\}", json.dumps(text)) if "noun" not in place.lower()}


def test_both_languages_say_everything_with_the_same_places() -> None:
    da, en = catalogue("da"), catalogue("en")
    assert da.keys() == en.keys()
    assert [key for key in da if places(da[key]) != places(en[key])] == []
    assert [key for key in da if isinstance(da[key], dict) != isinstance(en[key], dict)] == []


def test_every_text_a_page_asks_for_is_there() -> None:
    asked = {(name, key) for name, text in templates() for key in re.findall(r'\bt\("([a-z_.]+[a-z])"[,)]', text)}
    assert len(asked) > 150
    assert [(name, key) for name, key in asked if key not in catalogue("da")] == []


def test_every_page_about_the_site_is_there_in_both_languages(browser: Browser) -> None:
    folders = (ROOT / "templates/about" / language for language in LANGUAGES)
    danish, english = (sorted(file.name for file in folder.iterdir()) for folder in folders)
    assert danish == english != []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_shows_a_key_instead_of_a_text(
    app: Flask, camp: Camp, language: str, account: Callable[..., str]
) -> None:
    email = f"{new()}@forening.dk"
    account(email)
    browser = Browser(app, **{"Accept-Language": language})
    slug = camp.facilitator().send("report.publish", published=True)["result"]["slug"]
    seen = [browser.open(address) for address in (*PAGES, f"/r/{slug}", "/nowhere", "/c/x", "/password/x")]
    browser.press(browser.open("/login"), email=email, password=PASSWORD)
    seen += [
        browser.open(a) for a in ("/sessions", "/sessions/new", "/sessions/new?template=consent", f"/j/{camp.invite}")
    ]
    for page in seen:
        assert f'<html lang="{language}"' in page.text
        assert not re.search(r"\b(join|account|report|common|room|error|method)\.[a-z_]+\b(?!\.\w+@)", page.words), page


def test_the_language_is_chosen_by_a_form_and_kept(browser: Browser) -> None:
    page = browser.open("/login")
    english = browser.press(page, "/language", language="en")
    assert english.address == "/login" and english.says("Log in")
    assert browser.open("/help").says("You need a phone or a laptop.")
    assert browser.press(english, "/language", language="da").says("Log ind")


def test_a_language_there_is_not_and_a_foreign_way_back_change_nothing(browser: Browser) -> None:
    page = browser.press(browser.open("/login"), "/language", language="xx", next="https://evil.example/")
    assert page.address == "/" and page.says("Vær med")
