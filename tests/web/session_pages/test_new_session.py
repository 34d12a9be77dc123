"""One's own sessions, and a new one in four fields."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from flask import Flask

from ideation.sessions import creation
from ideation.web.time_format import said_duration
from tests.story import Camp, new
from tests.web.browsing import Browser, Seen
from tests.web.session_pages.sessions import id_of, room_of

SessionOf = Callable[..., Any]


def new_session(browser: Browser, template: str = "quick-ideas", **fields: str) -> Seen:
    return browser.press(browser.open(f"/sessions/new?template={template}"), **fields)


def test_the_list_begins_empty_and_says_what_will_come(mia: Browser) -> None:
    page = mia.open("/sessions")
    assert page.says("Her kommer dine sessioner til at stå.", "Ny session")


def test_the_list_has_ones_own_sessions_and_nobody_elses(
    app: Flask, mia: Browser, session_of: SessionOf, account: Callable[..., str]
) -> None:
    session_of(mia.user, title="Vores camp", state="open")  # type: ignore[attr-defined]
    session_of(mia.user, title="Sidste års camp", state="ended")  # type: ignore[attr-defined]
    session_of(account(f"{new()}@forening.dk"), title="De andres camp")
    page = mia.open("/sessions")
    assert page.says("I gang og på vej", "Vores camp", "Åben", "Afsluttede", "Sidste års camp", "Slut")
    assert not page.says("De andres camp")


def test_whoever_leads_by_a_link_finds_it_again_and_makes_none(camp: Camp, browser: Browser) -> None:
    made = camp.facilitator().http("POST", f"/api/sessions/{camp.id}/links", json={"role": "facilitator"})
    browser.press(browser.open("/c/" + made.json["url"].rsplit("/", 1)[1]))
    page = browser.open("/sessions")
    assert page.says(camp.session.title, "Du er her med et link") and not page.says("Ny session")
    assert browser.open("/sessions/new").address == "/login"


def test_only_people_with_an_account_make_sessions(app: Flask, camp: Camp, browser: Browser) -> None:
    for address in ("/sessions", "/sessions/new", "/sessions/new?template=quick-ideas"):
        assert Browser(app).open(address).address == "/login"
    browser.press(browser.open(f"/j/{camp.invite}"), sector="civil")
    assert browser.open("/sessions").address == "/login"


def test_every_template_can_be_picked_and_says_what_it_takes(mia: Browser) -> None:
    page = mia.open("/sessions/new")
    for plan in creation.templates().values():
        low, high = plan["people"]
        time = said_duration(sum(step["minutes"] for step in plan["steps"]), "da")  # as the planner says it
        assert page.says(plan["title"]["da"], plan["hint"]["da"], f"{time} · {low}–{high} personer")


def test_four_fields_make_a_draft_that_nobody_else_can_enter(app: Flask, mia: Browser) -> None:
    page = new_session(mia, question="Hvad nu?", starts="2026-12-07T09:00", language="da", access="open")
    room = room_of(app, id_of(page))
    assert page.address == f"/desk/{room.session.id}"
    assert (room.session.state, room.session.question, room.session.title) == ("draft", "Hvad nu?", "Hurtig idérunde")
    assert room.session.starts_at == datetime(2026, 12, 7, 8, 0, tzinfo=UTC)
    assert Browser(app).open(f"/j/{room.session.invite}").says("Vi er ikke begyndt endnu")


def test_the_templates_own_question_comes_in_the_sessions_language(app: Flask, mia: Browser) -> None:
    own = creation.template("quick-ideas")["question"]
    room = room_of(app, id_of(new_session(mia, question=own["da"], language="en")))
    assert (room.session.question, room.session.title) == (own["en"], "Quick round of ideas")
    assert room.plan[0].title == "Welcome"


def test_by_hand_means_that_it_opens_locked_and_that_the_votes_say_so(app: Flask, mia: Browser) -> None:
    id = id_of(new_session(mia, access="locked"))
    house, user = app.extensions["ideation"], mia.user  # type: ignore[attr-defined]
    house.commands.execute(id, user, {"op_id": new(), "type": "session.open", "payload": {}})
    room = room_of(app, id)
    assert room.session.state == "locked"
    assert {p.turnout["access"] for p in room.polls.values()} == {"locked"}


@pytest.mark.parametrize(
    ("field", "value", "says"),
    [
        ("starts", "på mandag", "Vælg både dato og klokkeslæt"),
        ("starts", "2026-12-07T09:00+01:00", "Vælg både dato og klokkeslæt"),
        ("question", "x" * 2001, "Gør spørgsmålet kortere"),
        ("question", "a\x00b", "Spørgsmålet har tegn"),
    ],
)
def test_what_does_not_fit_is_asked_for_again_with_all_that_was_written(
    mia: Browser, field: str, value: str, says: str
) -> None:
    again = new_session(mia, **({"question": "Behold mig", "access": "locked"} | {field: value}))
    assert again.status == 422 and again.says(says)
    assert 'value="locked" checked' in again.text
    assert field == "question" or again.says("Behold mig")


def titled(app: Flask, page: Seen) -> str:
    return str(room_of(app, id_of(page)).session.title)


def test_a_session_is_called_what_its_maker_calls_it(app: Flask, mia: Browser) -> None:
    assert titled(app, new_session(mia, title="  Camp 2 · Unge og fællesskaber ")) == "Camp 2 · Unge og fællesskaber"
    assert titled(app, new_session(mia, title="Hurtig idérunde", language="en")) == "Quick round of ideas"


def test_two_without_a_title_are_told_apart_by_their_day(app: Flask, mia: Browser) -> None:
    assert titled(app, new_session(mia)) == "Hurtig idérunde"
    assert titled(app, new_session(mia, starts="2026-12-07T09:00")) == "Hurtig idérunde, 7. december 2026"


def test_nobody_elses_question_is_put_into_ones_mouth(app: Flask, mia: Browser) -> None:
    page = mia.open("/sessions/new?template=half-day-camp")
    example = creation.template("half-day-camp")["question"]["da"]
    assert f'placeholder="For eksempel: {example}"' in page.text
    assert room_of(app, id_of(mia.press(page))).session.question == ""


@pytest.mark.parametrize(("title", "says"), [("x" * 201, "Gør titlen kortere"), ("a\x00b", "Titlen har tegn")])
def test_a_title_that_does_not_fit_is_asked_for_again(mia: Browser, title: str, says: str) -> None:
    again = new_session(mia, title=title, question="Behold mig")
    assert again.status == 422 and again.says(says, "Behold mig")


def test_an_unknown_template_is_not_found(mia: Browser) -> None:
    assert mia.open("/sessions/new?template=../../etc/passwd").status == 404
