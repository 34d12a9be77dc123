"""What was hidden becomes no concept and goes into nothing else, and no member learns what it was."""

from __future__ import annotations

import json

import pytest

from ideation.domain.entities import Member
from ideation.domain.errors import Closed, Conflict
from ideation.views import board
from tests.domain.polls.count_without_hidden.voted import Vote, concepts


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


def test_a_member_never_learns_what_was_hidden(dots: Vote) -> None:
    dots.hide(dots.ideas[3])
    dots.count()
    member: Member = dots.people[0]
    told = json.dumps([board.whole(dots.scene.room, "participant"), board.mine(dots.scene.room, member)])
    assert "Id\\u00e9 3" not in told


def test_what_was_chosen_goes_into_nothing_else() -> None:
    vote = Vote("approval")
    vote.count()
    first, second, *_ = vote.ideas
    with pytest.raises(Closed):
        vote.scene.do(vote.scene.fay, "idea.merge", into=second, ids=[first])
