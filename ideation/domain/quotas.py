"""Quotas: nobody uses up what is meant for all: how much one party may have standing, and how much a session holds.

Asked of every change before it takes effect (`apply.take`), by what it makes or makes stand again: so no rule can
forget it, neither a new one nor an undo. A row of `KINDS` is all that a further kind needs. What a person took back
gives them their own place again, up to an end of rows; what is hidden, taken back, or made by somebody who was removed
counts no more in the session's number, so that putting a flooder out gives all others their places again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ideation.domain.changes import Change
from ideation.domain.entities import Action, Commitment, Concept, Entity, Idea, Member, Theme
from ideation.domain.errors import LimitReached
from ideation.domain.limits import ROWS_FOR_ALL, ROWS_FOR_EACH, SHARES, Share
from ideation.domain.phases import actions, commitment, concepts, ideas, themes
from ideation.domain.room import Room


@dataclass(frozen=True)
class Kind:
    """`maker` and `scope` of an entity: a person's share is of one scope. `kept`: its maker has not taken it back.
    `seen`: nobody else has put it away."""

    share: Callable[[], Share]
    maker: Callable[[Any], str | None]
    scope: Callable[[Any], str | None] = lambda entity: None
    kept: Callable[[Any], bool] = lambda entity: True
    seen: Callable[[Any], bool] = lambda entity: True


KINDS: dict[type[Entity], Kind] = {
    Idea: Kind(
        lambda: replace(SHARES["ideas"], all=ideas.MAX_IDEAS),
        maker=lambda idea: idea.author,
        scope=lambda idea: idea.step,
        kept=lambda idea: not idea.withdrawn,
        seen=lambda idea: not idea.hidden,
    ),
    Theme: Kind(lambda: replace(SHARES["themes"], all=themes.MAX_THEMES), maker=lambda theme: theme.made_by),
    Concept: Kind(lambda: replace(SHARES["concepts"], all=concepts.MAX_CONCEPTS), maker=lambda made: made.made_by),
    Commitment: Kind(
        lambda: replace(SHARES["commitments"], each=commitment.MAX_PER_MEMBER), maker=lambda promise: promise.member
    ),
    Action: Kind(
        lambda: replace(SHARES["actions"], all=actions.MAX_ACTIONS),
        maker=lambda action: action.made_by,
        scope=lambda action: action.concept,
        kept=lambda action: action.state != "dropped",
    ),
}


@dataclass(frozen=True)
class More:
    """What a change adds: how many that stand, how many rows."""

    standing: int
    rows: int


def within_shares(room: Room, change: Change) -> None:
    """LimitReached where this change would give its maker, or the session, more than there is for them."""
    for type_of in {type(entity) for entity in change.put} & KINDS.keys():
        kind, every = KINDS[type_of], room.collection(type_of.collection)
        newly: dict[tuple[str, str | None], list[Entity]] = {}
        for entity in (e for e in change.put if type(e) is type_of):
            maker = kind.maker(entity)
            if maker and kind.kept(entity) and not ((old := every.get(entity.id)) and kind.kept(old)):
                newly.setdefault((maker, kind.scope(entity)), []).append(entity)
        for (maker, scope), found in newly.items():
            if maker in room.members:  # not where a room is just being filled
                of_one(room, kind, room.members[maker], scope, more(every, found))
        if newly:
            of_all(room, kind, every, more(every, [e for found in newly.values() for e in found]))


def more(every: Mapping[str, Entity], newly: Sequence[Entity]) -> More:
    return More(len(newly), sum(entity.id not in every for entity in newly))


def of_one(room: Room, kind: Kind, maker: Member, scope: str | None, more: More) -> None:
    share = kind.share()
    most = share.leads if maker.leads else share.each
    own = [e for e in made_by(room, kind, maker) if kind.scope(e) == scope]
    standing = sum(kind.kept(e) for e in own)
    if standing + more.standing > most or len(own) + more.rows > most * ROWS_FOR_EACH:
        raise LimitReached("yours", left=max(0, most - standing), most=most)


def made_by(room: Room, kind: Kind, maker: Member) -> Iterable[Entity]:
    """Of ideas, which are many, only their author's are looked at."""
    if kind is KINDS[Idea]:
        return [room.ideas[id] for id in room.by_author.get(maker.id, ())]
    of = next(type_of for type_of, known in KINDS.items() if known is kind)
    return [e for e in room.collection(of.collection).values() if kind.maker(e) == maker.id]


def of_all(room: Room, kind: Kind, every: Mapping[str, Entity], more: More) -> None:
    """Looked at one by one only where there are many."""
    most = kind.share().all
    if len(every) + more.rows <= most:
        return
    standing = sum(counts(room, kind, entity) for entity in every.values())
    if standing + more.standing > most or len(every) + more.rows > most * ROWS_FOR_ALL:
        raise LimitReached("all", left=max(0, most - standing), most=most)


def counts(room: Room, kind: Kind, entity: Entity) -> bool:
    maker = room.members.get(kind.maker(entity) or "")
    return kind.kept(entity) and kind.seen(entity) and not (maker and maker.state == "removed")
