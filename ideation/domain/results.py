"""What is published of a count: the method's outcome in both languages, turnout, shares within sectors, and what it
takes to count again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from ideation.domain.drawing import ballots_key, drawn, hash_of, lot_secret
from ideation.domain.entities import Ballot, Poll
from ideation.domain.errors import Busy
from ideation.domain.hiding import Figures, breakdown
from ideation.domain.prices import money
from ideation.domain.room import Room
from ideation.domain.second_look import second_look
from ideation.domain.sectors import DEFAULT_SECTORS, SMALL, hidden_sectors
from ideation.domain.ties import cut_of, goes_on
from ideation.domain.voting import METHODS
from ideation.domain.voting.counting import Counted
from ideation.domain.voting.effort import effort_of
from ideation.domain.voting.stories import by_tie_rule
from ideation.domain.whole_count import whole_count

Sealed = tuple[str, dict[str, Any], str]  # id, choice, sector


def cast_ballots(room: Room, poll: Poll) -> list[Ballot]:
    """Each with the sector its elector has now, as in the turnout: a facilitator may have mended it meanwhile."""
    voted = (b for b in room.ballots_of(poll.id) if b.choice is not None)
    return [b if b.sector == (now := sector_now(room, b)) else replace(b, sector=now) for b in voted]


def sector_now(room: Room, ballot: Ballot) -> str:
    return ballot.sector if ballot.proxy else room.members[ballot.elector].sector


def anonymous(room: Room, poll: Poll) -> list[tuple[dict[str, Any], str]]:
    """(choice, sector) of all that voted, as they are sealed."""
    voted = cast_ballots(room, poll)
    small = hidden_sectors(sector_counts(b.sector for b in voted), hidden_before(room, poll))
    return [(b.choice or {}, SMALL if b.sector in small else b.sector) for b in voted]


def hidden_before(room: Room, poll: Poll) -> dict[str, int]:
    """The sectors that were sealed as one in earlier rounds of the question, and how many of each had voted then."""
    found: dict[str, int] = {}
    for earlier in counted_rounds(room, poll):
        voted = {key: n for key, (n, _) in room.results[earlier.id].body["turnout"].items()}
        found = {key: voted[key] for key in hidden_sectors(voted, found)} | found
    return found


def counted_rounds(room: Room, poll: Poll) -> list[Poll]:
    """The rounds of the same question that were counted before this one."""
    same = (p for p in room.polls.values() if (p.step, p.concept) == (poll.step, poll.concept))
    return sorted((p for p in same if p.round < poll.round and p.id in room.results), key=lambda p: p.round)


def entitled(poll: Poll) -> int:
    """How many may vote: the electors, and those whose paper was written in."""
    return len(poll.electorate) + int(poll.turnout.get("proxies", 0))


def counting_document(room: Room, poll: Poll, ballots: Iterable[Mapping[str, Any]], lot: list[str]) -> dict[str, Any]:
    """A poll as a counting file: what is counted now, exported, and counted again by anybody."""
    key = ballots_key(poll)
    return {
        "poll": poll.id,
        "method": poll.method,
        "settings": poll.settings,
        "options": [{"id": id, "title": title} | cost_of(poll, id) for id, title in titles(room, poll).items()],
        "ballots": [{"choice": ballot["choice"], "sector": ballot["sector"]} for ballot in ballots],
        "lot": lot,
        **({"key": key} if key else {}),
    }


def cost_of(poll: Poll, id: str) -> dict[str, int]:
    return {"cost": poll.costs[id]} if id in poll.costs else {}


@dataclass(frozen=True)
class Tally:
    """What is about to be counted. The seed is made from all of it, so it names the count."""

    lot: dict[str, Any]
    document: dict[str, Any]

    @property
    def seed(self) -> str:
        return str(self.lot["seed"])


def tally(room: Room, poll: Poll, dice: str | None) -> Tally:
    return tally_of(room, poll, anonymous(room, poll), dice)


def tally_of(room: Room, poll: Poll, ballots: list[tuple[dict[str, Any], str]], dice: str | None) -> Tally:
    lot = drawn(lot_secret(poll), hash_of(ballots, ballots_key(poll)), dice, poll.options)
    rows = [{"choice": choice, "sector": sector} for choice, sector in ballots]
    return Tally(lot, counting_document(room, poll, rows, lot["order"]))


def counted_as(told: Tally, made: Mapping[str, Counted] | None) -> Counted:
    """The count that was made beside the hub, or one made now where that is quick, or nobody is kept waiting."""
    if made is not None and told.seed in made:
        return made[told.seed]
    document = told.document
    effort = effort_of(document["method"], len(document["ballots"]), len(document["options"]))
    if made is not None and effort != "blink":
        raise Busy(retry_after_ms=300)  # other ballots than when it was prepared
    return whole_count(document)


def published(
    room: Room,
    poll: Poll,
    sealed: list[Sealed],
    dice: str | None = None,
    made: Mapping[str, Counted] | None = None,
) -> dict[str, Any]:
    """The result's body. `made` holds counts that were made beside the hub."""
    told = tally_of(room, poll, [(choice, sector) for _, choice, sector in sealed], dice)
    return body_of(room, poll, sealed, told.lot, counted_as(told, made))


def body_of(room: Room, poll: Poll, sealed: list[Sealed], lot: dict[str, Any], counted: Counted) -> dict[str, Any]:
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


def figures(poll: Poll, sealed: list[Sealed]) -> Figures:
    """Who supports what, by sealed sector."""
    supported = [(METHODS[poll.method].supports(choice, poll.options), sector) for _, choice, sector in sealed]
    loads = [len(ids) for ids, _ in supported] or [0]
    found: dict[str, dict[str, int]] = {id: {} for id in poll.options}
    for ids, sector in supported:
        for id in ids:
            found[id][sector] = found[id].get(sector, 0) + 1
    return Figures(sector_counts(sector for _, _, sector in sealed), found, min(loads), max(loads))


def sector_counts(sectors: Iterable[str]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for sector in sectors:
        counts[sector] = counts.get(sector, 0) + 1
    return counts


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


def titles(room: Room, poll: Poll) -> dict[str, str]:
    def title(id: str) -> str:
        if id in room.ideas:
            return room.ideas[id].text
        return room.themes[id].title if id in room.themes else room.concepts[id].title

    return {id: title(id) for id in poll.options}
