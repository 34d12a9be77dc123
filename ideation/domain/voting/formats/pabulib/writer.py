"""A revealed poll as a Pabulib `.pb` file that anybody can count again: META, PROJECTS, VOTES.

Voters are random numbers made for this file, in their order, so that no order of casting shows. The method, its
settings and the lot stand in META under keys of our own, which other programs pass over.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from io import StringIO
from random import Random
from typing import Any

from ideation.domain.errors import Conflict
from ideation.domain.voting.formats.pabulib.file_sections import OWN_LOT, OWN_METHOD, OWN_SETTINGS

Ballot = Mapping[str, Any]
KINDS = {"approve": "approval", "votes": "cumulative", "scores": "scoring", "ranking": "ordinal"}
RULES = {"budget_equal_shares": "equalshares/add1", "budget_greedy": "greedy"}
PARTS_OF = {"PROJECTS": ["project_id", "cost", "votes", "name", "selected"]}


def kind_of(ballots: Sequence[Ballot]) -> str | None:
    """The kind of vote the file can hold; None for answers that are no choice among projects, and for level ranks."""
    fields = {name for ballot in ballots for name in ballot["choice"]}
    level = any(not isinstance(place, str) for b in ballots for place in b["choice"].get("ranking", ()))
    return KINDS.get(next(iter(fields))) if len(fields) == 1 and not level else None


def write_pabulib(
    document: Mapping[str, Any], *, title: str, opened: datetime | None, closed: datetime | None, chance: Random
) -> str:
    """`document` is a counting file with its `result`."""
    ballots = list(document["ballots"])
    kind = kind_of(ballots)
    if kind is None:
        raise Conflict("not_for_pabulib")
    file = StringIO()
    out = csv.writer(file, delimiter=";", lineterminator="\n")
    out.writerow(["META"])
    out.writerows([("key", "value"), *meta(document, kind, title, opened, closed)])
    out.writerow(["PROJECTS"])
    out.writerows([PARTS_OF["PROJECTS"], *projects(document, kind)])
    out.writerow(["VOTES"])
    out.writerows(votes(ballots, kind, chance))
    return file.getvalue()


def meta(
    document: Mapping[str, Any], kind: str, title: str, opened: datetime | None, closed: datetime | None
) -> list[tuple[str, object]]:
    settings = document["settings"]
    rows: list[tuple[str, object]] = [
        ("description", one_line(title)), ("country", ""), ("unit", "Ideation"),
        ("instance", opened.year if opened else ""),
        ("num_projects", len(document["options"])), ("num_votes", len(document["ballots"])),
        ("budget", settings.get("budget") if document["method"] in RULES else settings.get("seats", 1)),
        ("vote_type", kind), ("rule", RULES.get(document["method"], document["method"])),
        ("date_begin", day(opened)), ("date_end", day(closed)),
        (OWN_METHOD, document["method"]), (OWN_SETTINGS, json.dumps(settings, sort_keys=True)),
        (OWN_LOT, ",".join(document["lot"])),
    ]  # fmt: skip
    return rows


def day(moment: datetime | None) -> str:
    return f"{moment:%d.%m.%Y}" if moment else ""


def one_line(text: str) -> str:
    return " ".join(text.split())


def projects(document: Mapping[str, Any], kind: str) -> list[list[object]]:
    field = next(name for name, other in KINDS.items() if other == kind)
    winners = set(document["result"]["winners"])
    return [
        [o["id"], o.get("cost", 1), sum(supports(b["choice"].get(field, ()), o["id"]) for b in document["ballots"]),
         one_line(o.get("title", "")), int(o["id"] in winners)]
        for o in document["options"]
    ]  # fmt: skip


def supports(given: Any, id: str) -> bool:
    return bool(given.get(id)) if isinstance(given, dict) else id in given


def votes(ballots: Sequence[Ballot], kind: str, chance: Random) -> list[list[str]]:
    points = kind in ("cumulative", "scoring")
    rows = sorted([f"{chance.getrandbits(64):016x}", *WRITTEN[kind](b["choice"]), b["sector"]] for b in ballots)
    return [["voter_id", "vote", *(["points"] if points else []), "sector"], *rows]


def listed(field: str) -> Callable[[Mapping[str, Any]], list[str]]:
    return lambda choice: [",".join(choice.get(field, ()))]


def pointed(field: str) -> Callable[[Mapping[str, Any]], list[str]]:
    def written(choice: Mapping[str, Any]) -> list[str]:
        given = choice.get(field, {})
        return [",".join(given), ",".join(map(str, given.values()))]

    return written


WRITTEN = {
    "approval": listed("approve"), "ordinal": listed("ranking"),
    "cumulative": pointed("votes"), "scoring": pointed("scores"),
}  # fmt: skip
