"""Every column of every table, once: the order in which it stands, and what kind of thing is in it.

A table has all of its columns always, in every session and when it is empty: a script must not stop on a column that
came or went. Whatever names something by its id has a column beside it that says it in words (`_text`).
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal, get_args

from ideation.domain.commitments import STATES
from ideation.domain.concept_kinds import FIELDS
from ideation.domain.phases.conditions import Kind as Brought
from ideation.export.anonymous import Table

Kind = Literal["id", "ref", "text", "number", "yes_no", "day", "moment", "json", "word", "prices", "depends"]


@dataclass(frozen=True)
class Column:
    """`words`: where the catalogue says a word of this column, with {} for the word itself."""

    name: str
    kind: Kind
    words: str = ""

    @property
    def parts(self) -> tuple[str, str]:
        """("firm", "money_dkk") of what is promised, ("field", "who") of the canvas: named together from two words."""
        for part in (*STATES, "field"):
            if self.name.startswith(f"{part}_"):
                return part, self.name.removeprefix(f"{part}_")
        return "", self.name


SECTOR = "sector"  # said by the session's own list of them


def columns(kind: Kind, *names: str, words: str = "") -> list[Column]:
    return [Column(name, kind, words) for name in names]


WORDS = "_text"


def in_words(ids: Any, called: dict[str, str]) -> str | None:
    """Several ids stand in one cell with spaces between; their words with a bar."""
    return " | ".join(called.get(id, "–") for id in str(ids).split()) if ids else None


def prices(costs: Any, called: dict[str, str]) -> str | None:
    """One on each line, the dearest first."""
    by_id: dict[str, int] = json.loads(costs) if costs else {}
    dearest = sorted(by_id.items(), key=lambda one: (-one[1], called.get(one[0], "–")))
    return "\n".join(f"{called.get(id, '–')}: {price}" for id, price in dearest) or None


BY_IDS: dict[str, Callable[[Any, dict[str, str]], str | None]] = {"ref": in_words, "prices": prices}


def with_words(*given: list[Column]) -> tuple[Column, ...]:
    """Beside each reference what it is called."""
    found: list[Column] = []
    for column in (one for group in given for one in group):
        found += [column, Column(f"{column.name}{WORDS}", "text")] if column.kind in BY_IDS else [column]
    return tuple(found)


COLUMNS: dict[str, tuple[Column, ...]] = {
    "session": with_words(
        columns("text", "title", "question"),
        columns("word", "language", words="export.language_{}"),
        columns("word", "state", words="account.state_{}"),
        columns("moment", "created_at", "ended_at"),
        columns("number", "commands"),
    ),
    "steps": with_words(
        columns("number", "position"),
        columns("word", "phase", words="common.phase_{}"),
        columns("text", "title"),
        columns("number", "minutes"),
        columns("json", "settings"),
        columns("moment", "entered_at", "left_at"),
    ),
    "people": with_words(
        columns("id", "person"),
        columns("word", "sector", words=SECTOR),
        columns("word", "role", words="export.role_{}"),
        columns("word", "state", words="export.member_{}"),
    ),
    "ideas": with_words(
        columns("id", "idea"),
        columns("number", "n"),
        columns("text", "text", "for_whom"),
        columns("number", "step"),
        columns("text", "theme"),
        columns("ref", "merged_into", "builds_on"),
        columns("yes_no", "late", "hidden", "selected", "written_for_someone_else"),
        columns("word", "sector", words=SECTOR),
    ),
    "polls": with_words(
        columns("id", "poll"),
        columns("number", "step", "round"),
        columns("word", "method", words="method.{}.title"),
        columns("json", "settings"),
        columns("word", "over", words="export.over_{}"),
        columns("ref", "concept"),
        columns("word", "state", words="export.poll_{}"),
        columns("number", "options", "electors", "cast", "admitted", "removed", "erased", "on_paper"),
        columns("word", "tie_rule", words="export.tie_{}"),
        columns("prices", "costs"),
        columns("word", "access", words="export.access_{}"),
        columns("text", "rule_hash"),
        columns("number", "headcount"),
        columns("ref", "winners", "goes_on", "confirmed"),
        columns("text", "reason"),
    ),
    "concepts": with_words(
        columns("id", "concept"),
        columns("word", "kind", words="kinds.{}_label"),
        columns("ref", "idea"),
        columns("text", "title"),
        columns("number", "team", "sectors"),
        columns("id", "owner"),
        columns("json", "needs"),
        [Column(f"{state}_{kind}", "number") for state in STATES for kind in get_args(Brought)],
        [Column(f"field_{name}", "text") for name in FIELDS],
    ),
    "commitments": with_words(
        columns("ref", "concept"),
        columns("id", "person"),
        columns("yes_no", "join"),
        columns("number", "hours_per_month", "money_dkk"),
        columns("text", "in_kind", "contacts", "mandate", "first_step"),
        columns("day", "due"),
        columns("text", "condition"),
        columns("yes_no", "condition_met"),
        columns("depends", "depends"),
        columns("word", "standing", words="export.standing_{}"),
    ),
    "actions": with_words(
        columns("ref", "concept"),
        columns("text", "what"),
        columns("id", "who", "partner"),
        columns("day", "due"),
        columns("word", "state", words="actions.state_{}"),
    ),
    "answers": with_words(
        columns("number", "step"),
        columns("text", "text"),
    ),
    "objections": with_words(
        columns("ref", "poll"),
        columns("text", "text"),
        columns("word", "state", words="export.objection_{}"),
        columns("text", "note"),
        columns("id", "owner"),
    ),
    "influence": with_words(
        columns("word", "stage", words="influence.{}"),
        columns("word", "sector", words=SECTOR),
        columns("number", "n", "of", "share_percent", "share_of_room_percent"),
    ),
    "opinions": with_words(
        columns("ref", "poll", "option"),
        columns("word", "list", words="export.list_{}"),
        columns("number", "group", "people", "quarters_at_least"),
    ),
}


def read_by_people(name: str) -> list[Column]:
    """Those of a table that is read in a language: of prices the words are enough."""
    return [column for column in COLUMNS[name] if column.kind != "prices"]


def whole(name: str, rows: Table, called: dict[str, str]) -> Table:
    """The rows with every column in its order, and in words what is named by id. A row with another column fails: it
    would be lost."""
    known = [column.name for column in COLUMNS[name]]
    strange = {column for row in rows for column in row} - set(known)
    if strange:
        raise KeyError(f"{name} has no column {sorted(strange)}")
    by_ids = [column for column in COLUMNS[name] if column.kind in BY_IDS]
    said = [row | {f"{c.name}{WORDS}": BY_IDS[c.kind](row.get(c.name), called) for c in by_ids} for row in rows]
    return [{column: row.get(column) for column in known} for row in said]


def without_words(name: str, rows: Table) -> Table:
    """The same for a program that goes by ids."""
    refs = {f"{column.name}{WORDS}" for column in COLUMNS[name] if column.kind in BY_IDS}
    return [{column: value for column, value in row.items() if column not in refs} for row in rows]
