"""M1: a secret ends with the login it came from, wherever it was copied to; in every process, on either database."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from flask import Flask
from sqlalchemy import delete, event, insert, select

from ideation.accounts.identity import issue, new_guest, writing
from ideation.storage import credentials
from ideation.storage.credentials import hashed
from ideation.storage.expiry import Expiry
from ideation.storage.user_tables import Token, User
from tests.attack.people.logins import Person, account_in, closes, person
from tests.fixtures.server import Factory, Server
from tests.story import Camp, Outside, new
from tests.story.raw import Refused, Wire
from tests.web.browsing import Browser


def link_for(camp: Camp, email: str) -> str:
    """A one-time address for a new password."""
    secret, now = new(), datetime.now(UTC)
    with camp.store.writing.begin() as at:
        user = at.execute(select(User.id).where(User.email == email)).scalar()
        row = {"hash": hashed(secret), "kind": "password", "user": user, "created_at": now}
        at.execute(insert(Token.__table__), row | {"expires_at": now + timedelta(minutes=9)})  # type: ignore[arg-type]
    return f"/password/{secret}"


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
