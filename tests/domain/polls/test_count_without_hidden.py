"""An idea that is hidden while people vote on it is out of the count, by every method, and everybody is told so."""

from __future__ import annotations

import json
from typing import Any

import pytest

from ideation.counting.recount import differences_of
from ideation.domain.entities import Member, Poll
from ideation.domain.errors import Closed, Conflict, Invalid, Refused
from ideation.domain.polls.hidden_options import without
from ideation.domain.voting import METHODS
from ideation.views import board
from tests.ballots import field_of, step_for
from tests.domain.scene import Scene

Json = dict[str, Any]
MANY = [name for name, method in METHODS.items() if not method.single]
every_method = pytest.mark.parametrize("method", MANY)


def liking(method: str, first: str, others: list[str]) -> Json:
    """A choice that is all for the first one, and a little for another."""
    second = others[0]
    shapes: dict[str, Any] = {
        "approve": [first, second],
        "votes": {first: 2, second: 1},
        "scores": {first: 5, second: 1},
        "ranking": [first, second],
        "answers": [{"a": first, "b": one, "w": "a"} for one in others] + [{"a": others[0], "b": others[1], "w": "a"}],
        "ratings": {first: {"impact": 5, "effort": 1}, second: {"impact": 4, "effort": 2}},
    }
    return {field_of(method): shapes[field_of(method)]}


class Vote:
    """Six people, all for the same idea."""

    def __init__(self, method: str) -> None:
        step = step_for(method)
        self.scene = Scene({"title": "T", "question": "Q", "steps": [{"phase": "ideas"}, step, {"phase": "concepts"}]})
        scene, self.method = self.scene, method
        self.people = scene.crowd(6)
        scene.go("ideas")
        self.ideas = [scene.post(self.people[n], f"Idé {n}") for n in range(4)]
        scene.go("selection")
        ready = scene.poll(state="ready")
        if METHODS[method].priced:
            scene.do(scene.fay, "poll.price", poll=ready.id, costs=dict.fromkeys(self.ideas, 1))
        self.poll = scene.open()
        for who in self.people:
            scene.vote(who, self.poll, **liking(method, self.ideas[0], self.ideas[1:]))

    def hide(self, id: str, hidden: bool = True) -> None:
        self.scene.do(self.scene.fay, "idea.hide", id=id, hidden=hidden)

    def do(self, command: str, **payload: Any) -> None:
        self.scene.do(self.scene.fay, command, poll=self.poll.id, **payload)

    def refused(self, command: str, kind: type[Refused], reason: str, **payload: Any) -> None:
        self.scene.refused(self.scene.fay, command, kind, reason, poll=self.poll.id, **payload)

    def count(self) -> Json:
        return self.scene.finish(self.poll)

    def sealed(self) -> list[Json]:
        """Counted, not revealed: as a recount finds the ballots."""
        scene = self.scene
        scene.do(scene.fay, "poll.close", poll=self.poll.id)
        seal = scene.do(scene.fay, "poll.count", poll=self.poll.id).change.seal
        assert seal
        return [{"choice": choice, "sector": sector} for _, choice, sector in seal.ballots]


@every_method
def test_what_is_hidden_is_out_of_the_count_and_it_is_said(method: str) -> None:
    vote = Vote(method)
    loved = vote.ideas[0]
    vote.hide(loved)
    result = vote.count()
    assert result["out"] == [loved] and loved not in result["winners"] and vote.ideas[1] in result["winners"]
    assert loved not in result["totals"] and loved not in result["sectors"]
    assert "ikke talt med" in result["explanation"]["da"][0] and "not counted" in result["explanation"]["en"][0]
    told = {name: part for name, part in result.items() if name not in ("out", "rule", "lot")}
    assert loved not in json.dumps(told) and "Idé 0" not in json.dumps(told, ensure_ascii=False)


@every_method
def test_a_recount_finds_the_same(method: str) -> None:
    vote = Vote(method)
    vote.hide(vote.ideas[0])
    ballots = vote.sealed()
    assert vote.ideas[0] not in json.dumps(ballots)
    vote.hide(vote.ideas[0], hidden=False)  # what comes later changes no count
    assert differences_of(vote.scene.room, vote.poll.id, ballots) == []


@every_method
def test_shown_again_it_counts_as_it_was_voted(method: str) -> None:
    vote, other = Vote(method), Vote(method)
    vote.hide(vote.ideas[0])
    vote.scene.vote(
        vote.people[0], vote.poll, **liking(method, vote.ideas[0], vote.ideas[1:])
    )  # a ballot is still taken
    vote.hide(vote.ideas[0], hidden=False)
    again, plain = vote.count(), other.count()
    assert again["out"] == [] and vote.ideas[0] in again["winners"]
    assert sorted(again["totals"].values()) == sorted(plain["totals"].values())


@pytest.fixture
def dots() -> Vote:
    return Vote("dots")


