"""What all have seen stands, and nothing that was counted goes elsewhere meanwhile."""

from __future__ import annotations

import pytest

from ideation.domain.errors import Closed, Conflict
from tests.domain.polls.hidden_options.votes import counted, result
from tests.domain.scene import Scene


def test_once_all_have_seen_it_it_stands_and_is_no_choice_any_more() -> None:
    vote = counted()
    vote.do("poll.reveal")
    shown = result(vote).body
    vote.hide(vote.ideas[0])
    vote.refused("poll.reveal", Conflict, "poll_state")
    assert result(vote).body == shown
    vote.refused("selection.confirm", Conflict, "hidden_chosen", ideas=[vote.ideas[0]])


def test_what_was_confirmed_of_another_count_is_confirmed_anew() -> None:
    vote = counted()
    room, first = vote.scene.room, result(vote).body["goes_on"]
    vote.do("selection.confirm", ideas=first)
    assert room.concepts and all(room.ideas[id].selected for id in first)
    vote.hide(first[0])
    vote.refused("selection.confirm", Conflict, "count_again", ideas=first[1:])
    vote.do("poll.reveal")
    assert result(vote).confirmed is None and not room.concepts
    assert not any(idea.selected for idea in room.ideas.values())
    vote.do("selection.confirm", ideas=result(vote).body["goes_on"])


def test_what_was_confirmed_with_a_reason_stays_where_none_of_it_is_hidden() -> None:
    vote = counted()
    vote.do("selection.confirm", ideas=[vote.ideas[3]], reason="Vi har den allerede")
    vote.hide(vote.ideas[0])
    vote.do("poll.reveal")
    assert result(vote).confirmed == [vote.ideas[3]] and result(vote).reason


@pytest.mark.parametrize("which", [0, 3])
def test_nothing_that_was_counted_goes_into_another_before_it_is_shown(which: int) -> None:
    """It might come in when something else is hidden."""
    vote = counted()
    new = vote.scene.room.ideas[vote.ideas[2]]
    for ids, into in (([vote.ideas[which]], new.id), ([new.id], vote.ideas[which])):
        vote.scene.refused(vote.scene.fay, "idea.merge", Closed, "not_shown_yet", into=into, ids=ids)
    vote.do("poll.reveal")
    if which == 3:
        vote.scene.do(vote.scene.fay, "idea.merge", into=vote.ideas[1], ids=[vote.ideas[3]])


def test_nor_by_an_undo() -> None:
    scene = Scene({"title": "T", "question": "Q", "steps": [{"phase": "ideas"}, {"phase": "selection"}]})
    people = scene.crowd(6)
    scene.go("ideas")
    ideas = [scene.post(who) for who in people]
    scene.do(scene.fay, "idea.merge", into=ideas[0], ids=[ideas[1]])
    apart = scene.do(scene.fay, "idea.split", ids=[ideas[1]])
    scene.go("selection")
    poll = scene.open()
    for who in people:
        scene.vote(who, poll, approve=ideas[:2])
    for command in ("poll.close", "poll.count"):
        scene.do(scene.fay, command, poll=poll.id)
    with pytest.raises(Closed):
        scene.undo(apart)


@pytest.mark.parametrize("command", ["idea.withdraw", "idea.edit"])
def test_nor_is_it_taken_away(command: str) -> None:
    vote, more = counted(), {"text": "Andet"} if command == "idea.edit" else {}
    vote.scene.refused(vote.people[0], command, Closed, "was_voted_on", id=vote.ideas[0], **more)


def test_who_is_taken_out_after_the_count_stays_counted() -> None:
    """Nobody knows whose a sealed ballot is."""
    vote = counted()
    before = result(vote).body
    vote.scene.do(vote.scene.fay, "member.remove", member=vote.people[0].id)
    vote.do("poll.reveal")
    assert result(vote).body == before


def test_what_is_hidden_is_in_no_run_off() -> None:
    step = {"phase": "selection", "settings": {"method": "approval", "seats": 1, "tie_rule": "runoff"}}
    scene = Scene({"title": "T", "question": "Q", "steps": [{"phase": "ideas"}, step]})
    people = scene.crowd(6)
    scene.go("ideas")
    ideas = [scene.post(people[n], f"Idé {n}") for n in range(4)]
    scene.go("selection")
    poll = scene.open()
    for n, who in enumerate(people):
        scene.vote(who, poll, approve=[ideas[n % 3]])
    assert sorted(scene.finish(poll)["cut"]["tied"]) == sorted(ideas[:3])
    scene.do(scene.fay, "poll.new_round", step=poll.step)
    scene.do(scene.fay, "idea.hide", id=ideas[0], hidden=True)
    assert sorted(scene.open().options) == sorted(ideas[1:3])
