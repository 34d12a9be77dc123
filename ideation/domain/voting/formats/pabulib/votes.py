"""The votes as ballots: equal ones become one with a weight."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from ideation.domain.canonical import canonical
from ideation.domain.errors import Invalid
from ideation.domain.voting.formats.pabulib.file_sections import File, Row

TICKS, POINTS, RANKS = ("approval", "choose-1"), ("cumulative", "scoring"), ("ordinal",)


@dataclass(frozen=True, slots=True)
class Vote:
    """`points` beside `ids`, where the file has them."""

    row: Row
    ids: list[str]
    points: list[int]
    weight: int


@dataclass
class Votes:
    kind: str
    votes: list[Vote] = field(default_factory=list)

    @property
    def longest(self) -> int:
        return max((len(vote.ids) for vote in self.votes), default=0)

    def counted(self) -> Counter[str]:
        return Counter(dict(summed((id, vote.weight) for vote in self.votes for id in vote.ids)))


def summed(pairs: Iterable[tuple[str, int]]) -> dict[str, int]:
    found: dict[str, int] = {}
    for id, n in pairs:
        found[id] = found.get(id, 0) + n
    return found


def votes_of(file: File, ids: Sequence[str]) -> Votes:
    """Every row that can be read; refused where more than half of them cannot."""
    known, found, wrong = set(ids), Votes(kind_of(file)), list[Invalid]()
    for row in file.votes:
        try:
            found.votes.append(vote(file, row, known, found.kind))
        except Invalid as refusal:
            wrong.append(refusal)
            file.notes.row("left_out", row.line)
    if 2 * len(wrong) > len(file.votes):
        raise wrong[0]
    told_twice(file)
    return found


def kind_of(file: File) -> str:
    kind = file.said("vote_type").lower() or ("cumulative" if "points" in file.columns["VOTES"] else "approval")
    if kind not in (*TICKS, *POINTS, *RANKS):
        raise file.meta["vote_type"].refuse("vote_type", "unknown")
    return kind


def vote(file: File, row: Row, known: set[str], kind: str) -> Vote:
    if row.extra:
        raise Invalid({f"line {row.line}": "too_many_fields"}, line=row.line)
    named = [id.strip() for id in row.get("vote").split(",") if id.strip()]
    given = points(row, named) if kind in POINTS else []
    keep = list(dict.fromkeys(id for id in named if id in known))
    if named and not keep:
        raise row.refuse("vote", "unknown")
    say_what_is_odd(file, row, named, keep, kind)
    sums = summed(zip(named, given, strict=True)) if given else {}
    return Vote(row, keep, [sums[id] for id in keep] if given else [], weight(row))


def say_what_is_odd(file: File, row: Row, named: list[str], keep: list[str], kind: str) -> None:
    if kind == "choose-1" and len(keep) > 1:
        file.notes.row("too_long_choice", row.line)
    if len(set(named)) > len(keep):
        file.notes.row("unknown", row.line)
    if len(set(named)) < len(named):
        file.notes.row("points_twice" if kind in POINTS else "named_twice", row.line)


def weight(row: Row) -> int:
    text = row.get("weight") or "1"
    if not text.isdecimal() or not 0 < int(text) <= 10**9:
        raise row.refuse("weight", "not_integer")
    return int(text)


def points(row: Row, ids: list[str]) -> list[int]:
    given = [text.strip() for text in row.get("points").split(",")] if row.get("points") else []
    if len(given) != len(ids):
        raise row.refuse("points", "too_few" if len(given) < len(ids) else "too_many")
    if not all(text.isdecimal() for text in given):
        raise row.refuse("points", "not_integer")
    return list(map(int, given))


def told_twice(file: File) -> None:
    seen: set[str] = set()
    for row in file.votes:
        id = row.get("voter_id")
        if id and id in seen:
            file.notes.row("voter_twice", row.line)
        seen.add(id)


def ballots_of(votes: Votes, options: Sequence[str], method: str, default: int = 0) -> list[dict[str, Any]]:
    """Equal votes as one ballot, in the shape of the method; `options` are those that can be chosen. `default`: points
    for those that a vote does not name."""
    can, merged = set(options), dict[str, dict[str, Any]]()
    for one in votes.votes:
        sector = {"sector": one.row.get("sector")} if one.row.get("sector") else {}
        ballot = {"choice": choice(one, votes.kind, can, method, default), **sector}
        so_far = merged.setdefault(canonical(ballot), ballot | {"weight": 0})
        so_far["weight"] += one.weight
    return [merged[key] for key in sorted(merged)]


def choice(vote: Vote, kind: str, can: set[str], method: str, default: int) -> dict[str, Any]:
    ids = [id for id in vote.ids if id in can]
    if kind in TICKS:
        return {"approve": sorted(ids)}
    if kind in RANKS:
        return {"ranking": ids}
    given = {id: n for id, n in zip(vote.ids, vote.points, strict=True) if id in can}
    if method in ("score", "star"):
        return {"scores": dict(sorted(given.items()))}
    every = dict.fromkeys(sorted(can), default) if default else {}
    return {"votes": {id: n for id, n in sorted((every | given).items()) if n}}
