"""The votes as ballots: equal ones become one with a weight."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ideation.domain.canonical import canonical
from ideation.domain.voting.pabulib.parts import File, Row


def ballots_of(file: File, ids: Sequence[str]) -> tuple[list[dict[str, Any]], str]:
    """Equal votes as one ballot, and the kind of vote."""
    kind = file.said("vote_type").lower() or ("cumulative" if "points" in file.columns["VOTES"] else "approval")
    if kind not in CHOICES:
        raise file.meta["vote_type"].refuse("vote_type", "unknown")
    known, merged = set(ids), dict[str, dict[str, Any]]()
    for row in file.votes:
        sector = {"sector": row.get("sector")} if row.get("sector") else {}
        ballot = {"choice": CHOICES[kind](row, voted(row, known)), **sector}
        so_far = merged.setdefault(canonical(ballot), ballot | {"weight": 0})
        so_far["weight"] += weight(row)
    return [merged[key] for key in sorted(merged)], kind


def voted(row: Row, known: set[str]) -> list[str]:
    ids = [id.strip() for id in row.get("vote").split(",") if id.strip()]
    for id in ids:
        if id not in known:
            raise row.refuse("vote", "unknown")
    if len(set(ids)) < len(ids):
        raise row.refuse("vote", "repeated")
    return ids


def weight(row: Row) -> int:
    text = row.get("weight") or "1"
    if not text.isdecimal() or not 0 < int(text) <= 10**9:
        raise row.refuse("weight", "not_integer")
    return int(text)


def approved(row: Row, ids: list[str]) -> dict[str, Any]:
    return {"approve": sorted(ids)}


def pointed(row: Row, ids: list[str]) -> dict[str, Any]:
    return {"votes": {id: n for id, n in points(row, ids).items() if n}}


def scored(row: Row, ids: list[str]) -> dict[str, Any]:
    return {"scores": points(row, ids)}


def ranked(row: Row, ids: list[str]) -> dict[str, Any]:
    return {"ranking": ids}


def points(row: Row, ids: list[str]) -> dict[str, int]:
    given = [text.strip() for text in row.get("points").split(",")] if row.get("points") else []
    if len(given) != len(ids):
        raise row.refuse("points", "too_few" if len(given) < len(ids) else "too_many")
    if not all(text.isdecimal() for text in given):
        raise row.refuse("points", "not_integer")
    return dict(sorted(zip(ids, map(int, given), strict=True)))


CHOICES = {"approval": approved, "choose-1": approved, "cumulative": pointed, "scoring": scored, "ordinal": ranked}
