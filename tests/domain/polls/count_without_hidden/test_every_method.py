"""What is hidden is out of the count, by every method, and it is said."""

from __future__ import annotations

import json

import pytest

from ideation.counting.recount import differences_of
from ideation.domain.errors import Invalid
from ideation.domain.polls.hidden_options import without
from tests.domain.polls.count_without_hidden.voted import Json, Vote, every_method, liking
from tests.domain.scene import Scene


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
