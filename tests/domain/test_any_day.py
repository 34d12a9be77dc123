"""Any day at all: commands in any order, by anybody, at any time. Most are refused; what must hold holds after each.

The same room is followed by boards that are only told what changed, as phones are.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import Any

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from ideation.contract.protocol import COMMANDS
from ideation.domain.entities import Member
from ideation.domain.errors import Refused
from ideation.views import board
from tests.domain.scene import Done, Scene
from tests.domain.undo.before_and_after import essence
from tests.story import WHOLE_DAY

PLAN = WHOLE_DAY | {"steps": [s for s in WHOLE_DAY["steps"] if s["phase"] not in ("actions", "closing")]}
PHASES = [step["phase"] for step in PLAN["steps"]]
TEXTS = st.sampled_from(["Have", "Køkken", "Bænk", "Bus"])
ROADS = ["open", "open", "close", "close reopen", "close count", "open close count reveal", "close reveal", "reveal"]
pick = st.integers(0, 5)


class AnyDay(RuleBasedStateMachine):
    @initialize(phase=st.sampled_from(PHASES), opened=st.booleans())
    def begin(self, phase: str, opened: bool) -> None:
        """In the middle of a day: a few ideas, a theme, a concept, and perhaps an open poll."""
        scene = self.scene = Scene(PLAN)
        ann, bob = scene.member("ann"), scene.member("bob", "business")
        self.people = [scene.fay, ann, bob]
        scene.go("ideas")
        for who, text in ((ann, "Have"), (bob, "Køkken"), (ann, "Bænk")):
            scene.post(who, text)
        scene.theme()
        scene.concept()
        if phase != "ideas":
            scene.go(phase)
        if opened:
            scene.open()
        self.done: list[Done] = []
        self.boards: dict[str, dict[str, dict[str, Any]]] = {role: whole(self.scene, role) for role in board.ROLES}
        self.told = self.scene.room.seq
        self.counted: dict[str, Any] = {}

    # -- somebody tries something ---------------------------------------------------------------------------------
    def tries(self, who: int, type: str, **payload: Any) -> None:
        by: Member = self.people[who % len(self.people)]
        before, seq = self.scene.picture(), self.scene.room.seq
        try:
            done = self.scene.do(by, type, **payload)
        except Refused:
            assert self.scene.picture() == before and self.scene.room.seq == seq
            return
        if COMMANDS[type].reversible:
            self.done = [*self.done[-5:], done]

    def some(self, collection: str, n: int) -> str:
        ids = list(self.scene.room.collection(collection))
        return ids[n % len(ids)] if ids else self.scene.at.uuid()

    @rule(name=st.sampled_from(["cai", "dot", "eva", "finn"]), sector=st.sampled_from(["civil", "public"]))
    def join(self, name: str, sector: str) -> None:
        with suppress(Refused):
            self.people.append(self.scene.member(name, sector))

    @rule(who=pick, text=TEXTS, late=st.sampled_from([0, 60]))
    def post_idea(self, who: int, text: str, late: int) -> None:
        self.scene.later(seconds=late)
        self.tries(who, "idea.post", id=self.scene.at.uuid(), text=text)

    @rule(who=pick, n=pick, text=TEXTS)
    def change_idea(self, who: int, n: int, text: str) -> None:
        self.tries(who, "idea.edit", id=self.some("ideas", n), text=text)

    @rule(who=pick, n=pick, type=st.sampled_from(["idea.withdraw", "theme.remove"]))
    def take_away(self, who: int, n: int, type: str) -> None:
        self.tries(who, type, id=self.some("ideas" if type == "idea.withdraw" else "themes", n))

    @rule(n=pick, hidden=st.booleans())
    def hide_idea(self, n: int, hidden: bool) -> None:
        self.tries(0, "idea.hide", id=self.some("ideas", n), hidden=hidden)

    @rule(who=pick, n=pick, m=pick)
    def merge_ideas(self, who: int, n: int, m: int) -> None:
        self.tries(who, "idea.merge", into=self.some("ideas", n), ids=[self.some("ideas", m)])

    @rule(who=pick, n=pick)
    def split_idea(self, who: int, n: int) -> None:
        self.tries(who, "idea.split", ids=[self.some("ideas", n)])

    @rule(who=pick, title=TEXTS)
    def create_theme(self, who: int, title: str) -> None:
        self.tries(who, "theme.create", id=self.scene.at.uuid(), title=title)

    @rule(who=pick, n=pick, m=pick)
    def place_idea(self, who: int, n: int, m: int) -> None:
        self.tries(who, "idea.place", id=self.some("ideas", n), theme=self.some("themes", m))

    @rule(phase=st.sampled_from(PHASES))
    def go(self, phase: str) -> None:
        self.tries(0, "step.go", to=self.scene.step(phase).id, **{"from": self.scene.room.session.step})

    @rule(hidden=st.booleans(), approval=st.booleans(), names=st.sampled_from(["off", "on"]))
    def turn_switches(self, hidden: bool, approval: bool, names: str) -> None:
        step = self.scene.step("ideas").id
        self.tries(0, "step.update", id=step, settings={"hidden": hidden, "approval": approval})
        self.tries(0, "session.update", names=names)

    @rule(n=pick, road=st.sampled_from(ROADS))
    def move_poll(self, n: int, road: str) -> None:
        poll = self.some("polls", n)
        for type in road.split():
            self.tries(0, f"poll.{type}", poll=poll)

    @rule(phase=st.sampled_from(["selection", "commitment"]))
    def new_round(self, phase: str) -> None:
        self.tries(0, "poll.new_round", step=self.scene.step(phase).id)

    @rule(who=pick, n=pick, m=pick, dots=st.integers(0, 4), done=st.booleans())
    def vote(self, who: int, n: int, m: int, dots: int, done: bool) -> None:
        open_ones = [p.id for p in self.scene.room.polls.values() if p.state == "open"]
        poll = open_ones[n % len(open_ones)] if open_ones else self.some("polls", n)
        graded = self.scene.room.polls[poll].method == "gradients"
        choice = {"grade": max(dots, 1)} if graded else {"votes": {self.some("ideas", m): dots}}
        self.tries(who, "ballot.submit", poll=poll, choice=choice)
        self.tries(who, "ballot.done", poll=poll, done=done)

    @rule(n=pick)
    def confirm(self, n: int) -> None:
        poll = self.some("polls", n)
        ideas = self.scene.room.polls[poll].options[:1]
        self.tries(0, "selection.confirm", poll=poll, ideas=ideas, reason="Sådan blev det")

    @rule(who=pick, n=pick, m=pick, on=st.sampled_from(["nothing", "others", "pledge", "words"]))
    def promise(self, who: int, n: int, m: int, on: str) -> None:
        depends = {"others": {"others": m % 3 + 1}, "pledge": {"commitment": self.some("commitments", m)}}.get(on)
        made = {"id": self.scene.at.uuid(), "concept": self.some("concepts", n), "kinds": {"join": True}}
        words = {"condition": "Hvis chefen siger ja"} if on == "words" else {}
        self.tries(who, "commitment.make", **made, **words, **({"depends": depends} if depends else {}))

    @rule(who=pick, n=pick, met=st.sampled_from([None, True, False]))
    def judge_or_withdraw(self, who: int, n: int, met: bool | None) -> None:
        self.tries(0, "commitment.judge", id=self.some("commitments", n), met=met)
        if met is None:
            self.tries(who, "commitment.withdraw", id=self.some("commitments", n))

    @rule(who=pick, n=pick, own=st.booleans(), join=st.booleans())
    def take_on(self, who: int, n: int, own: bool, join: bool) -> None:
        concept = self.some("concepts", n)
        self.tries(who, "team.join" if join else "team.leave", concept=concept)
        self.tries(who, "concept.own", concept=concept, own=own)

    @rule(n=pick, m=pick, how=st.sampled_from(["integrated", "open"]))
    def settle(self, n: int, m: int, how: str) -> None:
        poll = self.some("results", n)
        found = self.scene.room.results[poll].objections if poll in self.scene.room.results else []
        for objection in found[m : m + 1]:
            self.tries(0, "objection.settle", poll=poll, objection=objection["id"], how=how)

    @rule(n=pick, what=st.sampled_from(["remove", "admit", "participant", "observer", "facilitator"]))
    def change_people(self, n: int, what: str) -> None:
        member = self.some("members", n)
        if what == "remove":
            self.tries(0, "member.remove", member=member)
        elif what == "admit":
            self.tries(0, "member.admit", members=[member])
        else:
            self.tries(0, "member.role", member=member, role=what)

    @rule(n=pick)
    def take_back(self, n: int) -> None:
        """What is taken back and done again is as if nobody had touched it."""
        if not self.done:
            return
        was = essence(self.scene)
        try:
            undone = self.scene.undo(self.done[n % len(self.done)])
        except Refused:
            assert essence(self.scene) == was
            return
        if undone.record and n % 2:
            self.scene.undo(undone)
            assert tied(essence(self.scene)) == tied(was)

    # -- what holds -----------------------------------------------------------------------------------------------
    @invariant()
    def boards_follow(self) -> None:
        """Put and drop bring every role to what a fresh board shows."""
        room = self.scene.room
        for role, kept in self.boards.items():
            put, drop = board.changes(room, role, room.changed_since(self.told))
            for name, cards in put.items():
                kept.setdefault(name, {}).update({card["id"]: card for card in cards})
            for name, ids in drop.items():
                for id in ids:
                    kept.get(name, {}).pop(id, None)
            assert {k: v for k, v in kept.items() if v} == whole(self.scene, role), role
        self.told = room.seq

    @invariant()
    def numbers_are_dense(self) -> None:
        room = self.scene.room
        assert room.recent == sorted(room.recent, key=lambda change: change[0])
        assert all(e.seq <= room.seq for name in ("ideas", "members", "polls") for e in room.collection(name).values())

    @invariant()
    def votes_are_electors(self) -> None:
        room = self.scene.room
        for poll in room.polls.values():
            ballots = room.ballots_of(poll.id)
            assert {b.elector for b in ballots} <= set(poll.electorate)
            assert len({b.elector for b in ballots}) == len(ballots)
            if poll.state in ("open", "closed"):
                assert poll.turnout["cast"] == sum(b.choice is not None for b in ballots)
                assert poll.turnout["done"] == sum(b.done for b in ballots)
            else:
                assert not ballots
            assert (poll.id in room.results) == (poll.state in ("counted", "revealed"))

    @invariant()
    def results_stand(self) -> None:
        for id, result in self.scene.room.results.items():
            assert self.counted.setdefault(id, result.body) == result.body

    @invariant()
    def the_plan_is_a_line(self) -> None:
        states = [step.state for step in self.scene.room.plan]
        here = next(i for i, s in enumerate(self.scene.room.plan) if s.id == self.scene.room.session.step)
        assert states == ["done"] * here + ["current"] + ["ahead"] * (len(states) - here - 1)

    @invariant()
    def somebody_leads(self) -> None:
        assert any(m.role == "facilitator" and m.state == "in" for m in self.scene.room.members.values())

    @invariant()
    def ideas_point_at_ideas(self) -> None:
        ideas = self.scene.room.ideas
        for idea in ideas.values():
            into = ideas[idea.merged_into] if idea.merged_into else None
            assert into is None or not (into.merged_into or into.withdrawn)
            assert idea.theme is None or idea.theme in self.scene.room.themes


def whole(scene: Scene, role: str) -> dict[str, dict[str, Any]]:
    found = board.whole(scene.room, role)
    return {name: {card["id"]: card for card in cards} for name, cards in found.items() if cards}


def tied(picture: Any) -> Any:
    """The session's timer and attention are the step's, not the hand's: they may differ."""
    return picture | {"session": {"": replace(picture["session"][""], timer={}, attention=None)}}


TestAnyDay = AnyDay.TestCase
TestAnyDay.settings = settings(  # no shrinking: it would take longer than reading the failing day
    phases=[Phase.generate],
    max_examples=250,
    stateful_step_count=30,
    suppress_health_check=list(HealthCheck),
)
