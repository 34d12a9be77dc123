"""A token for one session is nothing anywhere else: at every address one gets what a stranger gets."""

from __future__ import annotations

import re
from typing import Any
from uuid import uuid4

from flask import Flask
from sqlalchemy import select, update
from werkzeug.routing import Rule

from ideation.accounts.identity import issue, new_guest, writing
from ideation.domain.entities import Member
from ideation.storage.credentials import hashed
from ideation.storage.session_tables import TABLES
from ideation.storage.user_tables import Token
from tests.fixtures.server import Server
from tests.story import Camp, Inside
from tests.story.raw import Wire
from tests.web.browsing import Browser

SAYS_WHOSE = {"api.who_am_i"}  # the one address that tells a token what it is, wherever it counts
MADE = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}|[\w.-]{40,}|[\w-]{32}")  # ids, proofs and keys: new with every answer


def rules(app: Flask) -> list[tuple[Rule, str]]:
    return [
        (rule, method)
        for rule in app.url_map.iter_rules()
        for method in sorted((rule.methods or set()) - {"HEAD", "OPTIONS"})
        if rule.endpoint not in SAYS_WHOSE
    ]


class Asked:
    """One address of a session, filled in with what there is."""

    def __init__(self, app: Flask, camp: Camp) -> None:
        self.app, self.camp = app, camp
        self.known = {
            "session": camp.id, "poll": camp.poll(), "invite": camp.invite, "secret": "x" * 32,
            "slug": camp.session.projector, "n": 1,
        }  # fmt: skip

    def answer(self, rule: Rule, method: str, token: str) -> tuple[Any, ...]:
        values = {name: self.known.get(name, "none") for name in rule.arguments}
        path = self.app.url_map.bind("localhost").build(rule.endpoint, values, method)
        headers = {"Accept-Language": "da", "Authorization": f"Bearer {token}"}
        sent: dict[str, Any] = {"json": self.body()} if path.startswith("/api/") else {"data": {"sector": "civil"}}
        browser = self.app.test_client(use_cookies=False)
        found = browser.open(path, method=method, headers=headers, **(sent if method != "GET" else {}))
        told = found.headers.get("Location", ""), found.get_data(as_text=True)
        return found.status_code, *(MADE.sub("…", text) for text in told)

    def body(self) -> dict[str, Any]:
        command = {"op_id": str(uuid4()), "type": "session.end", "payload": {}}
        return command | {"code": self.camp.code, "sector": "civil", "role": "facilitator"}


def bound(app: Flask, user: str, session: str) -> str:
    with app.app_context(), writing():
        return issue("bearer", user=user, session=session)


def facilitators(app: Flask, *camps: Camp) -> str:
    """Somebody who leads all of these sessions."""
    with app.app_context():
        with writing():
            user = new_guest("da").id
        for camp in camps:
            app.extensions["ideation"].commands.join(camp.id, user=user, sector="civil", role="facilitator")
    return user


def test_at_every_address_a_token_of_another_session_is_nobody(pages: Flask, road: Inside) -> None:
    here, there = Camp(road), Camp(road)
    token = bound(pages, facilitators(pages, here, there), there.id)
    asked = Asked(pages, here)
    more = [
        f"{method} {rule}"
        for rule, method in rules(pages)
        if rule.endpoint != "api.join" and asked.answer(rule, method, token) != asked.answer(rule, method, "guess")
    ]
    assert more == []


def test_in_its_own_session_it_is_somebody(pages: Flask, road: Inside) -> None:
    camp = Camp(road)
    token = bound(pages, facilitators(pages, camp), camp.id)
    asked = Asked(pages, camp)
    of_a_session = [(r, m) for r, m in rules(pages) if "session" in r.arguments and m == "GET"]
    assert len(of_a_session) > 8
    same = [str(r) for r, m in of_a_session if asked.answer(r, m, token)[0] != 200]
    assert set(same) <= {
        "/room/<uuid:session>/count/<uuid:poll>",  # nothing is counted yet
        "/sessions/try/<uuid:session>",  # for accounts, and this is none
    }


def test_joining_another_session_with_it_is_joining_as_somebody_new(pages: Flask, road: Inside) -> None:
    here, there = Camp(road), Camp(road)
    user = facilitators(pages, here, there)
    token = bound(pages, user, there.id)
    headers = {"Authorization": f"Bearer {token}"}
    joined = road.request("POST", "/api/join", json={"code": here.code, "sector": "public"}, headers=headers)
    assert joined.status == 201
    who = road.request("GET", "/api/me", headers={"Authorization": f"Bearer {joined.json['token']}"}).json
    assert who["user"] != user and who["role"] == "guest"
    again = road.request("POST", "/api/join", json={"code": there.code, "sector": "public"}, headers=headers)
    assert again.status == 200  # and in its own it is the member that it was


def test_it_says_for_which_session_it_is(pages: Flask, road: Inside) -> None:
    camp = Camp(road)
    token = camp.phone("ann").token
    me = road.request("GET", "/api/me", headers={"Authorization": f"Bearer {token}"}).json
    assert (me["bearer"], me["session"]) == (True, camp.id)


def test_no_token_becomes_a_login(pages: Flask, road: Inside) -> None:
    camp = Camp(road)
    for token in (camp.phone("ann").token, camp.facilitators_token):
        answer = road.request("POST", "/api/me/move", json={}, headers={"Authorization": f"Bearer {token}"})
        assert answer.status in (401, 403)


def test_what_says_who_it_is_by_a_token_is_nobody_by_a_cookie(pages: Flask, road: Inside) -> None:
    """A cookie that comes along with a token that counts for nothing does not step in for it."""
    camp, ann = Camp(road), Browser(pages)
    page = ann.open(f"/j/{camp.invite}")
    assert ann.press(page, sector="civil", name="Ann").address == f"/room/{camp.id}"
    wrong = ann.client.get("/api/me", headers={"Authorization": "Bearer guess"})
    assert wrong.status_code == 401 and ann.client.get("/api/me").status_code == 200


def test_on_a_socket_too_it_sits_in_its_own_session_only(camp: Camp, house: Server) -> None:
    other, ann, members = Camp(camp.road), camp.phone("ann"), TABLES[Member]
    with camp.store.writing.begin() as at:  # the same person leads another one
        user = at.execute(select(Token.user).where(Token.hash == hashed(ann.token))).scalar_one()
        at.execute(update(members).where(members.c.session == other.id).values(user=user))
    transport = Wire(house.url, {"token": ann.token})
    refused = transport.join(other.id)
    assert (refused["ok"], refused["error"]["code"]) == (False, "forbidden")
    assert transport.join(camp.id)["mine"]["member"]["id"] == ann.member
