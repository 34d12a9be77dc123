"""Coming in, being let in, going out. A name never identifies anybody; the browser's login does."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from ideation.domain.access import admissible, comes_late
from ideation.domain.changes import KEEP, At, Change, put, updated
from ideation.domain.entities import Entity, Member, Poll
from ideation.domain.errors import Closed, Conflict, Forbidden, Invalid, NotFound
from ideation.domain.lobby import displaced, waits
from ideation.domain.phases.ideas import known_sector
from ideation.domain.polls.electorate import ended_uncounted
from ideation.domain.resting import rests
from ideation.domain.room import Room


def join_session(
    room: Room,
    at: At,
    *,
    user: str,
    sector: str,
    name: str | None = None,
    role: str = "participant",
    account: bool = False,
    lines: Collection[str] = (),
) -> Change:
    """A new member, or one who waits to be let in; then somebody else may have to make room, but for who has an open
    line (`lines`). An ended session answers as if it did not exist."""
    known_sector(room, sector)
    if room.member_of(user):
        raise Conflict("joined_already")
    if room.session.state in ("ended", "draft") and role == "participant":
        raise NotFound(what="session")
    waiting = waits(room, role)
    member = Member(
        id=at.uuid(),
        session=room.session.id,
        user=user,
        sector=sector,
        role=role,
        name=None if room.session.names == "off" else name,
        state="waiting" if waiting else "in",
        account=account,
        joined_at=at.now,
    )
    if waiting:
        return Change(put=[member], drop=displaced(room, lines), result={"member": member.id})
    return put(member, *open_to_all(room, [member]), member=member.id)


def open_to_all(room: Room, members: list[Member]) -> list[Entity]:
    """The open polls that whoever comes late may vote in, with these members as electors."""
    late = [(p, comes_late(room, p, members)) for p in room.polls.values() if p.state == "open"]
    return [with_electors(p, ids, admitted=0) for p, ids in late if ids]


def with_electors(poll: Poll, ids: list[str], *, admitted: int) -> Poll:
    """Whoever was set aside is none who was let in now: they were an elector already, and are again (`electing`)."""
    new = [id for id in ids if id not in poll.electorate and id not in poll.aside]
    turnout = poll.turnout | {"admitted": poll.turnout["admitted"] + (len(new) if admitted else 0)}
    return replace(poll, electorate=[*poll.electorate, *new], turnout=turnout)


def update_member(
    room: Room,
    by: Member,
    at: At,
    *,
    member: str,
    name: str | None = KEEP,
    sector: str = KEEP,
    public: bool = KEEP,
) -> Change:
    """A name may be taken back (None), where it is not asked of everybody or all is over."""
    target = room.member(member)
    if by.id != member and not by.leads:
        raise Forbidden("not_yours")
    if by.id != member and public is not KEEP:
        raise Forbidden("own_consent_only")
    if sector is not KEEP and sector != target.sector:
        known_sector(room, sector)
        if not by.leads and any(p.opened_at for p in room.polls.values()):
            raise Closed("vote_opened")
    changed = updated(target, sector=sector, public=public)
    return put(changed if name is KEEP else named(room, changed, name))


def named(room: Room, target: Member, name: str | None) -> Member:
    """Whoever has no name can stand nowhere with it."""
    ended = room.session.state == "ended"
    if name is None and room.session.names == "on" and not ended:
        raise Closed("names_on")
    if name is None:
        return replace(target, name=None, public=False)
    if ended:
        raise Closed("session_ended")
    if room.session.names == "off":
        raise Closed("names_off")
    return replace(target, name=name)


def leave_session(room: Room, user: str) -> Change | None:
    """By themselves, from the last device they were here on: what they sent stays, and nobody waits for them. None
    where there is nothing to leave."""
    member = room.member_of(user)
    here = member is not None and member.state == "in" and member.role == "participant"
    if member is None or not here or room.session.state == "ended":
        return None
    return put(replace(member, left=True))


def come_back(room: Room, user: str) -> Change | None:
    """Whoever has an account is the same person again."""
    member = room.member_of(user)
    return put(replace(member, left=False)) if member is not None and member.left else None


def remove_member(room: Room, by: Member, at: At, *, member: str) -> Change:
    target = room.member(member)
    keep_a_facilitator(room, target)
    return put(replace(target, state="removed"))


def keep_a_facilitator(room: Room, leaving: Member) -> None:
    others = [m for m in room.members.values() if m.leads_here and m.id != leaving.id]
    if leaving.leads and not others:
        raise Conflict("last_facilitator")


def admit_members(room: Room, by: Member, at: At, *, members: list[str], poll: str | None = None) -> Change:
    """Let waiting or removed members in; with `poll`, let them vote in it too, visibly counted."""
    if len(set(members)) != len(members):
        raise Invalid({"members": "repeated"})
    targets = [room.member(id) for id in members]
    let_in = [replace(m, state="in") for m in targets if m.state != "in"]
    polls = open_to_all(room, let_in)
    if poll is not None:
        polls = [p for p in polls if p.id != poll] + [admitted_to(room, poll, targets)]
    return put(*let_in, *polls)


def admitted_to(room: Room, id: str, members: list[Member]) -> Poll:
    poll = room.poll(id)
    if poll.state != "open":
        raise Closed("poll_not_open", state=poll.state)
    return with_electors(poll, admissible(room, poll, members), admitted=1)


def change_role(room: Room, by: Member, at: At, *, member: str, role: str) -> Change:
    target = room.member(member)
    if role != "facilitator":
        keep_a_facilitator(room, target)
    if target.state != "in":
        raise Closed("not_in", state=target.state)
    return put(replace(target, role=role))


def lock_session(room: Room, by: Member, at: At, *, locked: bool) -> Change:
    if room.session.state == "draft":
        raise Closed("not_open")
    return put(replace(room.session, state="locked" if locked else "open"))


def open_session(room: Room, by: Member, at: At) -> Change:
    if room.session.state not in ("draft", "open"):
        raise Conflict("state", state=room.session.state)
    state = room.session.entry if room.session.state == "draft" else "open"
    return put(replace(room.session, state=state))


def end_session(room: Room, by: Member, at: At) -> Change:
    """Nobody can count any more, so ballots that were not counted go."""
    ended = replace(room.session, state="ended", ended_at=room.session.ended_at or at.now, attention=None)
    return put(ended) + ended_uncounted(room, room.polls.values(), at)


def update_session(
    room: Room,
    by: Member,
    at: At,
    *,
    title: str = KEEP,
    question: str | None = KEEP,
    names: str = KEEP,
) -> Change:
    asked = question if question is KEEP else question or ""
    return put(updated(room.session, title=title, question=asked, names=names))


def count_heads(room: Room, by: Member, at: At, *, people: int | None) -> Change:
    """How many sit in the room, as counted by eye: more voters or ballots than that are seen at once."""
    return put(replace(room.session, headcount=people))


def set_attention(
    room: Room, by: Member, at: At, *, on: bool, message: str | None = None, called: bool = True
) -> Change:
    """Each call is one of its own: with these words, or without. In a break it is more than the break, unless it only
    takes back that the break was over (`called` false)."""
    in_a_break = room.current is not None and rests(room.current)
    call = {"called": True} if called and in_a_break else {}
    attention = {"on": True, **({"message": message} if message else call)} if on else None
    return put(replace(room.session, attention=attention))
