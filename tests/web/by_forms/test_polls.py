"""Every way to vote is a form, and nothing else can be asked for by one."""

import re
from typing import Any

import pytest
from flask import Flask

from ideation.domain.entities import Ballot
from ideation.domain.voting import METHODS
from ideation.storage.store import Store
from ideation.web.by_forms import ballot_forms
from tests.story import Camp, Inside
from tests.web.browsing import Browser, Seen
from tests.web.by_forms.votes import IDEAS

REASON = "Vi har ikke råd i år"
SINGLE = ("consent", "gradients")
PRICED = ("budget_equal_shares", "budget_greedy")


def plan(method: str) -> dict[str, Any]:
    settings: dict[str, Any] = {"method": method}
    if method in PRICED:
        settings |= {"budget": 1000, "min_choices": 1}
    step = {"phase": "commitment" if method in SINGLE else "selection", "settings": settings}
    return {"title": "Prøve", "question": "Hvordan?", "steps": [{"phase": "ideas"}, {"phase": "concepts"}, step]}


class Vote:
    """A room that votes, and somebody in it without scripts."""

    def __init__(self, app: Flask, browser: Browser, method: str) -> None:
        self.camp, self.browser = Camp(Inside(app), plan(method)), browser
        self.store: Store = app.extensions["ideation"].store
        fay, camp = self.camp.facilitator(), self.camp
        self.room = browser.press(browser.open(f"/j/{camp.invite}"), sector="civil")
        ann = camp.phone("ann", "public")
        self.ideas = [ann.post(idea) for idea in IDEAS]
        if method in SINGLE:
            camp.go("concepts")
            fay.send("concept.add", id=self.ideas[0], idea=self.ideas[0])
        phase = plan(method)["steps"][2]["phase"]
        camp.go(phase)
        if method in PRICED:
            fay.send("poll.price", poll=camp.poll(phase), costs=dict.fromkeys(self.ideas, 400))
        self.poll = camp.open_poll(phase)
        self.page = browser.open(self.room.address)

    def send(self, **fields: Any) -> Seen:
        """The ballot's form, with what is hidden in it."""
        form = next(f for f in self.page.forms() if "ballot.submit" in f)
        hidden = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', form))
        return self.browser.went("POST", self.room.address, data=hidden | fields)

    def choice(self) -> Any:
        with self.store.reading(self.camp.id) as room:
            return next((b.choice for b in room.ballots.values() if isinstance(b, Ballot)), None)


def filled(method: str, a: str, b: str, c: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """(what is filled in, the choice it is)"""
    kind = next(iter(METHODS[method].choice.model_fields))
    both: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
        "approve": ({"approve": [a, b]}, {"approve": sorted([a, b])}),
        "votes": ({f"votes:{a}": "2", f"votes:{b}": "1", f"votes:{c}": "0"}, {"votes": {a: 2, b: 1}}),
        "scores": ({f"scores:{a}": "5", f"scores:{b}": "0", f"scores:{c}": ""}, {"scores": {a: 5, b: 0}}),
        "ranking": (
            {f"ranking:{a}": "1", f"ranking:{b}": "3", f"ranking:{c}": "3"}, {"ranking": [a, sorted([b, c])]},
        ),
        "answers": (pair := {"a": min(a, b), "b": max(a, b), "w": "a"}, {"answers": [pair]}),
        "ratings": (
            {f"impact:{a}": "5", f"effort:{a}": "2", f"impact:{b}": "1", f"effort:{b}": ""},
            {"ratings": {a: {"impact": 5, "effort": 2}, b: {"impact": 1, "effort": None}}},
        ),
        "stance": (
            {"stance": "object", "reason": REASON}, {"stance": "object", "reason": REASON},
        ),
        "grade": ({"grade": "4", "reason": ""}, {"grade": 4}),
    }  # fmt: skip
    return both[kind]


