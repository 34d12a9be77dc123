"""At every keyhole a right key opens, whatever wrong ones are tried."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from random import SystemRandom
from typing import Any

from flask import Flask

import ideation
from ideation.accounts.identity import issue, writing
from ideation.domain import limits as budgets
from ideation.domain.errors import RateLimited
from ideation.domain.tickets import hashed, new_code
from tests.attack.doors.codes import house_of
from tests.story import Camp, new
from tests.story.roads import Answer
from tests.web.conftest import account, app, browser, camp, make_app, one_app

__all__ = ["account", "app", "browser", "camp", "make_app", "one_app"]
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
