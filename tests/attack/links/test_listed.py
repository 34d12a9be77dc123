"""Open links are seen and ended from the desk, and one act makes new ways into a session."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select, update

from ideation.accounts.identity import now
from ideation.domain import limits
from ideation.storage.expiry import Expiry
from ideation.storage.user_tables import Token
from tests.attack.links.makers import GONE, counted, joined, link, opened
from tests.story import Camp
from tests.story.phones import Phone
from tests.web.conftest import account, app, browser, camp, make_app, one_app

__all__ = ["account", "app", "browser", "camp", "make_app", "one_app"]


def listed(camp: Camp, by: Phone) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = by.http("GET", f"/api/sessions/{camp.id}/links").json["links"]
    return found


def test_open_links_are_listed_by_whose_they_are_and_without_what_opens_them(app: Flask, camp: Camp, bo: Any) -> None:
    fay = camp.facilitator()
    ours, theirs = link(camp, fay), link(camp, bo, "observer")
    found = listed(camp, fay)
    assert {(one["by"], one["role"]) for one in found} == {(fay.member, "facilitator"), (bo.member, "observer")}
    assert all(one.keys() == {"id", "role", "by", "until"} for one in found)
    secrets = [address.split("/")[-1] for address in (ours, theirs)]
    assert not any(secret in str(found) for secret in secrets)
    for one in found:
        assert opened(app, f"/c/{one['id']}") == GONE
    assert opened(app, theirs) == 200
    assert [one["role"] for one in listed(camp, bo)] == ["facilitator"]


def test_one_can_be_ended_by_any_facilitator(app: Flask, camp: Camp, bo: Any) -> None:
    address = link(camp, bo)
    [one] = listed(camp, camp.facilitator())
    path = f"/api/sessions/{camp.id}/links/{one['id']}/void"
    assert camp.phone("ann").http("POST", path, json={}).status == 403
    assert camp.facilitator().http("POST", path, json={}).status == 200
    assert opened(app, address) == GONE and listed(camp, bo) == []
    assert camp.facilitator().http("POST", path, json={}).status == 404


def test_links_of_another_session_are_not_seen_nor_ended(app: Flask, camp: Camp) -> None:
    other = Camp(camp.road)
    address = link(other, other.facilitator())
    [one] = listed(other, other.facilitator())
    assert listed(camp, camp.facilitator()) == []
    assert camp.facilitator().http("POST", f"/api/sessions/{camp.id}/links/{one['id']}/void", json={}).status == 404
    assert opened(app, address) == 200


@pytest.mark.parametrize("who", ("participant", "observer", "stranger", "nobody"))
def test_nobody_else_makes_or_sees_links(camp: Camp, who: str) -> None:
    known: dict[str, Any] = {"participant": camp.phone, "observer": camp.observer, "stranger": camp.stranger}
    phone = known[who]("x") if who in known else camp.nobody()
    for method, sent in (("GET", {}), ("POST", {"json": {"role": "observer"}})):
        assert phone.http(method, f"/api/sessions/{camp.id}/links", **sent).status in (401, 403)


def test_one_facilitator_has_a_few_open_links_and_old_keys_are_swept_away(app: Flask, camp: Camp) -> None:
    first, *_ = [link(camp, camp.facilitator()) for _ in range(limits.LINKS_OF_ONE + 1)]
    assert opened(app, first) == GONE and len(listed(camp, camp.facilitator())) == limits.LINKS_OF_ONE
    with camp.store.writing.begin() as connection:
        connection.execute(update(Token).where(Token.session == camp.id).values(expires_at=now() - timedelta(hours=1)))
    assert listed(camp, camp.facilitator()) == []
    camp.join()
    Expiry(app.extensions["ideation"].store).sweep()
    with app.app_context():
        assert counted(select(Token).where(Token.session == camp.id).subquery()) == 1


def test_a_new_code_for_another_device_ends_the_last(app: Flask, camp: Camp) -> None:
    phone, _ = joined(app, camp, "Eva")

    def code() -> str:
        csrf = re.search(r'name="csrf-token" content="([^"]+)"', phone.open(f"/room/{camp.id}").text)
        assert csrf
        answer = phone.client.post("/api/me/move", json={}, headers={"X-CSRF-Token": csrf.group(1)})
        return str(answer.get_json()["code"])

    first, second = code(), code()
    assert [camp.road.request("POST", "/api/move", json={"code": c}).status for c in (first, second)] == [404, 200]


def test_one_act_makes_a_new_code_and_invite_and_ends_the_old(app: Flask, camp: Camp) -> None:
    fay, ann, wall = camp.facilitator(), camp.phone("ann"), camp.session.projector
    old_code, old_invite = camp.code, camp.invite
    fay.send("session.renew")
    card = ann.look().all("session")[0]
    assert re.fullmatch("[a-z]{10}", card["code"]) and card["code"] != old_code and card["invite"] != old_invite
    assert [camp.join(**door).status for door in ({"code": old_code}, {"invite": old_invite})] == [404, 404]
    assert camp.road.request("GET", f"/j/{old_invite}").status == 404
    assert [camp.join(**{way: card[way]}).status for way in ("code", "invite")] == [201, 201]
    ann.sees("members", id=ann.member)  # whoever is in stays in
    assert camp.road.request("GET", f"/s/{wall}").status == 200
    assert fay.fresh().all("session")[0]["projector"] == wall


def test_the_wall_gets_another_address_where_that_is_asked(app: Flask, camp: Camp) -> None:
    fay, old = camp.facilitator(), camp.session.projector
    fay.send("session.renew", projector=True)
    new = fay.look().all("session")[0]["projector"]
    ways = ("/s/{}", "/s/{}/influence", f"/api/sessions/{camp.id}/board?projector={{}}")
    assert [camp.road.request("GET", way.format(old)).status for way in ways] == [404, 404, 403]
    assert [camp.road.request("GET", way.format(new)).status for way in ways] == [200, 200, 200]


def test_what_was_renewed_is_told_to_nobody_who_is_out(app: Flask, camp: Camp) -> None:
    eva = camp.phone("eva")
    camp.facilitator().send("member.remove", member=eva.member)
    camp.facilitator().send("session.renew", projector=True)
    assert eva.http("GET", f"/api/sessions/{camp.id}/board").status in (401, 403)


def test_also_after_the_end_the_wall_can_be_shut(camp: Camp) -> None:
    camp.facilitator().send("session.end")
    camp.facilitator().send("session.renew", projector=True)
    assert camp.road.request("GET", f"/s/{camp.session.projector}").status == 404