@pytest.mark.parametrize("method", METHODS)
def test_every_way_to_vote_is_a_form(app: Flask, browser: Browser, method: str) -> None:
    vote = Vote(app, browser, method)
    fields, wanted = filled(method, *vote.ideas)
    asked = IDEAS[:1] if method in SINGLE else IDEAS
    assert sum(title in vote.page.words for title in asked) == (2 if method == "pairwise" else len(asked))
    for _ in range(2):  # pressed twice
        assert vote.send(**fields).says("Gemt. Du kan ændre, indtil afstemningen lukker.")
    assert normal(vote.choice()) == normal(wanted)
    assert vote.camp.facilitator().sees("polls", id=vote.poll["id"])["cast"] == 1


def normal(choice: Any) -> Any:
    if "ratings" in choice:
        return {"ratings": dict(sorted(choice["ratings"].items()))}
    return choice


def test_a_later_vote_counts_also_one_that_says_again_what_was_said_before(app: Flask, browser: Browser) -> None:
    vote = Vote(app, browser, "dots")
    a, b, _ = vote.ideas
    for first, second in ((a, b), (b, a), (a, b)):  # the same form each time: by the browser's way back
        assert vote.send(**{f"votes:{first}": "1", f"votes:{second}": "0"}).status == 200
        assert vote.choice() == {"votes": {first: 1}}


def test_a_ballot_that_cannot_be_counted_comes_again_as_it_was_filled_in(app: Flask, browser: Browser) -> None:
    vote = Vote(app, browser, "dots")
    budget = vote.poll["settings"]["budget"]
    again = vote.send(**{f"votes:{id}": "2" for id in vote.ideas})
    assert budget < 6 and again.status == 422 and 'role="alert"' in again.text
    assert again.text.count('<option value="2" selected>') == 3
    assert vote.choice() is None
    objection = Vote(app, Browser(app), "gradients")
    silent = objection.send(grade="1", reason="")
    assert silent.status == 422 and re.search(r'value="1" checked', silent.text)


@pytest.mark.parametrize(
    "wrong", [{"approve": ["nobody"]}, {"poll": "nobody"}, {"act": "step.go"}, {"act": "poll.open"}]
)
def test_a_form_can_ask_for_nothing_else(app: Flask, browser: Browser, wrong: dict[str, Any]) -> None:
    vote = Vote(app, browser, "approval")
    assert vote.send(**wrong).status in (404, 422)
    assert vote.choice() is None


def test_who_is_no_elector_is_told_so_and_has_no_form(app: Flask, browser: Browser) -> None:
    vote = Vote(app, browser, "approval")
    late = Browser(app)
    page = late.press(late.open(f"/j/{vote.camp.invite}"), sector="public")
    assert page.says("Du kom til, efter at afstemningen åbnede.") and "ballot.submit" not in page.text


def test_nothing_of_the_outcome_is_on_the_page_before_it_is_shown(app: Flask, browser: Browser) -> None:
    vote = Vote(app, browser, "approval")
    vote.send(approve=[vote.ideas[0]])
    fay, poll = vote.camp.facilitator(), vote.poll["id"]
    for command in ("poll.close", "poll.count"):
        fay.send(command, poll=poll)
        assert browser.open(vote.room.address).says("Afstemningen er lukket.")
    fay.send("poll.reveal", poll=poll)
    page = browser.open(vote.room.address)
    assert page.says("Det kom der ud af afstemningen", IDEAS[0]) and page.links(f"/count/{poll}")


def test_each_pair_is_asked_once(app: Flask, browser: Browser) -> None:
    vote = Vote(app, browser, "pairwise")
    asked = set()
    for _ in range(3):
        pair = dict(re.findall(r'name="([ab])" value="([^"]+)"', vote.page.text))
        asked.add(frozenset(pair.values()))
        vote.page = vote.send(**pair, w="a")
    assert len(asked) == 3 and vote.page.says("Du har været igennem alle par.")


def test_every_kind_of_choice_can_be_read_and_drawn() -> None:
    kinds = {next(iter(method.choice.model_fields)) for method in METHODS.values()}
    assert kinds == set(ballot_forms.READ)
