"""What is published of a count: the method's outcome in both languages, turnout, shares within sectors, and the lot and
the rule card that it is checked by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ideation.domain.changes import SealedBallot
from ideation.domain.entities import Poll
from ideation.domain.hiding import Figures, breakdown
from ideation.domain.prices import money
from ideation.domain.room import Room
from ideation.domain.second_look import second_look
from ideation.domain.sectors import DEFAULT_SECTORS
from ideation.domain.tallying import cast_ballots, counted_as, sector_counts, tally_of
from ideation.domain.ties import cut_of, goes_on
from ideation.domain.voting import METHODS
from ideation.domain.voting.counting import Counted
from ideation.domain.voting.stories import by_tie_rule


def entitled(poll: Poll) -> int:
    """How many may vote: the electors, and those whose paper was written in."""
    return len(poll.electorate) + int(poll.turnout.get("proxies", 0))


def published(
    room: Room,
    poll: Poll,
    sealed: list[SealedBallot],
    dice: str | None = None,
    made: Mapping[str, Counted] | None = None,
) -> dict[str, Any]:
    """The result's body. `made` holds counts that were made beside the hub."""
    told = tally_of(room, poll, [(ballot.choice, ballot.sector) for ballot in sealed], dice)
    return body_of(room, poll, sealed, told.lot, counted_as(told, made))


def body_of(
    room: Room, poll: Poll, sealed: list[SealedBallot], lot: dict[str, Any], counted: Counted
) -> dict[str, Any]:
    cut, table = cut_of(counted.outcome), figures(poll, sealed)
    winners = list(counted.outcome.winners)
    return counted.outcome.as_dict() | {
        "goes_on": goes_on(poll, winners, cut, lot["order"]),
        "cut": cut,
        "tie_rule": poll.tie_rule,
        **money(poll, winners),
        "poll": poll.id,
        "method": poll.method,
        "settings": poll.settings,
        "ballots": len(sealed),
        "electors": entitled(poll),
        "admitted": poll.turnout["admitted"],
        "proxies": poll.turnout.get("proxies", 0),
        "access": poll.turnout["access"],
        "headcount": room.session.headcount,
        "sectors": shares(room, poll, table),
        "second_look": second_look(table, winners),
        "opinions": counted.opinions,
        "turnout": turnout_by_sector(room, poll),
        "explanation": {lang: explained(room, counted, poll.tie_rule, lang) for lang in ("da", "en")},
        "because": {lang: because(room, counted, lang) for lang in ("da", "en")},
        "lot": lot,
        "rule": poll.rule,
        "rule_hash": poll.rule_hash,
        "sha256": counted.sha256,
    }


def shares(room: Room, poll: Poll, table: Figures) -> dict[str, dict[str, str | None]]:
    """Shares within each sector that has voted, without those that could tell how somebody did."""
    return breakdown(table, {b.sector for b in cast_ballots(room, poll)})


def explained(room: Room, counted: Counted, tie_rule: str, language: str) -> list[str]:
    told = replace(counted.outcome, story=by_tie_rule(counted.outcome.story, tie_rule))
    return counted.method.explain(told, counted.titles, language, sector_names(room, language))


def because(room: Room, counted: Counted, language: str) -> dict[str, str]:
    return counted.method.because(counted.outcome, counted.titles, language, sector_names(room, language))


def figures(poll: Poll, sealed: list[SealedBallot]) -> Figures:
    """Who supports what, by sealed sector."""
    method = METHODS[poll.method]
    supported = [(method.supports(ballot.choice, poll.options), ballot.sector) for ballot in sealed]
    loads = [len(ids) for ids, _ in supported] or [0]
    found: dict[str, dict[str, int]] = {id: {} for id in poll.options}
    for ids, sector in supported:
        for id in ids:
            found[id][sector] = found[id].get(sector, 0) + 1
    return Figures(sector_counts(ballot.sector for ballot in sealed), found, min(loads), max(loads))


def turnout_by_sector(room: Room, poll: Poll) -> dict[str, list[int]]:
    """{sector: [voted, electors]}: who took part is public, what they chose is not."""
    cast = cast_ballots(room, poll)
    papers = [b.sector for b in cast if b.proxy]
    electors = sector_counts([*(room.members[id].sector for id in poll.electorate), *papers])
    voted = sector_counts(b.sector for b in cast)
    return {key: [voted.get(key, 0), electors.get(key, 0)] for key in sorted(electors | voted)}


def sector_names(room: Room, language: str) -> dict[str, str]:
    """A camp's own names, for sentences; ours have words of their own there."""
    ours = {s["key"]: s for s in DEFAULT_SECTORS}
    return {s["key"]: s[language] for s in room.session.sectors if s[language] != ours.get(s["key"], {}).get(language)}
