"""The electorate: who can be counted is who is an elector now.

While the ballots of a poll have electors (it is open or closed), whoever is taken out, waits again or only looks on is
no elector of it: the ballot is set aside, not counted, and erased with the others. Whoever comes back before the count
is one again, and so is their ballot. Every change of a member's state or role passes here (`apply.take`), whatever
command made it; how many are set aside stands on the poll and the result (`removed`). Whoever leaves by themselves
keeps the vote they gave.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Set
from dataclasses import replace

from ideation.domain.changes import At, Change
from ideation.domain.entities import Ballot, Entity, Member, Poll
from ideation.domain.room import Room
from ideation.domain.same_objects import kept_for_same

Turned = Iterable[tuple[Entity | None, Entity]]  # each entity as it was, and as it is


def can_be_counted(member: Member) -> bool:
    return member.state == "in" and member.role != "observer"


def is_elector(poll: Poll, member: str) -> bool:
    return member in all_of(poll.electorate)


all_of: Callable[[list[str]], frozenset[str]] = kept_for_same(frozenset)


def turned(changed: Turned) -> set[str]:
    """The members who can be counted now and could not, or the other way round."""
    members = ((old, new) for old, new in changed if isinstance(old, Member) and isinstance(new, Member))
    return {new.id for old, new in members if (can_be_counted(old), old.left) != (can_be_counted(new), new.left)}


def followed(room: Room, members: Set[str]) -> list[Poll]:
    """The polls that these members are electors of no more, or again."""
    there = (p for p in room.polls.values() if p.undecided) if members else ()
    return [with_electors_of_now(room, p) for p in there if not members.isdisjoint([*p.electorate, *p.aside])]


def with_electors_of_now(room: Room, poll: Poll) -> Poll:
    everybody = dict.fromkeys(id for id in [*poll.electorate, *poll.aside] if not gone_without(room, poll, id))
    here = [id for id in everybody if can_be_counted(room.members[id])]
    now = set(here)
    cast = [b for b in room.ballots.values() if b.poll == poll.id and (b.proxy or b.elector in now)]
    aside = sorted(everybody.keys() - now)
    return replace(poll, electorate=here, aside=aside, turnout=poll.turnout | turnout_of(cast))


def gone_without(room: Room, poll: Poll, member: str) -> bool:
    """Whoever leaves has voted, and that counts, or is nobody who is waited for."""
    voted = (b.elector == member and b.choice is not None for b in room.ballots.values() if b.poll == poll.id)
    return room.members[member].left and not any(voted)


def ended_uncounted(room: Room, polls: Iterable[Poll], at: At) -> Change:
    """A round that nobody will count: it stays closed, says how many ballots were erased, and keeps none of them. Else
    they would lie beside their electors for good, and in every backup."""
    over = [poll for poll in polls if poll.undecided]
    return Change(put=[uncounted(room, poll, at) for poll in over], erase=[poll.id for poll in over])


def uncounted(room: Room, poll: Poll, at: At) -> Poll:
    n = sum(ballot.choice is not None for ballot in room.ballots.values() if ballot.poll == poll.id)
    turnout = poll.turnout | figures_of(None) | {"erased": n}
    return replace(poll, state="closed", closed_at=poll.closed_at or at.now, salt="", turnout=turnout)


def turnout_of(ballots: Iterable[Ballot]) -> dict[str, int]:
    found = figures_of(None)
    for ballot in ballots:
        found = {name: found[name] + n for name, n in figures_of(ballot).items()}
    return found


def figures_of(ballot: Ballot | None) -> dict[str, int]:
    """What one ballot adds to the turnout."""
    if ballot is None:
        return {"cast": 0, "done": 0, "proxies": 0}
    return {"cast": int(ballot.choice is not None), "done": int(ballot.done), "proxies": int(ballot.proxy)}
