"""A count taken again because something was hidden since, before anybody else is shown it.

What is hidden is not chosen. Until a result is everybody's it follows what may be seen: `poll.count` takes the count
again, and `poll.reveal` does where nobody has. The same sealed ballots are counted, by the lot that was drawn of them,
without what is hidden, and the result says so (`later`); what is shown again meanwhile comes back in. Once everybody
has been shown a result it stands.

Figures by group stay those of the first count, without the rows that went: a second set of figures of the same ballots
could be held against the first one (`adr/0030`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from typing import Any

from ideation.domain.changes import At, Change, SealedBallot
from ideation.domain.entities import Poll, Result
from ideation.domain.errors import Conflict
from ideation.domain.opinions import beyond_papers
from ideation.domain.phases.confirmation import no_longer_confirmed
from ideation.domain.polls.consensus import without_a_verdict
from ideation.domain.polls.hidden_options import away_now, first_count, out_of, without
from ideation.domain.polls.lottery import ballots_key, drawn, hash_of, lot_secret
from ideation.domain.polls.prices import money
from ideation.domain.polls.results import figures, sentences, with_left_out
from ideation.domain.polls.tally import Tally, counted_as, counting_document
from ideation.domain.polls.ties import cut_of, goes_on
from ideation.domain.privacy.small_polls import is_few, only_what_was_chosen
from ideation.domain.room import Room
from ideation.domain.voting.formats.counting_file import Counted

Body = dict[str, Any]


def count_without_hidden(room: Room, poll: Poll, at: At) -> Change:
    """The result as it is now, in place of the one before it; what was confirmed of that is to be confirmed anew."""
    result, ballots = room.results[poll.id], at.sealed(poll.id)
    told = tally_without_hidden(room, poll, ballots)
    if len(told.out) == len(poll.options):
        raise Conflict("all_hidden")
    body = body_without_hidden(room, poll, told, counted_as(told, at.counted), ballots)
    kept = result.kept | {"first": first_count(result)}
    again = replace(result, body=body, kept=kept)
    return Change(put=[poll, again]) if still_confirmed(again) else no_longer_confirmed(room, poll, again)


def still_confirmed(again: Result) -> bool:
    if again.confirmed is None:
        return True
    lost = set(again.confirmed) & set(out_of(again))
    return not lost and bool(again.reason or set(again.confirmed) == set(again.body["goes_on"]))


def tally_without_hidden(room: Room, poll: Poll, ballots: Iterable[SealedBallot]) -> Tally:
    """The lot stays as it was drawn: hiding something must not draw it anew."""
    ballots, out = list(ballots), away_now(room, poll)
    lot = lot_of(poll, room.results[poll.id].body["lot"], ballots)
    rows = [{"choice": without(b.choice, out), "sector": b.sector} for b in ballots]
    return Tally(lot, counting_document(room, poll, rows, lot["order"], out), out)


def lot_of(poll: Poll, told: Body, ballots: Sequence[SealedBallot]) -> Body:
    """Of fewer than five ballots it is not told, and drawn from the same parts."""
    if told["order"]:
        return told
    cast = hash_of(((b.choice, b.sector) for b in ballots), ballots_key(poll))
    return told | drawn(lot_secret(poll), cast, told.get("dice"), poll.options)


def body_without_hidden(room: Room, poll: Poll, told: Tally, counted: Counted, ballots: Sequence[SealedBallot]) -> Body:
    result = room.results[poll.id]
    before, then = result.body, first_count(result)
    later = [id for id in told.out if id not in then["out"]]
    winners, cut = list(counted.outcome.winners), cut_of(counted.outcome)
    table = figures(poll, sealed_without(ballots, told.out), [id for id in poll.options if id not in told.out])
    story = with_left_out(discreet(counted, before), told.out, later)
    body = without_a_verdict(before | counted.outcome.as_dict() | money(poll, winners) | {
        "goes_on": goes_on(poll, winners, cut, told.lot["order"]),
        "cut": cut,
        "out": told.out,
        "later": later,
        "sectors": rest_of(then["sectors"], told.out),
        "second_look": look_of(then["second_look"], told.out),
        "opinions": beyond_papers(counted.opinions, before.get("proxies", 0)),
        **sentences(room, story, poll.tie_rule, table),
        "lot": told.lot,
        "sha256": counted.sha256,
    })  # fmt: skip
    return only_what_was_chosen(poll, counted.outcome, body) if is_few(before) else body


def sealed_without(ballots: Iterable[SealedBallot], out: Collection[str]) -> list[SealedBallot]:
    return [ballot._replace(choice=without(ballot.choice, out)) for ballot in ballots]


def discreet(counted: Counted, before: Body) -> Counted:
    """Where some ballots are papers it is not known any more which, so no sentence tells of groups."""
    if not 0 < before.get("proxies", 0) < before["ballots"]:
        return counted
    story = (replace(s, values=s.values | {"among": []}) if "among" in s.values else s for s in counted.outcome.story)
    return replace(counted, outcome=replace(counted.outcome, story=tuple(story)))


def rest_of(rows: Body, out: Collection[str]) -> Body:
    return {id: row for id, row in rows.items() if id not in out}


def look_of(look: Body | None, out: Collection[str]) -> Body | None:
    if look is None:
        return None
    return look | {"top": [id for id in look["top"] if id not in out], "options": rest_of(look["options"], out)}
