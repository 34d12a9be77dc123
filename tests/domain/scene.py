"""A room without an app: rules played on it one by one, with a clock that stands still and chance that repeats.

scene = Scene()
ann, bob = scene.member("ann"), scene.member("bob", "business")
scene.go("ideas")
idea = scene.post(ann, "Åbne værksteder")
scene.refused(bob, "idea.edit", Forbidden, "not_yours", id=idea, text="Mit")
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

import pytest

from ideation.commands.apply import take
from ideation.commands.permission import allowed, known_member, may_take_back
from ideation.contract.protocol import COMMANDS, read_payload
from ideation.domain import undo
from ideation.domain.changes import Change, Record, SealedBallot
from ideation.domain.entities import Entity, Idea, Member, Poll, Session, Step
from ideation.domain.errors import Refused
from ideation.domain.people import join_session
from ideation.domain.privacy.sectors import DEFAULT_SECTORS
from ideation.domain.room import Room
from ideation.sessions.creation import planned, read_plan
from ideation.views import board
from tests.story import WHOLE_DAY, Json, seeded


@dataclass(frozen=True)
class Done:
    """What came of a command, and what would take it back."""

    result: Json
    record: Record
    change: Change
    by: Member
    root: str


class Scene:
    def __init__(self, plan: Json = WHOLE_DAY, seed: int = 0) -> None:
        self.sealed: dict[str, list[SealedBallot]] = {}  # the ballots of each counted poll, as a database keeps them
        self.at = replace(seeded(seed), sealed=lambda poll: self.sealed[poll])
        id = self.at.uuid()
        session = Session(id=id, session=id, seq=1, card_seq=1, title="Prøve", sectors=DEFAULT_SECTORS)
        self.room = Room(session=session)
        for entity in planned(self.room, self.at, read_plan(plan), "da"):
            self.room.put(entity)
        first = self.room.plan[0]
        self.room.put(replace(first, state="current", entered_at=self.at.now))
        self.room.session = replace(session, step=first.id)
        self.fay = self.member("fay", role="facilitator")

    # -- people and time ------------------------------------------------------------------------------------------
    def member(self, name: str, sector: str = "civil", role: str = "participant") -> Member:
        change = join_session(self.room, self.at, user=f"user-{name}", sector=sector, name=name.capitalize(), role=role)
        take(self.room, change)
        return self.room.members[change.result["member"]]

    def crowd(self, n: int, sector: str = "civil") -> list[Member]:
        return [self.member(f"{sector}{i}", sector) for i in range(n)]

    def later(self, **time: float) -> None:
        self.at = replace(self.at, now=self.at.now + timedelta(**time))

    # -- commands -------------------------------------------------------------------------------------------------
    def do(self, by: Member, type: str, /, **payload: Any) -> Done:
        by, before = self.room.members[by.id], self.room.seq
        command = allowed(self.room, by, type)
        assert command.rule, type
        change = command.rule(self.room, by, self.at, **read_payload(command, payload))
        done = Done(change.result, undo.record(self.room, change), change, by, type)
        take(self.room, change)
        if change.seal:
            self.sealed[change.seal.poll] = change.seal.ballots
        assert self.room.seq == before + 1
        return done

    def refused(
        self, by: Member, type: str, kind: type[Refused], reason: str | None = None, /, **payload: Any
    ) -> Refused:
        """The command is refused so, and nothing has happened."""
        before = self.picture()
        with pytest.raises(Refused) as refusal:
            self.do(by, type, **payload)
        assert isinstance(refusal.value, kind), refusal.value
        if reason is not None:
            assert reason in (refusal.value.reason, *refusal.value.extra.get("fields", {}).values()), refusal.value
        assert self.picture() == before
        return refusal.value

    def undo(self, done: Done, by: Member | None = None) -> Done:
        """As the door does it, by whoever did it where nobody else is named."""
        by = known_member(self.room, (by or done.by).user)
        allowed(self.room, by, "undo")
        record = done.record if COMMANDS[done.root].reversible else None
        may_take_back(self.room, by, whose=done.by.id, root=done.root, record=record)
        change = undo.undo(self.room, done.record, self.at.now)
        undone = Done(change.result, undo.record(self.room, change), change, by, done.root)
        take(self.room, change)
        return undone

    def picture(self) -> dict[str, dict[str, Entity]]:
        """Everything there is, to be compared."""
        names = (
            "members",
            "steps",
            "ideas",
            "themes",
            "polls",
            "ballots",
            "results",
            "concepts",
            "wishes",
            "commitments",
            "actions",
            "answers",
            "tickets",
            "holders",
        )
        there: dict[str, dict[str, Entity]] = {name: dict(self.room.collection(name)) for name in names}
        return there | {"session": {"": self.room.session}}

    # -- short ways to say common things --------------------------------------------------------------------------
    def step(self, phase: str) -> Step:
        return next(step for step in self.room.plan if step.phase == phase)

    def go(self, phase: str) -> Done:
        return self.do(self.fay, "step.go", to=self.step(phase).id, **{"from": self.room.session.step})

    def set(self, phase: str, **settings: Any) -> Done:
        return self.do(self.fay, "step.update", id=self.step(phase).id, settings=settings)

    def post(self, by: Member, text: str = "Noget godt", **more: Any) -> str:
        return str(self.do(by, "idea.post", id=self.at.uuid(), text=text, **more).result["id"])

    def idea(self, id: str) -> Idea:
        return self.room.ideas[id]

    def theme(self, title: str = "Mad", by: Member | None = None) -> str:
        return str(self.do(by or self.fay, "theme.create", id=self.at.uuid(), title=title).result["id"])

    def poll(self, phase: str = "selection", **wanted: Any) -> Poll:
        of_step = [p for p in self.room.polls.values() if p.step == self.step(phase).id]
        fitting = [p for p in of_step if all(getattr(p, k) == v for k, v in wanted.items())]
        return max(fitting, key=lambda p: p.round)

    def card(self, poll: Poll | str, role: str = "participant") -> Json:
        """The poll as this role sees it."""
        id = poll if isinstance(poll, str) else poll.id
        return next(card for card in board.whole(self.room, role)["polls"] if card["id"] == id)

    def open(self, phase: str = "selection", **wanted: Any) -> Poll:
        poll = self.poll(phase, state="ready", **wanted)
        self.do(self.fay, "poll.open", poll=poll.id)
        return self.room.polls[poll.id]

    def vote(self, by: Member, poll: Poll, **choice: Any) -> Done:
        return self.do(by, "ballot.submit", poll=poll.id, choice=choice)

    def blank(self, poll: Poll) -> None:
        """All who have not voted leave theirs blank. Of fewer than five people there are no figures."""
        for id in poll.electorate:
            if self.room.ballot(poll.id, id) is None:
                self.vote(self.room.members[id], poll)

    def finish(self, poll: Poll) -> Json:
        """Close, count and reveal; the published result."""
        for command in ("poll.close", "poll.count", "poll.reveal"):
            self.do(self.fay, command, poll=poll.id)
        return self.room.results[poll.id].body

    def concept(self, title: str = "Fælles køkken") -> str:
        return str(self.do(self.fay, "concept.add", id=self.at.uuid(), title=title).result["id"])
