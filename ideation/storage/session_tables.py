"""The tables of a live session: one for each kind of entity, column by column; receipts; sealed ballots.

Rows are written and read by `store.py` as plain values, so these are tables, not mapped classes. The key is
(session, id): an id made by a phone can never touch another session. `gone` marks what was dropped, so that
"what has changed since N" is a question about `seq` alone.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    DateTime,
    Index,
    Integer,
    String,
    Table,
    Text,
    TypeDecorator,
)
from sqlalchemy import ForeignKey as Key

from ideation.domain import entities as e
from ideation.runtime.extensions import db


class Moment(TypeDecorator[datetime]):
    """An aware UTC datetime, on both databases."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Any) -> datetime | None:
        return value.astimezone(UTC) if value else None

    def process_result_value(self, value: Any, dialect: Any) -> datetime | None:
        return value.replace(tzinfo=UTC) if value and value.tzinfo is None else value and value.astimezone(UTC)


Id = String(36)


def live(name: str, *columns: Column[Any] | Index) -> Table:
    """A table of cards that belong to a session and carry the number of their last change."""
    return db.Table(
        name,
        Column("session", Id, Key("sessions.id", ondelete="CASCADE"), primary_key=True),
        Column("id", Id, primary_key=True),
        Column("seq", Integer, nullable=False),
        Column("shown", Boolean, nullable=False),
        Column("gone", Boolean, nullable=False),
        *columns,
        Index(f"ix_{name}_session_seq", "session", "seq"),
    )


def text(name: str, *, null: bool = False) -> Column[Any]:
    return Column(name, Text, nullable=null)


def word(name: str, length: int = 32, *, null: bool = False) -> Column[Any]:
    return Column(name, String(length), nullable=null)


def other(name: str, *, null: bool = True) -> Column[Any]:
    return Column(name, Id, nullable=null)


def number(name: str, *, null: bool = False) -> Column[Any]:
    return Column(name, Integer, nullable=null)


def yes_no(name: str) -> Column[Any]:
    return Column(name, Boolean, nullable=False, default=False)


def moment(name: str) -> Column[Any]:
    return Column(name, Moment, nullable=True)


def json(name: str) -> Column[Any]:
    return Column(name, JSON(none_as_null=True), nullable=True)


def filled(name: str) -> Column[Any]:
    """JSON that came later; a migration fills it in older rows, empty."""
    return Column(name, JSON, nullable=False)


sessions = db.Table(
    "sessions",
    Column("id", Id, primary_key=True),
    Column("seq", Integer, nullable=False, default=0),
    Column("card_seq", Integer, nullable=False, default=0),
    Column("epoch", Integer, nullable=False, default=1),
    text("title"), text("question"), word("language", 8), word("names"), json("sectors"), word("state"),
    other("step"), json("attention"), json("timer"), number("online"),
    Column("code", String(16), unique=True, nullable=True),
    Column("invite", String(64), unique=True, nullable=False),
    Column("projector", String(64), unique=True, nullable=False),
    number("capacity"), yes_no("sandbox"), Column("headcount", Integer), json("report"), json("formed"),
    filled("proposals"),
    Column("report_slug", String(64), unique=True, nullable=True),
    other("spotlight"), word("entry"), moment("starts_at"), moment("created_at"), moment("ended_at"),
)  # fmt: skip

