"""The tally of a poll: whose ballots, without their electors, in a document from which anybody counts the same.

The lot is drawn from all of it (`lottery.py`), so its seed names the count: one that was made beside the hub is known
again by that, and one made of other ballots is not.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from ideation.domain.entities import Ballot, Poll, Result
from ideation.domain.errors import Busy
from ideation.domain.polls.count import whole_count
from ideation.domain.polls.hidden_options import put_aside, without
from ideation.domain.polls.lottery import ballots_key, drawn, hash_of, lot_secret
from ideation.domain.polls.voter_count import heads_of
from ideation.domain.privacy.sectors import SMALL, hidden_sectors
from ideation.domain.room import Room
from ideation.domain.voting import METHODS
from ideation.domain.voting.cost_estimate import effort_of
from ideation.domain.voting.formats.counting_file import Counted


def cast_ballots(room: Room, poll: Poll) -> list[Ballot]:
    """Of those who are electors now, each with the sector its elector had when it was cast."""
    return [ballot for ballot in room.ballots_of(poll.id) if ballot.choice is not None]


def anonymous(room: Room, poll: Poll) -> list[tuple[dict[str, Any], str]]:
    """(choice, sector) of all that voted, as they are sealed: without what may not be seen any more."""
    voted, out = cast_ballots(room, poll), put_aside(room, poll)
    small = sealed_as_one(room, poll, voted)
    return [(without(b.choice or {}, out), SMALL if b.sector in small else b.sector) for b in voted]


def sealed_as_one(room: Room, poll: Poll, voted: list[Ballot]) -> set[str]:
    """The sectors too small to be told apart. About one proposal there are figures of those who said something, too."""
    heads, before = heads_of(voted), hidden_before(room, poll)
    said = heads_of(b for b in voted if b.choice) if METHODS[poll.method].single and heads.papers else heads
    return heads.hidden(before) | said.hidden(before)


def hidden_before(room: Room, poll: Poll) -> dict[str, int]:
    """The sectors that were sealed as one in earlier rounds of the question, and how many people of each had voted."""
    found: dict[str, int] = {}
    for earlier in counted_rounds(room, poll):
        found = hidden_then(room.results[earlier.id], found) | found
    return found


def hidden_then(result: Result, found: Mapping[str, int]) -> dict[str, int]:
    """As it was kept; before it was, the turnout told it."""
    if "hidden" in result.kept:
        return {key: result.kept["people"].get(key, 0) for key in result.kept["hidden"]}
    voted = {key: n for key, (n, _) in result.body["turnout"].items()}
    return {key: voted[key] for key in hidden_sectors(voted, found)}


def counted_rounds(room: Room, poll: Poll) -> list[Poll]:
    """The rounds of the same question that were counted before this one."""
    same = (p for p in room.polls.values() if (p.step, p.concept) == (poll.step, poll.concept))
    return sorted((p for p in same if p.round < poll.round and p.id in room.results), key=lambda p: p.round)


def counting_document(
    room: Room, poll: Poll, ballots: Iterable[Mapping[str, Any]], lot: list[str], out: Collection[str] = ()
) -> dict[str, Any]:
    """A poll as a counting file: what is counted now, exported, and counted again by anybody. `out` is not counted."""
    key = ballots_key(poll)
    there = {id: title for id, title in titles(room, poll).items() if id not in out}
    return {
        "poll": poll.id,
        "method": poll.method,
        "settings": poll.settings,
        "options": [{"id": id, "title": title} | cost_of(poll, id) for id, title in there.items()],
        "ballots": [{"choice": ballot["choice"], "sector": ballot["sector"]} for ballot in ballots],
        "lot": [id for id in lot if id not in out],
        **({"key": key} if key else {}),
    }


def cost_of(poll: Poll, id: str) -> dict[str, int]:
    return {"cost": poll.costs[id]} if id in poll.costs else {}


@dataclass(frozen=True)
class Tally:
    """What is about to be counted. The seed is made from all ballots, so with what is `out` it names the count."""

    lot: dict[str, Any]
    document: dict[str, Any]
    out: list[str]

    @property
    def seed(self) -> str:
        return " ".join([str(self.lot["seed"]), *self.out])


def tally(room: Room, poll: Poll, dice: str | None) -> Tally:
    return tally_of(room, poll, anonymous(room, poll), dice)


def tally_of(room: Room, poll: Poll, ballots: list[tuple[dict[str, Any], str]], dice: str | None) -> Tally:
    lot = drawn(lot_secret(poll), hash_of(ballots, ballots_key(poll)), dice, poll.options)
    rows = [{"choice": choice, "sector": sector} for choice, sector in ballots]
    out = put_aside(room, poll)
    return Tally(lot, counting_document(room, poll, rows, lot["order"], out), out)


def counted_as(told: Tally, made: Mapping[str, Counted] | None) -> Counted:
    """The count that was made beside the hub, or one made now where that is quick, or nobody is kept waiting."""
    if made is not None and told.seed in made:
        return made[told.seed]
    document = told.document
    effort = effort_of(document["method"], len(document["ballots"]), len(document["options"]))
    if made is not None and effort != "blink":
        raise Busy(retry_after_ms=300)  # other ballots than when it was prepared
    return whole_count(document)


def titles(room: Room, poll: Poll) -> dict[str, str]:
    def title(id: str) -> str:
        if id in room.ideas:
            return room.ideas[id].text
        return room.themes[id].title if id in room.themes else room.concepts[id].title

    return {id: title(id) for id in poll.options}