def test_where_all_is_hidden_there_is_nothing_to_count(dots: Vote) -> None:
    scene = dots.scene
    for id in dots.ideas:
        dots.hide(id)
    scene.do(scene.fay, "poll.close", poll=dots.poll.id)
    for command in ("poll.count", "poll.reveal"):
        scene.refused(scene.fay, command, Conflict, "all_hidden", poll=dots.poll.id)
    dots.hide(dots.ideas[2], hidden=False)
    scene.do(scene.fay, "poll.count", poll=dots.poll.id)
    scene.do(scene.fay, "poll.new_round", step=dots.poll.step)


def test_of_fewer_than_five_it_is_said_too() -> None:
    vote = Vote("approval")
    for who in vote.people[2:]:
        vote.scene.do(vote.scene.fay, "member.remove", member=who.id)
    vote.hide(vote.ideas[0])
    result = vote.count()
    assert result["few"] and result["out"] == [vote.ideas[0]] and vote.ideas[0] not in result["winners"]
    assert vote.ideas[0] not in result["sectors"]


def concepts(poll: Poll, scene: Scene) -> set[str | None]:
    return {card["idea"] for card in board.whole(scene.room, "participant")["concepts"]}


def test_hidden_after_the_count_it_becomes_no_concept_and_needs_no_reason_to_be_left_out(dots: Vote) -> None:
    scene, fay = dots.scene, dots.scene.fay
    result = dots.count()
    loved = dots.ideas[0]
    assert result["winners"] == [loved, dots.ideas[1]]
    dots.hide(loved)
    scene.refused(fay, "selection.confirm", Conflict, "hidden_chosen", poll=dots.poll.id, ideas=[loved])
    scene.do(fay, "selection.confirm", poll=dots.poll.id, ideas=[dots.ideas[1]])
    scene.go("concepts")
    assert concepts(dots.poll, scene) == {dots.ideas[1]}


def test_hidden_after_it_was_confirmed_it_becomes_no_concept_until_it_is_shown_again(dots: Vote) -> None:
    scene, fay = dots.scene, dots.scene.fay
    dots.count()
    dots.hide(dots.ideas[1])
    scene.do(fay, "selection.confirm", poll=dots.poll.id, ideas=[dots.ideas[0]])
    scene.go("concepts")
    assert concepts(dots.poll, scene) == {dots.ideas[0]}


@pytest.mark.parametrize(
    ("choice", "left"),
    [
        ({"approve": ["a", "x"]}, {"approve": ["a"]}),
        ({"votes": {"x": 3, "a": 1}}, {"votes": {"a": 1}}),
        ({"ranking": [["a", "x"], "x", ["b", "c", "x"]]}, {"ranking": ["a", ["b", "c"]]}),
        ({"ranking": [["x"], "b"]}, {"ranking": ["b"]}),
        ({"answers": [{"a": "a", "b": "x", "w": "a"}, {"a": "a", "b": "b", "w": "b"}]},
         {"answers": [{"a": "a", "b": "b", "w": "b"}]}),
        ({"ratings": {"x": {"impact": 1, "effort": 1}}}, {"ratings": {}}),
        ({"stance": "object", "reason": "x"}, {"stance": "object", "reason": "x"}),
        ({"grade": 4}, {"grade": 4}),
    ],
)  # fmt: skip
def test_a_choice_without_it(choice: Json, left: Json) -> None:
    assert without(choice, ["x"]) == left


def test_a_member_never_learns_what_was_hidden(dots: Vote) -> None:
    dots.hide(dots.ideas[3])
    dots.count()
    member: Member = dots.people[0]
    told = json.dumps([board.whole(dots.scene.room, "participant"), board.mine(dots.scene.room, member)])
    assert "Id\\u00e9 3" not in told


@pytest.mark.parametrize("method", ["budget_greedy", "budget_equal_shares"])
def test_nobody_is_asked_for_more_ticks_than_there_is_left_to_tick(method: str) -> None:
    step = {"phase": "selection", "settings": {"method": method, "budget": 100}}
    scene = Scene({"title": "T", "question": "Q", "steps": [{"phase": "ideas"}, step]})
    people = scene.crowd(6)
    scene.go("ideas")
    ideas = [scene.post(people[n], f"Idé {n}") for n in range(3)]
    scene.go("selection")
    scene.do(scene.fay, "poll.price", poll=scene.poll(state="ready").id, costs=dict.fromkeys(ideas, 40))
    poll = scene.open()
    with pytest.raises(Invalid):
        scene.vote(people[0], poll, approve=ideas[1:])
    scene.do(scene.fay, "idea.hide", id=ideas[0], hidden=True)
    scene.vote(people[0], poll, approve=ideas[1:])
    with pytest.raises(Invalid):
        scene.vote(people[1], poll, approve=ideas[2:])


def test_what_was_chosen_goes_into_nothing_else() -> None:
    vote = Vote("approval")
    vote.count()
    first, second, *_ = vote.ideas
    with pytest.raises(Closed):
        vote.scene.do(vote.scene.fay, "idea.merge", into=second, ids=[first])
