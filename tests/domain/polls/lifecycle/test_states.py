"""A poll's states, its rounds, and what each of them allows."""

from __future__ import annotations

import pytest

from ideation.domain.entities import Member
from ideation.domain.errors import Closed, Conflict, NotFound
from tests.domain.scene import Scene

LIFE = {  # command → the states it is right in
    "poll.open": {"ready"},
    "poll.close": {"open"},
    "poll.reopen": {"closed"},
    "poll.count": {"closed"},
    "poll.reveal": {"closed", "counted"},
}
ROAD = ["poll.open", "poll.close", "poll.count", "poll.reveal"]


def test_a_voting_step_has_one_ready_poll_from_the_start(scene: Scene) -> None:
    polls = list(scene.room.polls.values())
    assert [(p.state, p.round, p.options, p.electorate) for p in polls] == [("ready", 1, [], [])] * 2


@pytest.mark.parametrize("passed", range(len(ROAD) + 1))
@pytest.mark.parametrize("command", LIFE)
def test_each_state_allows_what_it_allows(
    scene: Scene, ideas: list[str], fay: Member, passed: int, command: str
) -> None:
    poll = scene.poll().id
    for step in ROAD[:passed]:
        scene.do(fay, step, poll=poll)
    state = scene.room.polls[poll].state
    if state in LIFE[command]:
        scene.do(fay, command, poll=poll)
    else:
        assert scene.refused(fay, command, Conflict, "poll_state", poll=poll).extra["state"] == state
    scene.refused(fay, command, NotFound, poll=scene.at.uuid())


def test_opening_freezes_rule_options_and_electors(scene: Scene, ideas: list[str], ann: Member, bob: Member) -> None:
    scene.member("olga", role="observer")
    poll = scene.open()
    assert poll.options == ideas and set(poll.electorate) == {ann.id, bob.id}
    assert poll.settings["budget"] == 3 and poll.settings["max_per_option"] == 3
    assert poll.rule_hash and len(poll.lot_secret) == len(poll.salt) == 64
    late = scene.member("late")
    scene.go("ideas")
    scene.post(late, "Kom til senere")
    now = scene.room.polls[poll.id]
    assert (now.options, now.electorate, now.rule_hash) == (poll.options, poll.electorate, poll.rule_hash)
    shown = scene.card(poll, "facilitator")
    assert not {"electorate", "salt", "lot_secret"} & shown.keys()


def test_hidden_withdrawn_and_merged_ideas_are_not_voted_on(scene: Scene, ann: Member, fay: Member) -> None:
    scene.go("ideas")
    hidden, withdrawn, merged, kept = (scene.post(ann) for _ in range(4))
    scene.do(fay, "idea.hide", id=hidden, hidden=True)
    scene.do(ann, "idea.withdraw", id=withdrawn)
    scene.do(fay, "idea.merge", into=kept, ids=[merged])
    assert scene.open().options == [kept]


def test_nothing_to_vote_on_opens_nothing(scene: Scene, fay: Member) -> None:
    scene.refused(fay, "poll.open", Conflict, "no_options", poll=scene.poll().id)


def test_a_method_about_one_proposal_is_not_opened_over_several(scene: Scene, ideas: list[str], fay: Member) -> None:
    scene.set("selection", method="consent", seats=None, budget=None)
    refusal = scene.refused(fay, "poll.open", Conflict, "one_proposal", poll=scene.poll().id)
    assert refusal.extra["options"] == 3


def test_new_round_and_the_old_one_stays(scene: Scene, ideas: list[str], ann: Member, fay: Member) -> None:
    first = scene.open()
    scene.vote(ann, first, votes={ideas[0]: 1})
    step = scene.step("selection").id
    made = scene.do(fay, "poll.new_round", step=step).result["poll"]
    assert scene.room.polls[made].round == 2 and scene.room.polls[first.id].state == "closed"
    scene.refused(fay, "poll.reopen", Closed, "newer_round", poll=first.id)
    scene.refused(fay, "poll.count", Closed, "erased", poll=first.id)
    scene.refused(fay, "poll.new_round", Conflict, "already_ready", step=step)
    scene.finish(scene.open())
    assert scene.room.polls[first.id].state == "closed"
    scene.refused(fay, "poll.new_round", Conflict, "no_votes_here", step=scene.step("ideas").id)
    scene.refused(fay, "poll.new_round", NotFound, step=scene.at.uuid())


def test_undoing_a_close_does_not_wake_an_old_round(scene: Scene, ideas: list[str], fay: Member) -> None:
    poll = scene.open()
    closing = scene.do(fay, "poll.close", poll=poll.id)
    scene.undo(closing)
    assert scene.room.polls[poll.id].state == "open" and scene.room.polls[poll.id].closed_at is None
    closing = scene.do(fay, "poll.close", poll=poll.id)
    scene.do(fay, "poll.new_round", step=scene.step("selection").id)
    with pytest.raises(Closed):
        scene.undo(closing)
