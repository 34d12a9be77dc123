"""Folds of a page that is printed: any browser prints what they hide, for it stands behind them; and whoever edits the
report has a few of hundreds of texts at a time, and finds the others by their words."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from flask import Flask

from tests.fixtures.daemon import ROOT
from tests.story import Camp, Inside
from tests.web.browsing import Browser, Seen
from tests.web.ending import Finished, played

TEMPLATES = ROOT / "templates"
PRINTED = ("report", "count", "parts/report_", "parts/count_")


class Within(HTMLParser):
    """The words that a closed fold would keep from a printer."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.kept: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("details", "summary"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in ("details", "summary"):
            self.open.remove(tag)

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] == "details" and data.strip():
            self.kept.append(data.strip())


def kept_from_a_printer(page: str) -> list[str]:
    reader = Within()
    reader.feed(page)
    return reader.kept


def test_no_fold_keeps_its_words_from_a_printer(finished: Finished, browser: Browser) -> None:
    slug = finished.publish()
    report, count = (browser.open(address) for address in (f"/r/{slug}", f"/r/{slug}/count/1"))
    assert "<details" in report.text and "<details" in count.text
    assert kept_from_a_printer(report.text) == [] and kept_from_a_printer(count.text) == []


def test_every_fold_of_a_page_that_is_printed_is_written_so() -> None:
    pages = [one for one in TEMPLATES.rglob("*.html") if str(one.relative_to(TEMPLATES)).startswith(PRINTED)]
    folds = [
        (page.name, fold)
        for page in pages
        for fold in re.findall(r"<details.*?</details>\s*<\w+ class=\"[\w-]+", page.read_text("utf-8"), re.S)
    ]
    written = sum(page.read_text("utf-8").count("<details") for page in pages)
    assert written == len(folds) > 5
    assert [page for page, fold in folds if not fold.endswith('class="fold-body')] == []


@pytest.fixture
def desk(app: Flask, mia: Browser) -> tuple[Camp, Browser]:
    """Sixty ideas that nobody chose, in Mia's browser."""
    camp = Camp(Inside(app))
    camp.go("ideas")
    ann = camp.phone("ann")
    for n in range(60):
        ann.post(f"En bænk nummer {n} på torvet")
    camp.go("themes")
    asked = camp.facilitator().http("POST", f"/api/sessions/{camp.id}/links", json={"role": "facilitator"})
    mia.press(mia.open(re.sub(r"^https?://[^/]+", "", asked.json["url"])))
    return camp, mia


def editor(camp: Camp, mia: Browser, find: str = "") -> Seen:
    return mia.open(f"/desk/{camp.id}/report?find={find}")


def test_whoever_edits_has_some_texts_at_a_time(desk: tuple[Camp, Browser]) -> None:
    page = editor(*desk)
    parts = page.text.split('class="fold-body"')[1:]
    assert [part.count('<li class="card"') for part in parts] == [25, 25, 10]
    assert page.says("Vis 25 til", "Vis 10 til") and "<details open" not in page.text


def test_a_text_is_found_by_its_words_and_taken_out_where_it_was_found(desk: tuple[Camp, Browser]) -> None:
    camp, mia = desk
    page = editor(camp, mia, "TORVET+47")
    assert page.says("1 tekst har de ord.")
    found = page.text[page.text.index('id="found"') : page.text.index('id="rest"')]
    id = re.search(r'name="id" value="([^"]+)"', found)
    assert id and "En bænk nummer 47 på torvet" in found
    page = mia.press(page, f"/desk/{camp.id}/report/hide", kind="idea", id=id[1], hidden="1", find="torvet 47")
    assert page.says("Ingen tekst i rapporten har de ord.", "Taget ud")
    assert editor(camp, mia, "torvet").says("59 tekster har de ord.", "De første 20 står her.")


def test_only_what_stands_in_the_report_is_found(app: Flask, mia: Browser) -> None:
    finished = played(app)
    url = finished.fay.http("POST", f"/api/sessions/{finished.camp.id}/links", json={"role": "facilitator"}).json["url"]
    mia.press(mia.open(re.sub(r"^https?://[^/]+", "", url)))
    finished.fay.send("idea.hide", id=finished.ideas["Fritidspas til alle"], hidden=True)
    assert editor(finished.camp, mia, "fritidspas").says("Ingen tekst i rapporten har de ord.")
    assert editor(finished.camp, mia, "dem+nr.+0").says("1 tekst har de ord.")
