"""Following a count: every method's page, for members and in the public report, without scripts."""

import hashlib
import html
import re
from collections.abc import Callable, Sequence
from random import Random
from typing import Any

import pytest
from flask import Flask

from ideation.domain.voting import METHODS
from tests.story import Camp, Inside, Phone
from tests.web.browsing import Browser

PLACES = ["civil"] * 7 + ["public"] * 6 + ["foundation"] * 2
TEXTS = ["Makkerordning", "Åbne værksteder", "Fritidspas til alle", "Fælles suppe", "<b>Én indgang</b>", "Sommerjob"]
UNSAID = re.compile(r"\bcount\.[a-z]")  # a key without its words
PRICED = ("budget_equal_shares", "budget_greedy")
METHODS_HERE = [name for name in METHODS if name not in PRICED]


def choice_of(method: str, ideas: list[str], dice: Random) -> dict[str, Any]:
    field = next(iter(METHODS[method].choice.model_json_schema()["properties"]))
    some = dice.sample(ideas, min(len(ideas), 3))
    makers: dict[str, Callable[[], dict[str, Any]]] = {
        "approve": lambda: {"approve": some},
        "votes": lambda: {"votes": {some[0]: 2, some[1]: 1}},
        "scores": lambda: {"scores": {id: dice.randint(0, 5) for id in some}},
        "ranking": lambda: {"ranking": some},
        "answers": lambda: {"answers": [{"a": some[0], "b": some[1], "w": "a"}]},
        "ratings": lambda: {"ratings": {id: {"impact": 4, "effort": dice.randint(1, 3)} for id in some}},
        "stance": lambda: {"stance": "ok"},
        "grade": lambda: {"grade": dice.randint(2, 5)},
    }
    return makers[field]()


class Voted:
    """A camp that has voted once by one method."""

    def __init__(self, app: Flask, method: str, reveal: bool = True, texts: Sequence[str] = TEXTS) -> None:
        single = METHODS[method].single
        settings: dict[str, Any] = {"method": method} | ({} if single else {"over": "ideas"})
        if method == "pairwise":  # whose shortlist has room for all of these, and a sentence names none then
            settings["seats"] = 3
        plan = {
            "title": "Prøve", "question": "Hvordan?",
            "steps": [{"phase": "ideas"}, {"phase": "selection", "settings": settings}],
        }  # fmt: skip
        self.camp = Camp(Inside(app), plan)
        self.fay = self.camp.facilitator()
        self.camp.go("ideas")
        self.people: list[Phone] = [self.camp.phone(f"p{n}", sector) for n, sector in enumerate(PLACES)]
        texts = texts[:1] if single else texts
        self.ideas = [self.people[n].post(text) for n, text in enumerate(texts)]
        self.camp.go("selection")
        self.poll = self.camp.open_poll()["id"]
        dice = Random(method)
        for phone in self.people:
            phone.vote(self.poll, **choice_of(method, self.ideas, dice))
        for act in ("poll.close", "poll.count", *(("poll.reveal",) if reveal else ())):
            self.fay.send(act, poll=self.poll)

    @property
    def address(self) -> str:
        return f"/room/{self.camp.id}/count/{self.poll}"

    def result(self) -> dict[str, Any]:
        return dict(self.fay.sees("results", poll=self.poll))


@pytest.mark.parametrize("method", METHODS_HERE)
def test_every_method_can_be_followed_from_the_public_report(app: Flask, browser: Browser, method: str) -> None:
    voted = Voted(app, method)
    slug = voted.fay.send("report.publish", published=True)["result"]["slug"]
    assert f'href="/r/{slug}/count/1"' in browser.open(f"/r/{slug}").text
    page = browser.open(f"/r/{slug}/count/1")
    assert page.status == 200 and page.says("Skridt for skridt", "Tjek selv", "15 af 15 stemte")
    assert re.search(r"<table class=\"table\">", page.text) and not UNSAID.search(page.words)
    for winner in voted.result()["winners"]:
        assert page.says(TEXTS[voted.ideas.index(winner)])
    assert not re.search(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}", page.text), "no ids in public"
    assert "<b>Én indgang</b>" not in page.text and "&amp;lt;" not in page.text
    english = browser.open(f"/r/{slug}/count/1?lang=en")
    assert english.says("Step by step", "Check it yourself") and not UNSAID.search(english.words)


# -- whom it is for -------------------------------------------------------------------------------------------


def test_members_may_follow_what_is_revealed_and_the_facilitator_what_is_counted(app: Flask) -> None:
    voted = Voted(app, "phragmen", reveal=False)
    ann, fay = voted.people[0], voted.fay
    assert ann.http("GET", voted.address).status == 404
    assert fay.http("GET", voted.address).status == 200
    fay.send("poll.reveal", poll=voted.poll)
    assert ann.http("GET", voted.address).status == 200


def test_a_stranger_is_asked_in_and_an_unpublished_report_has_no_counts(app: Flask, browser: Browser) -> None:
    voted = Voted(app, "phragmen")
    assert browser.open(voted.address).says("Hvem er du her som?")
    slug = voted.fay.send("report.publish", published=True)["result"]["slug"]
    assert browser.open(f"/r/{slug}/count/2").status == 404
    voted.fay.send("report.publish", published=False)
    assert browser.open(f"/r/{slug}/count/1").status == 404


# -- whether it can be checked --------------------------------------------------------------------------------


def test_the_rule_on_the_page_is_the_text_whose_hash_was_shown_before_the_vote(app: Flask) -> None:
    voted = Voted(app, "phragmen")
    page = html.unescape(voted.people[0].http("GET", voted.address).text)
    rule = re.search(r"<code>(\{.*?\})</code>", page)
    assert rule and hashlib.sha256(rule.group(1).encode()).hexdigest() == voted.result()["rule_hash"]


def test_the_lot_on_the_page_can_be_drawn_again(app: Flask) -> None:
    voted = Voted(app, "approval")
    page = html.unescape(voted.people[0].http("GET", voted.address).text)
    lot = voted.result()["lot"]
    assert hashlib.sha256(lot["secret"].encode()).hexdigest() in page and lot["seed"] in page
    drawn = re.search(r'<ol class="count-lot">(.*?)</ol>', page, re.S)
    assert drawn
    shown = re.findall(r"<code>([^<]+)</code>", drawn.group(1))
    assert shown == sorted(voted.ideas, key=lambda id: hashlib.sha256(f"{lot['seed']}\n{id}".encode()).hexdigest())


# -- what must not stand there --------------------------------------------------------------------------------


def test_an_idea_taken_out_of_the_report_is_not_named_on_its_counts(app: Flask, browser: Browser) -> None:
    voted = Voted(app, "phragmen")
    slug = voted.fay.send("report.publish", published=True)["result"]["slug"]
    out = voted.result()["winners"][0]
    title = TEXTS[voted.ideas.index(out)]
    assert html.escape(title) in browser.open(f"/r/{slug}/count/1").text
    voted.fay.send("report.write", hidden_ideas=[out])
    page = browser.open(f"/r/{slug}/count/1")
    assert html.escape(title) not in page.text and page.says("(vises ikke)")


@pytest.mark.parametrize("method", METHODS_HERE)
def test_two_foundations_are_on_no_page(app: Flask, method: str) -> None:
    """Nor are those from whom they could be told by subtraction, except all of these together."""
    voted = Voted(app, method)
    page = html.unescape(voted.people[0].http("GET", voted.address).text)
    assert not re.search(r"[Ff]onde \d|[Oo]ffentlige? \d|Fonde<|Kommune/offentlig<", page)
