"""What becomes of objections: integrated, withdrawn, or minuted with somebody's name who follows them up.

An objection is a text and nothing else. Equal texts are one; they stand in the order of random ids; and before a
poll is sealed the reasons are dealt out anew among the ballots that say the same, so that not even those ballots
tell from which sector a reason came. The count stays what it was: it says whether anybody objected, and `stands` says
whether something is left to deal with.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from fractions import Fraction
from random import Random
from typing import Any, Literal

from ideation.domain.canonical import canonical
from ideation.domain.changes import KEEP, At, Change, SealedBallot, either, put
from ideation.domain.entities import Member, Poll, Result
from ideation.domain.errors import Conflict, Invalid, NotFound
from ideation.domain.room import Room
from ideation.domain.voting import METHODS
from ideation.domain.voting.fractions import share

How = Literal["open", "integrated", "withdrawn", "minuted"]
Choice = Mapping[str, Any]


def unlinked(poll: Poll, ballots: list[SealedBallot], rng: Random) -> list[SealedBallot]:
    """The same ballots, the reasons of those that say the same dealt out anew."""
    if METHODS[poll.method].objects is None:
        return ballots
    alike: dict[str, list[SealedBallot]] = {}
    for ballot in ballots:
        alike.setdefault(canonical(with_reason(ballot.choice, None)), []).append(ballot)
    dealt: dict[str, str | None] = {}
    for same in alike.values():
        reasons = rng.sample([ballot.choice.get("reason") for ballot in same], len(same))
        dealt |= {ballot.id: reason for ballot, reason in zip(same, reasons, strict=True)}
    return [ballot._replace(choice=with_reason(ballot.choice, dealt[ballot.id])) for ballot in ballots]


def with_reason(choice: Choice, reason: str | None) -> dict[str, Any]:
    bare = {name: value for name, value in choice.items() if name != "reason"}
    return bare | ({} if reason is None else {"reason": reason})


def raised(poll: Poll, choices: Iterable[Choice], at: At) -> list[dict[str, Any]]:
    """One for each text, all open; an objection without words is one, too."""
    objects = METHODS[poll.method].objects
    texts = dict.fromkeys(choice.get("reason", "") for choice in choices if objects and objects(choice))
    return sorted(({"id": at.uuid(), "text": text, "state": "open"} for text in texts), key=lambda o: str(o["id"]))


def settle_objection(
    room: Room, by: Member, at: At, *, poll: str, objection: str, how: How, owner: str | None = KEEP,
    note: str | None = KEEP,
) -> Change:  # fmt: skip
    """What came of it. A minuted one stands on, so somebody by name follows it up."""
    result = room.results.get(room.poll(poll).id)
    if result is None:
        raise Conflict("not_counted", state=room.poll(poll).state)
    before = next((o for o in result.objections if o["id"] == objection), None)
    if before is None:
        raise NotFound(what="objection", id=objection)
    owner, note = either(owner, before.get("owner")), either(note, before.get("note"))
    if how == "minuted" and not owner:
        raise Invalid({"owner": "missing"})
    told = {"owner": owner if how == "minuted" else None, "note": note if how != "open" else None}
    settled = {"state": how} | {name: text for name, text in told.items() if text}
    changed = [{"id": o["id"], "text": o["text"]} | settled if o["id"] == objection else o for o in result.objections]
    return put(replace(result, objections=changed))


def stands(result: Result) -> bool:
    """It passes: by the count, or since nothing but objections was in its way, and none is open any more."""
    if result.body["winners"]:
        return True
    settled = bool(result.objections) and all(o["state"] != "open" for o in result.objections)
    return settled and bool(result.kept["supported"] if "supported" in result.kept else supported(result.body))


def supported(body: Mapping[str, Any]) -> bool:
    """Apart from objections: enough of all, and of every sector, can live with it."""
    figures = body["rounds"][0]
    if "share" not in body["settings"]:
        return True
    enough = Fraction(figures["share"] or 0) >= share(body["settings"]["share"])
    return enough and not figures["below_floor"]
