"""A right key is never refused, whatever strangers try; and what they try leads nowhere."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from pathlib import Path
from random import Random, SystemRandom
from typing import Any

import pytest
from flask import Flask
from flask_migrate import downgrade
from sqlalchemy import select, update

import ideation
from ideation.accounts.identity import issue, writing
from ideation.app import create_app
from ideation.domain import join_codes
from ideation.domain import limits as budgets
from ideation.domain.errors import RateLimited
from ideation.domain.tickets import hashed, new_code
from ideation.runtime.config import ROOT, from_environment
from ideation.runtime.extensions import db
from ideation.services import Services
from ideation.storage.migrate import upgrade
from ideation.storage.session_tables import sessions
from tests.story import Camp, Inside, new
from tests.story.roads import Answer
from tests.web.browsing import Browser
from tests.web.conftest import account, app, browser, camp, make_app, one_app

__all__ = ["account", "app", "browser", "camp", "make_app", "one_app"]
FIFTY_SESSIONS, EIGHT_HOURS, ODDS = 50, 8 * 3600, 1 / 1000
FASTEST = 25_000  # look-ups a second, by however many processes: a database answers a tenth of that


def house_of(app: Flask) -> Services:
    house: Services = app.extensions["ideation"]
    return house


@pytest.fixture
def still(app: Flask) -> Any:
    """Time stands still: what is used up stays used up."""
    limits = house_of(app).guess_limits.missed.values()
    for limit in limits:
        limit.clock, limit.left = (lambda: 1000.0), {}
    yield
    for limit in limits:
        limit.clock, limit.left = time.monotonic, {}


# -- typed codes ----------------------------------------------------------------------------------------------


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


# -- every keyhole --------------------------------------------------------------------------------------------

Knock = Callable[[str], Answer]


def guess_limits(app: Flask, camp: Camp, account: Callable[..., str]) -> dict[str, list[tuple[Knock, str]]]:
    """{kind: [(shows a secret, the right one)]}: every address where a stranger may show one."""
    fay, road = camp.facilitator(), camp.road
    slug = fay.send("report.publish", published=True)["result"]["slug"]
    link = fay.http("POST", f"/api/sessions/{camp.id}/links", json={"role": "observer"}).json["url"].split("/")[-1]
    mia = account(f"{new()}@forening.dk")
    with app.app_context(), writing():
        password = issue("password", user=mia, minutes=30)
        move = issue("move", user=fay.http("GET", "/api/me").json["user"], minutes=10, secret=new()[:8] + "wxyz")
    wall = camp.session.projector

    def get(path: str) -> Knock:
        return lambda secret: road.request("GET", path.format(secret))

    def post(path: str, field: str, **more: str) -> Knock:
        return lambda secret: road.request("POST", path, json={field: secret} | more)

    return {
        "code": [(post("/api/join", "code", sector="civil"), camp.code)],
        "move": [(post("/api/move", "code"), move)],
        "invite": [
            (post("/api/join", "invite", sector="civil"), camp.invite), (get("/j/{}"), camp.invite),
            (get("/qr/{}.svg"), camp.invite),
        ],
        "wall": [
            (get("/s/{}"), wall), (get("/s/{}/influence"), wall),
            (get(f"/api/sessions/{camp.id}/board?projector={{}}"), wall),
        ],
        "report": [(get("/r/{}"), slug), (get("/r/{}.svg"), slug)],
        "link": [(get("/c/{}"), link)],
        "password": [(get("/password/{}"), password)],
        "bearer": [(lambda secret: road.request("GET", "/api/me", headers=bearing(secret)), fay.token or "")],
    }  # fmt: skip


def bearing(secret: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {secret}"}


def test_at_every_keyhole_a_right_key_opens_while_wrong_ones_are_tried(
    app: Flask, camp: Camp, account: Callable[..., str], still: None
) -> None:
    there_are = guess_limits(app, camp, account)
    assert there_are.keys() - {"bearer"} == budgets.MISSES.keys(), "a kind of secret without a test"
    for kind, ways in there_are.items():
        for knock, right in ways:
            for limit in house_of(app).guess_limits.missed.values():
                limit.left = {
                    hash(key): (0.0, 1000.0) for key in budgets.MISSES
                }  # strangers have used it up, everywhere
            wrong = knock("wrong0" + right[6:])
            assert wrong.status == (401 if kind == "bearer" else 429), (kind, wrong.status)
            assert knock(right).status in (200, 201), (kind, right, knock(right).text[:200])


def test_a_budget_that_is_used_up_is_not_felt_at_another_keyhole(app: Flask, camp: Camp, still: None) -> None:
    for kind, limit in house_of(app).guess_limits.missed.items():
        for _ in range(1000):
            try:
                limit.take(kind)
            except RateLimited:
                break
    fresh = house_of(app).guess_limits.missed["code"]
    fresh.left.clear()
    assert camp.join(code="abcdefghjk").status == 404


def test_nobody_looks_up_a_secret_but_at_its_keyhole() -> None:
    """So a page that comes later has the same door without thinking of it."""
    package = Path(ideation.__file__).parent
    found = {
        str(file.relative_to(package)): line.strip()
        for file in package.rglob("*.py")
        for line in file.read_text("utf-8").splitlines()
        if re.search(r"store\.find\(", line)
    }
    assert list(found) == ["services.py"], found


def test_a_right_voting_slip_works_after_many_that_were_mistyped(camp: Camp) -> None:
    bits = SystemRandom().getrandbits
    right = new_code(bits)
    camp.facilitator().send("ticket.issue", hashes=[hashed(right)])
    ann = camp.phone("ann")

    def shown(code: str) -> Any:
        return ann.deliver({"op_id": new(), "type": "ticket.redeem", "payload": {"code": code}})

    wrong = [shown(new_code(bits)) for _ in range(15)]
    assert [ack["error"]["code"] for ack in wrong].count("not_found") == budgets.GUESSES.burst
    assert wrong[-1]["error"]["code"] == "rate_limited" and "Vi kender ikke koden" in wrong[-1]["error"]["message"]
    assert shown(right)["ok"]