TABLES: dict[type[e.Entity], Table] = {
    e.Step: live(
        "steps", word("phase"), text("title"), number("minutes"), json("settings"), number("position"),
        word("state"), moment("entered_at"), moment("left_at"),
    ),
    e.Member: live(
        "members", other("user", null=False), word("sector"), word("role"), text("name", null=True),
        word("state"), yes_no("public"), yes_no("account"), yes_no("left"), moment("joined_at"),
        Index("ix_members_user", "user"),
    ),
    e.Idea: live(
        "ideas", number("n"), text("text"), text("for_whom", null=True), other("builds_on"), other("step"),
        other("author", null=False), word("sector"), yes_no("proxy"), other("theme"), other("merged_into"),
        yes_no("late"), yes_no("hidden"), yes_no("pending"), yes_no("withdrawn"), yes_no("selected"),
        text("was", null=True), moment("posted_at"),
    ),
    e.Theme: live("themes", text("title"), number("position"), other("made_by"), text("was", null=True)),
    e.Poll: live(
        "polls", other("step", null=False), number("round"), word("method"), json("settings"), word("over"),
        json("options"), other("concept"), word("state"), json("electorate"), filled("aside"), json("turnout"),
        json("costs"), word("tie_rule"), json("run_off"), number("places", null=True),
        json("rule"),
        word("rule_hash", 64, null=True), word("lot_secret", 64), word("salt", 64),
        moment("opened_at"), moment("closed_at"), moment("revealed_at"),
    ),
    e.Ballot: live(
        "ballots", other("poll", null=False), other("elector", null=False), word("sector"), json("choice"),
        yes_no("done"), yes_no("proxy"),
    ),
    e.Result: live(
        "results", other("poll", null=False), json("body"), json("confirmed"), text("reason", null=True),
        filled("objections"), filled("kept"), moment("counted_at"),
    ),
    e.Concept: live(
        "concepts", word("kind"), other("idea"), other("theme"), text("title"), number("position"), json("team"),
        json("fields"), filled("needs"), other("owner"), other("made_by"), text("was", null=True),
    ),
    e.Wish: live("wishes", other("member", null=False), json("choices")),
    e.Commitment: live(
        "commitments", other("concept", null=False), other("member", null=False), json("kinds"),
        text("first_step", null=True), Column("due", Date), text("condition", null=True),
        json("depends"), Column("met", Boolean, nullable=True),
    ),
    e.Action: live(
        "actions", other("concept", null=False), text("what"), text("who"), text("partner", null=True),
        Column("due", Date, nullable=False), word("state"), other("made_by"),
    ),
    e.Answer: live(
        "answers", other("step", null=False), other("member", null=False), text("text"), yes_no("shared"),
    ),
    e.Tickets: live(
        "tickets", number("printed"), json("unused"), json("used"), json("void"), filled("voided"), number("told_void"),
    ),
    e.Holder: live("holders"),
}  # fmt: skip

receipts = db.Table(
    "receipts",
    Column("session", Id, Key("sessions.id", ondelete="CASCADE"), primary_key=True),
    Column("member", Id, primary_key=True),
    Column("op_id", Id, primary_key=True),
    Column("seq", Integer, nullable=False),
    Column("type", String(64), nullable=False),
    Column("root", String(64), nullable=True),  # of an undo: the command that it goes back to
    Column("step", Id, nullable=True),
    Column("digest", String(64), nullable=False),
    Column("result", JSON, nullable=False),
    Column("told_mine", Boolean, nullable=False),
    Column("undo", JSON(none_as_null=True), nullable=True),
    Column("at", Moment, nullable=False),
    Index("ix_receipts_session_seq", "session", "seq", unique=True),
)

# No elector, no time, no number; without a rowid there is no order of insertion either.
sealed_ballots = db.Table(
    "sealed_ballots",
    Column("id", Id, primary_key=True),
    Column("session", Id, Key("sessions.id", ondelete="CASCADE"), nullable=False),
    Column("poll", Id, nullable=False),
    Column("choice", JSON, nullable=False),
    Column("sector", String(32), nullable=False),
    Index("ix_sealed_ballots_poll", "poll"),
    Index("ix_sealed_ballots_session", "session"),
    sqlite_with_rowid=False,
)

# Erased ballots whose place on the disk has not been overwritten yet (`secure_erase.py`).
overwrites = db.Table(
    "overwrites",
    Column("id", Id, primary_key=True),
    Column("session", Id, nullable=False),
    Column("poll", Id, nullable=False),
    Column("at", Moment, nullable=False),
)
