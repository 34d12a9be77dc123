"""A vote that nobody counted."""

from __future__ import annotations

from flask import Flask
from sqlalchemy import text

from tests.story import Camp, Inside


def voted(app: Flask) -> tuple[Camp, str]:
    camp = Camp(Inside(app))
    camp.go("ideas")
    ann, bob = camp.phone("ann"), camp.phone("bob", "business")
    idea = ann.post("Et skur")
    camp.go("selection")
    poll = camp.open_poll()["id"]
    for who in (ann, bob):
        who.vote(poll, votes={idea: 1})
    return camp, poll


def rows(camp: Camp, table: str) -> int:
    with camp.store.engine.connect() as connection:
        return int(connection.execute(text(f"SELECT count(*) FROM {table}")).scalar() or 0)
