"""Who somebody is, and when that ends: a secret ends with the right it came from, wherever it has been copied to."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import flask_migrate
import pytest
import requests
from flask import Flask
from sqlalchemy import delete, event, insert, select, text, update

from ideation.accounts import passwords
from ideation.accounts.identity import issue, new_guest, writing
from ideation.app import create_app
from ideation.domain import limits
from ideation.runtime.config import ROOT, from_environment
from ideation.runtime.extensions import db
from ideation.storage import backups, credentials
from ideation.storage.credentials import hashed
from ideation.storage.expiry import Expiry
from ideation.storage.migrate import upgrade
from ideation.storage.user_tables import Token, User
from tests.fixtures.server import Factory, Server
from tests.raw import Refused, Wire
from tests.story import Camp, Inside, Outside, new
from tests.web.browsing import Browser

MIGRATIONS = str(ROOT / "migrations")
PASSWORD = "fire ord uden mening"
SOON = 1.5  # seconds: within one, and the way there


@pytest.fixture
def site(pages: Flask) -> Camp:
    return Camp(Inside(pages))


class Person:
    """A browser of the real server: cookies, and the proof that its forms are ours."""

    def __init__(self, house: Server, *, like: Person | None = None) -> None:
        self.url, self.http = house.url, requests.Session()
        if like:
            self.http.cookies.update(like.http.cookies)

    def at(self, house: Server) -> Person:
        """The same browser, at another process."""
        return Person(house, like=self)

    def joins(self, camp: Camp) -> Person:
        answer = self.http.post(f"{self.url}/api/join", json={"code": camp.code, "sector": "civil"})
        assert answer.status_code == 201, answer.text
        return self

    def press(self, page: str, to: str, expected: int = 200, **fields: str) -> requests.Response:
        proof = re.search(r'name="csrf_token" value="([^"]+)"', self.http.get(self.url + page).text)
        assert proof, page
        answer = self.http.post(self.url + to, data=fields | {"csrf_token": proof.group(1)})
        assert answer.status_code == expected, answer.text
        return answer

    def logs_in(self, email: str, password: str = PASSWORD) -> Person:
        assert self.press("/login", "/login", email=email, password=password).url.endswith("/sessions")
        return self

    def socket(self) -> Wire:
        cookie = "; ".join(f"{name}={value}" for name, value in self.http.cookies.items())
        return Wire(self.url, None, Cookie=cookie, Origin=self.url)

    def id(self) -> str:
        return str(self.http.get(f"{self.url}/api/me").json()["user"])

    def is_known(self) -> bool:
        return self.http.get(f"{self.url}/api/me").status_code == 200


def account_in(camp: Camp) -> str:
    """An account, straight in the database of a running server; its e-mail."""
    email = f"{new()[:8]}@forening.dk"
    row = {"id": new(), "email": email, "name": "Ida", "role": "facilitator", "created_at": datetime.now(UTC)}
    with camp.store.writing.begin() as at:
        at.execute(insert(User.__table__), row | {"password": passwords.HASHER.hash(PASSWORD)})  # type: ignore[arg-type]
    return email


def link_for(camp: Camp, email: str) -> str:
    """A one-time address for a new password."""
    secret, now = new(), datetime.now(UTC)
    with camp.store.writing.begin() as at:
        user = at.execute(select(User.id).where(User.email == email)).scalar()
        row = {"hash": hashed(secret), "kind": "password", "user": user, "created_at": now}
        at.execute(insert(Token.__table__), row | {"expires_at": now + timedelta(minutes=9)})  # type: ignore[arg-type]
    return f"/password/{secret}"


def closes(transport: Wire, within: float = SOON) -> bool:
    transport.ws.settimeout(within)
    return transport.is_closed()


# -- M1: what ends with a login -----------------------------------------------------------------------------------


def test_a_copied_cookie_ends_with_its_login(camp: Camp, house: Server) -> None:
    ann = Person(house).joins(camp)
    thief = Person(house, like=ann)
    assert thief.is_known()
    transport, stolen = ann.socket(), thief.socket()
    assert transport.join(camp.id)["mine"] and stolen.join(camp.id)["mine"]
    ann.press("/", "/logout")
    assert not thief.is_known()
    assert closes(transport) and closes(stolen)
    with pytest.raises(Refused):
        thief.socket()


def test_a_guest_s_tokens_end_with_their_login(camp: Camp, house: Server) -> None:
    ann = Person(house)
    token = ann.http.post(f"{house.url}/api/join", json={"code": camp.code, "sector": "civil"}).json()["token"]
    transport = Wire(house.url, {"token": token})
    assert transport.join(camp.id)["mine"]
    ann.press("/", "/logout")
    assert closes(transport)
    with pytest.raises(Refused):
        Wire(house.url, {"token": token})


def test_a_new_password_ends_every_login_token_and_line(camp: Camp, house: Server) -> None:
    email = account_in(camp)
    ida, thief = Person(house).logs_in(email), Person(house).logs_in(email)
    lines = [ida.socket(), thief.socket()]
    fresh = Person(house)
    assert fresh.press(link := link_for(camp, email), link, password="et helt nyt sæt ord").ok
    assert fresh.is_known() and not ida.is_known() and not thief.is_known()
    assert all(closes(line) for line in lines)


def test_one_login_ends_and_the_others_stay(camp: Camp, house: Server) -> None:
    email = account_in(camp)
    at_work, at_home = Person(house).logs_in(email), Person(house).logs_in(email)
    line = at_home.socket()
    at_work.press("/sessions", "/logout")
    assert at_home.is_known() and not at_work.is_known()
    assert line.call("leave", {"session": camp.id}) == [{"ok": True}]


def test_whoever_logs_in_again_leaves_no_login_behind(camp: Camp, house: Server) -> None:
    email = account_in(camp)
    ida = Person(house).logs_in(email)
    before = Person(house, like=ida)
    ida.logs_in(email)
    assert ida.is_known() and not before.is_known()


def test_what_another_process_ended_is_found_out_at_the_next_tick(camp: Camp, house: Server) -> None:
    """No hint comes: a row is simply gone, as after `ideation user tokens --revoke` beside a running server."""
    ann, bo = Person(house).joins(camp), camp.phone("bo")
    lines = [ann.socket(), Wire(house.url, {"token": bo.token})]
    for line in lines:
        line.join(camp.id)
    stays = Wire(house.url, {"token": camp.phone("cai").token})
    person = ann.id()
    with camp.store.writing.begin() as at:
        at.execute(delete(Token).where(Token.hash == hashed(bo.token)))
        at.execute(delete(Token).where(Token.kind == "login", Token.user == person))
    assert all(closes(line, 8) for line in lines)
    assert stays.join(camp.id)["mine"]


def test_that_is_one_question_however_many_are_here(pages: Flask, site: Camp) -> None:
    asked: list[str] = []
    with pages.app_context(), writing():
        user = new_guest().id
        secrets = [issue("bearer", user=user) for _ in range(3)]
    engine = pages.extensions["ideation"].store.engine
    event.listen(engine, "before_cursor_execute", lambda *a: asked.append(a[2]))
    with engine.connect() as connection:
        found = credentials.alive(connection, [hashed(s) for s in secrets] + [hashed(str(n)) for n in range(5_000)])
    assert found == {hashed(s) for s in secrets}
    assert len([q for q in asked if "tokens" in q]) == 1


# -- L1: the cookie from before ---------------------------------------------------------------------------------------


def copied(of: Browser, app: Flask) -> Browser:
    other, cookie = Browser(app), of.client.get_cookie("ideation")
    assert cookie
    other.client.set_cookie("ideation", cookie.value)
    return other


def person(browser: Browser) -> str:
    return str(browser.client.get("/api/me").get_json()["user"])


def test_two_presses_at_once_are_one_person(pages: Flask, site: Camp) -> None:
    ann = Browser(pages)
    page = ann.open(f"/j/{site.invite}")
    same = copied(ann, pages)
    for browser in (ann, same):
        assert browser.press(page, sector="civil", name="Ann").address == f"/room/{site.id}"
    assert person(ann) == person(same)


def test_a_cookie_from_before_joining_is_no_key_to_whoever_joined_with_it(pages: Flask, site: Camp) -> None:
    ann = Browser(pages)
    page = ann.open(f"/j/{site.invite}")
    planted = copied(ann, pages)
    ann.press(page, sector="civil", name="Ann")
    later = datetime.now(UTC) - timedelta(seconds=limits.DOUBLE_TAP_SECONDS + 1)
    with site.store.writing.begin() as at:
        at.execute(update(User).where(User.id == person(ann)).values(created_at=later))
    planted.press(page, sector="civil", name="Ann")
    assert person(planted) != person(ann)


def test_nor_once_they_are_more_than_that(pages: Flask, site: Camp) -> None:
    ann, elsewhere = Browser(pages), Camp(site.road)
    page = ann.open(f"/j/{site.invite}")
    planted = copied(ann, pages)
    ann.press(page, sector="civil", name="Ann")
    ann.press(ann.open(f"/j/{elsewhere.invite}"), sector="civil", name="Ann")
    planted.press(page, sector="civil", name="Ann")
    assert person(planted) != person(ann)


def test_a_planted_cookie_is_not_logged_in_by_what_happens_to_its_copy(pages: Flask, site: Camp) -> None:
    """Whoever logs in gets a login of their own; what the cookie held before stays nobody (SEC-45)."""
    ann = Browser(pages)
    page = ann.open(f"/j/{site.invite}")
    planted = copied(ann, pages)
    ann.press(page, sector="civil", name="Ann")
    assert planted.client.get("/api/me").status_code == 401


# -- what was there before ----------------------------------------------------------------------------------------


def test_a_cookie_of_an_older_version_is_still_that_person_and_can_be_struck_out(tmp_path: Path) -> None:
    app = create_app(from_environment({"INSTANCE_PATH": str(tmp_path), "ASYNC_MODE": "threading"}))
    user = new()
    with app.app_context():
        flask_migrate.upgrade(MIGRATIONS, revision="0009")
        with db.engine.begin() as at:
            row = {"id": user, "now": datetime.now(UTC)}
            at.execute(text("INSERT INTO users VALUES (:id, NULL, NULL, NULL, 'guest', 'da', 3, :now)"), row)
        flask_migrate.upgrade(MIGRATIONS)
    ann = Browser(app)
    with ann.client.session_transaction() as cookie:
        cookie["_user_id"] = f"{user}.3"
    assert person(ann) == user
    thief = copied(ann, app)
    ann.went("POST", "/logout", data=ann.open("/").hidden("/move"))
    assert thief.client.get("/api/me").status_code == 401


def test_a_restored_backup_brings_back_nobody_who_was_shown_out(tmp_path: Path) -> None:
    app = create_app(from_environment({"INSTANCE_PATH": str(tmp_path), "ASYNC_MODE": "threading"}))
    upgrade(app)
    camp, ann, bo = Camp(Inside(app)), Browser(app), Browser(app)
    for browser in (ann, bo):
        browser.press(browser.open(f"/j/{camp.invite}"), sector="civil", name="Ann")
    thief, copy = copied(ann, app), tmp_path / "copy"
    with app.app_context():
        backups.backup(db.engine, copy)
    ann.went("POST", "/logout", data=ann.open("/").hidden("/move"))
    with app.app_context():
        backups.restore(db.engine, copy)
    assert thief.client.get("/api/me").status_code == 401
    assert bo.client.get("/api/me").status_code == 200


# -- on the other database, and in another process ----------------------------------------------------------------


def test_all_that_holds_on_postgresql_and_in_a_process_that_is_not_told(server: Factory, postgres_url: str) -> None:
    """Two processes and no Redis: the other one finds out with its next tick."""
    here = server(DATABASE_URL=postgres_url)
    there = server(folder=here.folder, DATABASE_URL=postgres_url)
    camp = Camp(Outside(here, postgres_url))
    email = account_in(camp)
    ann, ida = Person(here).joins(camp), Person(here).logs_in(email)
    lines = [ann.socket(), ann.at(there).socket(), ida.at(there).socket()]
    assert lines[0].join(camp.id)["mine"] and lines[1].join(camp.id)["mine"]
    ann.press("/", "/logout")
    assert closes(lines[0]) and closes(lines[1], 8)
    fresh = Person(here)
    fresh.press(link := link_for(camp, email), link, password="et helt nyt sæt ord")
    assert fresh.at(there).is_known() and not ida.at(there).is_known() and closes(lines[2], 8)
    assert Expiry(camp.store).sweep() == 0
    camp.pack_up()


def test_with_redis_the_other_process_is_told_at_once(server: Factory, postgres_url: str, redis_url: str) -> None:
    here = server(DATABASE_URL=postgres_url, REDIS_URL=redis_url)
    there = server(folder=here.folder, DATABASE_URL=postgres_url, REDIS_URL=redis_url)
    camp = Camp(Outside(here, postgres_url))
    ann = Person(here).joins(camp)
    line = ann.at(there).socket()
    assert line.join(camp.id)["mine"]
    ann.press("/", "/logout")
    assert closes(line)
    camp.pack_up()


def test_who_somebody_is_costs_a_request_one_question(pages: Flask, site: Camp) -> None:
    ann, asked = Browser(pages), list[str]()
    ann.press(ann.open(f"/j/{site.invite}"), sector="civil", name="Ann")
    engine = pages.extensions["ideation"].store.engine

    def hear(*cursor: object) -> None:
        asked.append(str(cursor[2]))

    event.listen(engine, "before_cursor_execute", hear)
    try:
        assert person(ann)
        by_cookie, asked[:] = [q for q in asked if "users" in q], []
        bearer = {"Authorization": f"Bearer {site.facilitators_token}"}
        assert pages.test_client().get(f"/api/sessions/{site.id}/results", headers=bearer).status_code == 200
        by_token = [q for q in asked if "users" in q or "tokens" in q]
    finally:
        event.remove(engine, "before_cursor_execute", hear)
    assert (len(by_cookie), len(by_token)) == (1, 1)
