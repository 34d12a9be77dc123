"""A right code is never refused, whatever strangers try; and what they try leads nowhere."""

from __future__ import annotations

import re
from pathlib import Path
from random import Random, SystemRandom

from flask import Flask
from flask_migrate import downgrade
from sqlalchemy import select, update

from ideation.app import create_app
from ideation.domain import join_codes
from ideation.domain import limits as budgets
from ideation.runtime.config import ROOT, from_environment
from ideation.runtime.extensions import db
from ideation.storage.migrate import upgrade
from ideation.storage.session_tables import sessions
from tests.story import Camp, Inside
from tests.web.browsing import Browser
from tests.web.conftest import account, app, browser, camp, make_app, one_app

__all__ = ["account", "app", "browser", "camp", "make_app", "one_app"]
FIFTY_SESSIONS, EIGHT_HOURS, ODDS = 50, 8 * 3600, 1 / 1000
FASTEST = 25_000  # look-ups a second, by however many processes: a database answers a tenth of that


def test_guessing_leads_nowhere_however_fast_one_guesses() -> None:
    """Right codes always pass, so no limit bounds the odds: the number of codes does."""
    there_are = len(set(join_codes.LETTERS)) ** join_codes.LENGTH
    assert FIFTY_SESSIONS * FASTEST * EIGHT_HOURS / there_are <= ODDS
    drawn = {join_codes.new_code(SystemRandom()) for _ in range(1000)}
    assert len(drawn) == 1000 and all(re.fullmatch("[a-hjkmnp-z]{10}", code) for code in drawn)


def test_a_code_is_taken_as_people_type_it(camp: Camp) -> None:
    code = camp.code
    ways = (code, join_codes.spoken(code), code.upper(), f"{code[:5]}-{code[5:]}", f" {code.title()} ", " ".join(code))
    for typed in ways:
        assert camp.join(code=typed).status == 201, typed


def test_whoever_types_a_right_code_comes_in_while_strangers_guess(camp: Camp, browser: Browser, still: None) -> None:
    budget = budgets.MISSES["code"]
    tries = [camp.join(code=join_codes.new_code(Random(n))) for n in range(200)]
    refused = [answer for answer in tries if answer.status == 429]
    assert {answer.status for answer in tries} == {404, 429} and len(refused) == 200 - budget.burst
    error = refused[-1].json
    assert error["retry_after_ms"] > 0 and error["retryable"]
    assert error["error"]["message"].startswith("Koden passer ikke til en åben session.")
    assert camp.join().status == 201
    page = browser.open("/")
    wrong = browser.press(page, "/", code="abcde fghjk")
    assert wrong.status == 429 and wrong.headers["Retry-After"] and 'value="abcde fghjk"' in wrong.text
    assert wrong.says("Koden passer ikke til en åben session.", "Der er skrevet mange forkerte koder lige nu")
    assert browser.press(page, "/", code=camp.code).address == f"/j/{camp.invite}"


def test_what_is_wrong_with_a_code_is_said_as_far_as_it_can_be_seen(browser: Browser) -> None:
    page = browser.open("/")
    field = re.search(r'<input [^>]*id="code"[^>]*>', page.text)
    assert field and 'autocapitalize="none"' in field[0] and 'autocorrect="off"' in field[0]
    assert "inputmode" not in field[0]  # it is letters: an ordinary keyboard
    for typed, said in {"abcde fghj": "Den har 10 bogstaver", "4829 1507": "ingen tal", "abcde fghjk": "Tjek"}.items():
        answer = browser.press(page, "/", code=typed)
        assert answer.status == 404 and answer.says(said), (typed, answer.words)


def test_unknown_ended_and_not_yet_open_are_the_same_answer(app: Flask, camp: Camp) -> None:
    draft = Camp(camp.road, state="draft")
    unknown = camp.join(code="abcdefghjk")
    camp.facilitator().send("session.end")
    for answer in (camp.join(), draft.join(code=draft.code), camp.join(invite=camp.invite)):
        assert answer.status == unknown.status == 404
    assert camp.join().text == unknown.text == draft.join(code=draft.code).text


def test_codes_for_another_device_have_a_budget_of_their_own(app: Flask, camp: Camp, still: None) -> None:
    for n in range(100):
        camp.join(code=join_codes.new_code(Random(n)))
    answer = camp.road.request("POST", "/api/move", json={"code": "abcd efgh jkmn"})
    assert answer.status == 404
    for _ in range(100):
        answer = camp.road.request("POST", "/api/move", json={"code": "abcd efgh jkmn"})
    assert answer.status == 429 and answer.json["retry_after_ms"] > 0


def test_sessions_from_before_get_a_code_of_ten_letters(tmp_path: Path) -> None:
    app = create_app(from_environment({"INSTANCE_PATH": str(tmp_path), "ASYNC_MODE": "threading"}))
    upgrade(app)
    running, over = Camp(Inside(app)), Camp(Inside(app), state="ended")
    with app.app_context():
        downgrade(str(ROOT / "migrations"), revision="0010")
        with db.engine.begin() as connection:
            for camp, code in ((running, "48291507"), (over, "15074829")):
                connection.execute(update(sessions).where(sessions.c.id == camp.id).values(code=code))
        before = running.store.heads([running.id])[running.id]
    upgrade(app)
    with app.app_context():
        found = {row.id: row for row in db.session.execute(select(sessions))}
    assert re.fullmatch("[a-z]{10}", found[running.id].code) and found[over.id].code == "15074829"
    assert (found[running.id].seq, found[running.id].card_seq) == (
        before[1] + 1,
        before[1] + 1,
    )  # open pages hear of it
    assert running.join(code="48291507").status == 404
    assert running.join(code=found[running.id].code).status == 201
    app.extensions["ideation"].store.engine.dispose()
