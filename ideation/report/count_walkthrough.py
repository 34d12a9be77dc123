"""Walking through the count of one vote: what was decided by which rule, step by step, and what it takes to check it
without trusting anybody."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from ideation.domain.canonical import canonical
from ideation.domain.entities import Result
from ideation.domain.polls.headline import has_room_for_all, headline
from ideation.domain.polls.lottery import commitment_to
from ideation.domain.polls.named_options import explanation_without, reasons, reasons_against
from ideation.domain.polls.ties import decided, gone_on
from ideation.domain.privacy.small_polls import is_few
from ideation.domain.room import Room
from ideation.report.count_steps import pictures_of, tables_of
from ideation.report.count_steps.table_cells import Picture, Table
from ideation.report.opinions import Opinions, opinions_of
from ideation.report.titles import out_of, step_title, title_of, was_called


@dataclass(frozen=True)
class Tie:
    round: int
    tied: list[str]
    broken_by: str
    mattered: bool


@dataclass(frozen=True)
class Followed:
    """`titles` has no entry for what is not shown; `was` has the words voted on, where they were mended. `rule` is the
    text whose hash was shown before the first vote."""

    title: str
    round: int
    method: str
    seats: int | None
    ballots: int
    electors: int
    admitted: int
    headcount: int | None
    proxies: int
    removed: int
    few: bool
    room_for_all: bool
    access: str
    titles: dict[str, str]
    was: dict[str, str]
    winners: list[str]
    goes_on: list[str]
    tie_rule: str
    at_the_cut: list[str]
    headline: dict[str, str]
    because: dict[str, dict[str, str]]
    why: dict[str, dict[str, str]]
    explanation: dict[str, list[str]]
    tables: list[Table]
    pictures: list[Picture]
    ties: list[Tie]
    rule: str | None
    rule_hash: str | None
    lot: dict[str, Any]
    commitment: str
    sha256: str
    opinions: Opinions | None

    def ties_at(self, round: int | None) -> list[Tie]:
        return [tie for tie in self.ties if tie.round == round]


def followed(room: Room, result: Result, hidden: Iterable[str] = ()) -> Followed:
    """`hidden`: ideas taken out of the report; what is hidden in the session is never shown here."""
    poll, body = room.polls[result.poll], result.body
    out = out_of(room, set(hidden))
    titles = {id: title_of(room, id) for id in decided(room, poll) if id not in out}
    return Followed(
        title=step_title(room, poll),
        round=poll.round,
        method=poll.method,
        seats=body["settings"].get("seats"),
        ballots=body["ballots"],
        electors=body["electors"],
        admitted=body["admitted"],
        headcount=body.get("headcount"),
        proxies=body.get("proxies", 0),
        removed=body.get("removed", 0),
        few=is_few(body),
        room_for_all=has_room_for_all(body),
        access=body["access"],
        titles=titles,
        was={id: was for id in titles if (was := was_called(room, id, out))},
        winners=body["winners"],
        goes_on=gone_on(result),
        tie_rule=body.get("tie_rule", "lot"),
        at_the_cut=body.get("cut", {}).get("tied", []),
        headline=headline(result),
        because=reasons(body, out.__contains__),
        why=reasons_against(body, out.__contains__),
        explanation=explanation_without(body, out.__contains__, reasons=not has_room_for_all(body)),
        tables=[] if is_few(body) else tables_of(body),
        pictures=[] if is_few(body) else pictures_of(body),
        ties=[Tie(**tie) for tie in body["ties"]],
        rule=canonical(body["rule"]) if body.get("rule") else None,
        rule_hash=body["rule_hash"],
        lot=body["lot"],
        commitment=commitment_to(body["lot"]["secret"]),
        sha256=body["sha256"],
        opinions=opinions_of(body, titles),
    )
