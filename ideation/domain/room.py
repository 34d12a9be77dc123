"""One session in memory: its collections by id. The server's twin of the phone's store, and it too only puts
and drops. Rules read it; only `store.py` applies to it, with what a command changed or the database holds.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, fields, replace
from typing import Any, TypeVar

from ideation.domain.commitments import Resolved, Standing, resolve
from ideation.domain.entities import (
    Action,
    Answer,
    Ballot,
    Commitment,
    Concept,
    Entity,
    Holder,
    Idea,
    Member,
    Poll,
    Result,
    Session,
    Step,
    Theme,
    Tickets,
    Wish,
)
from ideation.domain.errors import NotFound

E = TypeVar("E", bound=Entity)
REMEMBERED = 20_000
COLLECTIONS = (
    "steps", "members", "ideas", "themes", "polls", "ballots", "results", "concepts", "wishes",
    "commitments", "actions", "answers", "tickets", "holders",
)  # fmt: skip


@dataclass(slots=True)
class Room:
    session: Session
    epoch: int = 1
    steps: dict[str, Step] = field(default_factory=dict)
    members: dict[str, Member] = field(default_factory=dict)
    ideas: dict[str, Idea] = field(default_factory=dict)
    themes: dict[str, Theme] = field(default_factory=dict)
    polls: dict[str, Poll] = field(default_factory=dict)
    ballots: dict[str, Ballot] = field(default_factory=dict)
    results: dict[str, Result] = field(default_factory=dict)
    concepts: dict[str, Concept] = field(default_factory=dict)
    wishes: dict[str, Wish] = field(default_factory=dict)
    commitments: dict[str, Commitment] = field(default_factory=dict)
    actions: dict[str, Action] = field(default_factory=dict)
    answers: dict[str, Answer] = field(default_factory=dict)
    tickets: dict[str, Tickets] = field(default_factory=dict)
    holders: dict[str, Holder] = field(default_factory=dict)
    dropped: dict[tuple[str, str], int] = field(default_factory=dict)  # (collection, id) → seq
    unseen: set[tuple[str, str]] = field(default_factory=set)  # of these, what participants never saw
    drops_from: int = 0  # `dropped` holds every one after this seq
    by_user: dict[str, str] = field(default_factory=dict)  # user → member
    by_author: dict[str, list[str]] = field(default_factory=dict)  # member → ideas
    by_elector: dict[str, dict[str, str]] = field(default_factory=dict)  # member → {poll: ballot}
    wish_of: dict[str, str] = field(default_factory=dict)  # member → wish
    answers_of: dict[str, dict[str, str]] = field(default_factory=dict)  # member → {step: answer}
    recent: list[tuple[int, str, str]] = field(default_factory=list)  # (seq, collection, id), ascending
    recent_from: int = 0  # `recent` holds every change after this seq
    standing: Resolved | None = None  # `resolved`, until what it follows from changes
    outcomes: frozenset[str] | None = None  # `options_out`, likewise
    put_away: dict[str, frozenset[str]] | None = None  # `hidden_options`, likewise

    @property
    def seq(self) -> int:
        return self.session.seq

    def collection(self, name: str) -> dict[str, Entity]:
        if name == "session":
            return {self.session.id: self.session}
        return getattr(self, name)  # type: ignore[no-any-return]

    def copy(self) -> Room:
        """To be read while this one moves on. What is in it is frozen, so only the shelves are others."""
        held = {f.name: getattr(self, f.name) for f in fields(self)}
        copied: dict[str, Any] = {name: dict(shelf) for name, shelf in held.items() if isinstance(shelf, dict)}
        return replace(self, **copied, recent=[], recent_from=self.seq)

    # -- put and drop -----------------------------------------------------------------------------------
    def put(self, entity: Entity) -> None:
        if isinstance(entity, Session):
            self.session = entity
            self.recent.append((entity.card_seq, "session", entity.id))
            return
        self.place(entity)
        if self.dropped.pop((entity.collection, entity.id), None):
            self.unseen.discard((entity.collection, entity.id))
        self.recent.append((entity.seq, entity.collection, entity.id))
        self.index(entity)

    def place(self, entity: Entity) -> None:
        """Where it belongs, and not counted as a change yet."""
        before = self.collection(entity.collection).get(entity.id)
        self.collection(entity.collection)[entity.id] = entity
        if not (isinstance(entity, Concept) and isinstance(before, Concept) and before.team == entity.team):
            self.forget_what_follows(entity.collection)

    def index(self, entity: Entity) -> None:
        if isinstance(entity, Member):
            self.by_user[entity.user] = entity.id
        elif isinstance(entity, Idea):
            ideas = self.by_author.setdefault(entity.author, [])
            if entity.id not in ideas:
                ideas.append(entity.id)
        elif isinstance(entity, Ballot):
            self.by_elector.setdefault(entity.elector, {})[entity.poll] = entity.id
        elif isinstance(entity, Wish):
            self.wish_of[entity.member] = entity.id
        elif isinstance(entity, Answer):
            self.answers_of.setdefault(entity.member, {})[entity.step] = entity.id
        elif isinstance(entity, Poll) and not entity.keeps_ballots:
            self.forget_ballots(entity.id)

    def forget_ballots(self, poll: str) -> None:
        """One that was counted, or ended uncounted, has no ballots with electors, here or in the database."""
        for ballot in [b for b in self.ballots.values() if b.poll == poll]:
            del self.ballots[ballot.id]
            self.by_elector[ballot.elector].pop(poll, None)

    def drop(self, collection: str, id: str, seq: int, *, shown: bool = True) -> None:
        """`shown`: participants have seen it, and are told that it is gone."""
        gone = self.collection(collection).pop(id, None)
        if isinstance(gone, Member):
            self.by_user.pop(gone.user, None)
        self.forget_what_follows(collection)
        if collection != "ballots":  # in nobody's cards, and counting leaves no trace of them
            self.dropped[(collection, id)] = seq
            if not shown:
                self.unseen.add((collection, id))
            self.forget_old_drops()
        self.recent.append((seq, collection, id))

    def forget_old_drops(self) -> None:
        """A flood at the door leaves no end of them: who is further back than what is remembered gets all anew."""
        if len(self.dropped) > REMEMBERED:
            kept = dict(sorted(self.dropped.items(), key=lambda drop: drop[1])[-REMEMBERED // 2 :])
            self.drops_from = min(kept.values())
            self.dropped, self.unseen = kept, self.unseen & kept.keys()

    def forget_what_follows(self, changed: str) -> None:
        if changed in ("commitments", "members", "concepts"):
            self.standing = None
        if changed == "polls":
            self.outcomes = None
        if changed in ("ideas", "results"):
            self.put_away = None

    @property
    def resolved(self) -> Resolved:
        """Which commitments are firm, in force or waiting."""
        if self.standing is None:
            self.standing = resolve(self.commitments.values(), self.sector_by_member, self.concepts.values())
        return self.standing

    @property
    def options_out(self) -> frozenset[str]:
        """All that was on a ballot whose result everybody may see."""
        if self.outcomes is None:
            shown = (poll for poll in self.polls.values() if poll.state == "revealed")
            self.outcomes = frozenset(id for poll in shown for id in poll.options)
        return self.outcomes

    @property
    def hidden_options(self) -> dict[str, frozenset[str]]:
        """{result: what stood on its ballot and may not be seen any more}"""
        if self.put_away is None:
            self.put_away = {id: frozenset(self.hidden_of(id)) for id in self.results}
        return self.put_away

    def hidden_of(self, poll: str) -> Iterator[str]:
        for id in self.polls[poll].options:
            concept = self.concepts.get(id)
            idea = self.ideas.get((concept.idea if concept else id) or "")
            if idea and idea.put_away:
                yield id

    @property
    def standings(self) -> dict[str, Standing]:
        return self.resolved.standings

    @property
    def sector_by_member(self) -> dict[str, str]:
        """Those of the members who are here."""
        return {m.id: m.sector for m in self.members.values() if m.state != "removed"}

    def changed_since(self, seq: int) -> Iterator[tuple[str, str]]:
        """(collection, id) of everything put or dropped after `seq`, each once."""
        if seq >= self.recent_from:
            later = self.recent[bisect_right(self.recent, seq, key=lambda change: change[0]) :]
            return iter(dict.fromkeys((collection, id) for _, collection, id in later))
        return self.scan(seq)

    def scan(self, seq: int) -> Iterator[tuple[str, str]]:
        if self.session.card_seq > seq:
            yield "session", self.session.id
        for name in COLLECTIONS:
            yield from ((name, e.id) for e in self.collection(name).values() if e.seq > seq)
        yield from (key for key, gone_at in self.dropped.items() if gone_at > seq)

    def trim(self) -> None:
        if len(self.recent) > REMEMBERED:
            cut = self.recent[-REMEMBERED // 2 - 1][0]
            self.recent = self.recent[bisect_right(self.recent, cut, key=lambda change: change[0]) :]
            self.recent_from = cut

    # -- looking things up; a missing one is a refusal ------------------------------------------------
    def idea(self, id: str) -> Idea:
        """A withdrawn one is not there any more, for anybody but its author."""
        idea = found(self.ideas, id, "idea")
        if idea.withdrawn:
            raise NotFound(what="idea", id=id)
        return idea

    def theme(self, id: str) -> Theme:
        return found(self.themes, id, "theme")

    def step(self, id: str) -> Step:
        return found(self.steps, id, "step")

    def poll(self, id: str) -> Poll:
        return found(self.polls, id, "poll")

    def member(self, id: str) -> Member:
        return found(self.members, id, "member")

    def concept(self, id: str) -> Concept:
        return found(self.concepts, id, "concept")

    def member_of(self, user: str) -> Member | None:
        """Who somebody was before they logged in is nobody any more (`same_person`)."""
        member = self.members.get(self.by_user.get(user, ""))
        return member if member and member.user == user else None

    @property
    def current(self) -> Step | None:
        return self.steps.get(self.session.step or "")

    @property
    def plan(self) -> list[Step]:
        return sorted(self.steps.values(), key=lambda step: (step.position, step.id))

    def took_part(self) -> list[Member]:
        """Participants who are in, in the order of their ids; whoever has left was there."""
        inside = (m for m in self.members.values() if m.state == "in" and m.role == "participant")
        return sorted(inside, key=lambda m: m.id)

    def present(self) -> list[Member]:
        """Who takes part now."""
        return [m for m in self.took_part() if not m.left]

    def wish(self, member: str) -> Wish | None:
        return self.wishes.get(self.wish_of.get(member, ""))

    def answer(self, member: str, step: str) -> Answer | None:
        return self.answers.get(self.answers_of.get(member, {}).get(step, ""))

    def ballots_of(self, poll: str) -> list[Ballot]:
        """Papers, and those of whoever is an elector now. Others are set aside (`electorate.py`)."""
        electors = set(self.poll(poll).electorate)
        return [b for b in self.ballots.values() if b.poll == poll and (b.proxy or b.elector in electors)]

    def ballot(self, poll: str, elector: str) -> Ballot | None:
        return self.ballots.get(self.by_elector.get(elector, {}).get(poll, ""))


def found(where: dict[str, E], id: str, what: str) -> E:
    try:
        return where[id]
    except KeyError:
        raise NotFound(what=what, id=id) from None


def first_free(taken: Iterable[int]) -> int:
    return max(taken, default=0) + 1
