"""Every token has an end: by time, by number, by being swept away or revoked."""

from __future__ import annotations

import json
import subprocess
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select, update

from ideation.accounts.identity import issue, new_guest, writing
from ideation.domain import limits
from ideation.storage.credentials import hashed
from ideation.storage.expiry import Expiry
from ideation.storage.user_tables import Token, User
from tests.attack.people.logins import Person, account_in
from tests.fixtures.server import Server
from tests.fixtures.shell import ideation
from tests.story import Camp, Inside
from tests.story.raw import Refused, Wire


def test_every_key_that_is_made_has_an_end(pages: Flask, road: Inside) -> None:
    camp = Camp(road)
    camp.phone("ann")
    with pages.app_context(), writing():
        user = new_guest().id
        issue("bearer", user=user, session=camp.id)
        issue("login", user=user)
        with pytest.raises(KeyError):
            issue("something new", user=user)
    with camp.store.engine.connect() as at:
        until = at.execute(select(Token.expires_at).where(Token.user == user)).scalars().all()
    year = datetime.now(UTC) + timedelta(days=401)
    assert len(until) == 2 and all(moment and moment < year for moment in until)


def test_an_old_token_is_none(camp: Camp, house: Server) -> None:
    ann = camp.phone("ann")
    with camp.store.writing.begin() as at:
        at.execute(update(Token).where(Token.hash == hashed(ann.token)).values(expires_at=datetime.now(UTC)))
    assert ann.http("GET", f"/api/sessions/{camp.id}/board").status == 401
    with pytest.raises(Refused):
        Wire(house.url, {"token": ann.token})


def test_somebody_has_the_newest_few_tokens_for_a_session(pages: Flask, road: Inside) -> None:
    camp = Camp(road)
    first = camp.phone("ann").token
    tokens = [first]
    for _ in range(limits.BEARERS_OF_ONE + 3):
        headers = {"Authorization": f"Bearer {tokens[-1]}"}
        asked = {"code": camp.code, "sector": "civil"}
        tokens.append(road.request("POST", "/api/join", json=asked, headers=headers).json["token"])
    with camp.store.engine.connect() as at:
        user = at.execute(select(Token.user).where(Token.hash == hashed(tokens[-1]))).scalar()
        left = set(at.execute(select(Token.hash).where(Token.user == user, Token.kind == "bearer")).scalars())
    assert left == {hashed(token) for token in tokens[-limits.BEARERS_OF_ONE :]}


def test_what_ran_out_is_swept_away_and_who_never_came_too(pages: Flask, road: Inside) -> None:
    camp, store = Camp(road), pages.extensions["ideation"].store
    ann, old = camp.phone("ann"), datetime.now(UTC) - timedelta(days=2)
    with pages.app_context(), writing():
        ghost, fresh = new_guest().id, new_guest().id
        issue("bearer", user=ghost)
        spent = issue("password", minutes=1)
    with store.writing.begin() as at:
        at.execute(update(User).where(User.id != fresh).values(created_at=old))
        at.execute(update(Token).where(Token.hash == hashed(spent)).values(expires_at=old))
    Expiry(store).tick()
    with store.engine.connect() as at:
        people = set(at.execute(select(User.id)).scalars())
        keys = set(at.execute(select(Token.hash)).scalars())
        user = at.execute(select(Token.user).where(Token.hash == hashed(ann.token))).scalar()
    assert user in people and fresh in people and ghost not in people
    assert hashed(ann.token) in keys and hashed(spent) not in keys


def test_that_is_done_now_and_then(pages: Flask) -> None:
    now, swept = 0.0, []

    class Counted(Expiry):
        def sweep(self) -> int:
            swept.append(now)
            return limits.SWEPT_AT_ONCE if len(swept) == 1 else 0

    sweeping = Counted(pages.extensions["ideation"].store, clock=lambda: now)
    for now in (0.0, 5.0, 10.0, 15.0, limits.SWEEP_SECONDS + 10.0):  # noqa: B007
        sweeping.tick()
    assert swept == [0.0, 5.0, limits.SWEEP_SECONDS + 10.0]


def test_an_account_s_keys_can_be_seen_and_revoked_from_the_shell(camp: Camp, house: Server) -> None:
    email = account_in(camp)
    ida = Person(house).logs_in(email)
    with pytest.raises(subprocess.CalledProcessError):
        shell(house, "user", "tokens", "--email", "nobody@forening.dk", "--json")
    (login,) = shell(house, "user", "tokens", "--email", email, "--json")["tokens"]
    assert login["kind"] == "login" and login["expires_at"]
    assert ida.is_known()
    assert shell(house, "user", "tokens", "--email", email, "--revoke", login["id"], "--json")["revoked"] == 1
    assert not ida.is_known()
    Person(house).logs_in(email)
    assert shell(house, "user", "tokens", "--email", email, "--revoke", "--json") == {
        "email": email, "revoked": 1, "tokens": [],
    }  # fmt: skip


def shell(house: Server, *words: str) -> Any:
    return json.loads(ideation(house.env, *words, check=True).stdout)
