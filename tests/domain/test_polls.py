"""The life of a poll: ready, open, closed, counted, revealed. Who votes, on what, by which rule, and what is shown."""

from __future__ import annotations

import json
from typing import Any

import pytest

from ideation import board
from ideation.domain.canonical import digest
from ideation.domain.drawing import commitment_to
from ideation.domain.entities import Member, Poll
from ideation.domain.errors import Closed, Conflict, Forbidden, Invalid, NotFound
from tests.domain.scene import Scene
from tests.story import WHOLE_DAY

LIFE = {  # command → the states it is right in
    "poll.open": {"ready"},
    "poll.close": {"open"},
    "poll.reopen": {"closed"},
    "poll.count": {"closed"},
    "poll.reveal": {"closed", "counted"},
}
ROAD = ["poll.open", "poll.close", "poll.count", "poll.reveal"]


@pytest.fixture
def ideas(scene: Scene, ann: Member, bob: Member) -> list[str]:
    scene.go("ideas")
    ideas = [scene.post(who, f"Idé {n}") for n, who in enumerate((ann, bob, ann))]
    scene.go("selection")
    return ideas


def card(scene: Scene, poll: Poll, role: str = "participant") -> dict[str, Any]:
    return next(c for c in board.whole(scene.room, role)["polls"] if c["id"] == poll.id)


def results(scene: Scene, role: str) -> list[dict[str, Any]]:
    return board.whole(scene.room, role)["results"]


# -- its states -------------------------------------------------------------------------------------------------------


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
    shown = card(scene, poll, "facilitator")
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


# -- voting -----------------------------------------------------------------------------------------------------------


def test_a_ballot_replaces_the_ballot(scene: Scene, ideas: list[str], ann: Member, bob: Member) -> None:
    poll = scene.open()
    scene.vote(ann, poll, votes={ideas[0]: 3})
    scene.vote(ann, poll, votes={ideas[1]: 2})
    scene.vote(bob, poll, votes={})
    assert [b.choice for b in scene.room.ballots_of(poll.id)] == [{"votes": {ideas[1]: 2}}, {"votes": {}}]
    assert (card(scene, poll)["cast"], card(scene, poll)["done"]) == (2, 0)
    mine = board.mine(scene.room, scene.room.members[ann.id])
    assert mine["ballots"] == {poll.id: {"choice": {"votes": {ideas[1]: 2}}, "done": False}}
    assert mine["elector"] == [poll.id]


def test_done_is_a_signal_and_no_lock(scene: Scene, ideas: list[str], ann: Member) -> None:
    poll = scene.open()
    scene.do(ann, "ballot.done", poll=poll.id, done=True)
    assert (card(scene, poll)["cast"], card(scene, poll)["done"]) == (0, 1)
    scene.vote(ann, poll, votes={ideas[0]: 1})
    scene.do(ann, "ballot.done", poll=poll.id, done=True)
    assert (card(scene, poll)["cast"], card(scene, poll)["done"]) == (1, 1)
    scene.do(ann, "ballot.done", poll=poll.id, done=False)
    assert card(scene, poll)["done"] == 0


@pytest.mark.parametrize(
    "choice",
    [
        None, [], "x", {"votes": []}, {"votes": {"x": 1}}, {"other": {}}, {"votes": {0: 4}}, {"votes": {0: -1}},
        {"votes": {0: 1.5}}, {"votes": {0: "3"}}, {"votes": {0: True}}, {"votes": {0: 2, 1: 2}}, {"votes": {0: None}},
    ],
    ids=str,
)  # fmt: skip
def test_a_choice_that_is_none_uses_up_nothing(scene: Scene, ideas: list[str], ann: Member, choice: Any) -> None:
    poll = scene.open()
    if isinstance(choice, dict) and isinstance(choice.get("votes"), dict):
        choice = {"votes": {ideas[k] if isinstance(k, int) else k: n for k, n in choice["votes"].items()}}
    scene.refused(ann, "ballot.submit", Invalid, poll=poll.id, choice=choice)
    assert scene.room.ballots_of(poll.id) == []


def test_who_may_vote_and_when(scene: Scene, ideas: list[str], ann: Member, fay: Member) -> None:
    poll = scene.poll()
    choice = {"votes": {ideas[0]: 1}}
    for command in (None, "poll.open", "poll.close", "poll.count", "poll.reveal"):
        if command:
            scene.do(fay, command, poll=poll.id)
        if command == "poll.open":
            late = scene.member("late")
            scene.refused(late, "ballot.submit", Forbidden, "not_an_elector", poll=poll.id, choice=choice)
            scene.refused(fay, "ballot.submit", Forbidden, "not_an_elector", poll=poll.id, choice=choice)
            scene.refused(ann, "ballot.submit", NotFound, poll=scene.at.uuid(), choice=choice)
        else:
            scene.refused(ann, "ballot.submit", Closed, "poll_not_open", poll=poll.id, choice=choice)
            scene.refused(ann, "ballot.done", Closed, "poll_not_open", poll=poll.id, done=True)


def test_who_comes_late_is_let_in_by_one_tap_and_counted(scene: Scene, ideas: list[str], fay: Member) -> None:
    poll, late, olga = scene.open(), scene.member("late"), scene.member("olga", role="observer")
    scene.do(fay, "member.admit", members=[late.id, olga.id], poll=poll.id)
    scene.do(fay, "member.admit", members=[late.id], poll=poll.id)
    now = card(scene, poll)
    assert (now["electors"], now["admitted"]) == (3, 1)
    scene.vote(late, poll, votes={ideas[0]: 1})
    result = scene.finish(poll)
    assert (result["admitted"], result["electors"], result["ballots"]) == (1, 3, 1)
    scene.refused(fay, "member.admit", Closed, "poll_not_open", members=[late.id], poll=poll.id)


def test_where_the_step_says_so_everybody_late_may_vote(scene: Scene, ideas: list[str], fay: Member) -> None:
    scene.set("selection", late_voters="all")
    poll, late = scene.open(), scene.member("late")
    scene.vote(late, poll, votes={ideas[0]: 1})
    assert (card(scene, poll)["electors"], card(scene, poll)["admitted"]) == (3, 0)
    scene.do(fay, "session.lock", locked=True)
    waiting = scene.member("later")
    scene.refused(waiting, "ballot.submit", Forbidden, poll=poll.id, choice={})
    scene.do(fay, "member.admit", members=[waiting.id])
    scene.vote(waiting, poll, votes={ideas[0]: 1})


def test_reopening_keeps_the_ballots(scene: Scene, ideas: list[str], ann: Member, bob: Member, fay: Member) -> None:
    poll = scene.open()
    scene.vote(ann, poll, votes={ideas[0]: 1})
    scene.do(fay, "poll.close", poll=poll.id)
    scene.do(fay, "poll.reopen", poll=poll.id)
    scene.vote(bob, poll, votes={ideas[0]: 1})
    assert scene.finish(poll)["totals"][ideas[0]] == "2"


# -- counting ---------------------------------------------------------------------------------------------------------


def test_before_the_count_nobody_has_a_result(scene: Scene, ideas: list[str], ann: Member, fay: Member) -> None:
    poll = scene.open()
    scene.vote(ann, poll, votes={ideas[0]: 3})
    for command in (None, "poll.close"):
        if command:
            scene.do(fay, command, poll=poll.id)
        for role in board.ROLES:
            assert results(scene, role) == []
            assert not {"totals", "winners", "sectors", "votes"} & card(scene, poll, role).keys()
    scene.refused(fay, "selection.confirm", Conflict, "not_counted", poll=poll.id, ideas=[])


def test_counting_seals_and_revealing_shows(scene: Scene, ideas: list[str], ann: Member, fay: Member) -> None:
    poll = scene.open()
    scene.vote(ann, poll, votes={ideas[0]: 2, ideas[2]: 1})
    scene.do(fay, "poll.close", poll=poll.id)
    sealed = scene.do(fay, "poll.count", poll=poll.id).change.seal
    assert sealed and [choice for _, choice, _ in sealed.ballots] == [{"votes": {ideas[0]: 2, ideas[2]: 1}}]
    assert scene.room.ballots_of(poll.id) == [] and scene.room.polls[poll.id].salt == ""
    assert board.mine(scene.room, scene.room.members[ann.id])["ballots"] == {}
    assert len(results(scene, "facilitator")) == 1 and results(scene, "participant") == []
    scene.do(fay, "poll.reveal", poll=poll.id)
    for role in board.ROLES:
        (result,) = results(scene, role)
        assert result["totals"] == {ideas[0]: "2", ideas[1]: "0", ideas[2]: "1"}
        assert result["winners"] == [ideas[0], ideas[2]] and result["explanation"].keys() == {"da", "en"}
        assert (result["ballots"], result["electors"], result["poll"]) == (1, 2, poll.id)


def test_a_result_stands_for_good(scene: Scene, ideas: list[str], ann: Member, fay: Member) -> None:
    poll = scene.open()
    scene.vote(ann, poll, votes={ideas[0]: 3})
    scene.do(fay, "poll.close", poll=poll.id)
    scene.do(fay, "poll.count", poll=poll.id)
    counted = scene.room.results[poll.id].body
    scene.do(fay, "poll.reveal", poll=poll.id)
    assert scene.room.results[poll.id].body == counted


def test_the_lot_was_promised_before_the_first_ballot(scene: Scene, ideas: list[str], ann: Member) -> None:
    poll = scene.open()
    scene.vote(ann, poll, votes={ideas[0]: 3})
    result = scene.finish(poll)
    shown = card(scene, poll)
    rule = shown["rule"] | {"poll": poll.id, "method": "dots", "settings": shown["settings"], "options": ideas}
    assert digest(rule) == poll.rule_hash == result["rule_hash"] and result["rule"] == rule
    assert (rule["electors"], rule["access"], rule["late_voters"]) == (2, "open", "admit")
    assert rule["lot_commitment"] == commitment_to(result["lot"]["secret"]) == result["lot"]["commitment"]
    assert sorted(result["lot"]["order"]) == sorted(ideas)


def test_sealed_ballots_are_in_no_order(scene: Scene, fay: Member) -> None:
    crowd = scene.crowd(30)
    scene.go("ideas")
    ideas = [scene.post(who) for who in crowd]
    poll = scene.open()
    for who, idea in zip(crowd, ideas, strict=True):
        scene.vote(who, poll, votes={idea: 1})
    scene.do(fay, "poll.close", poll=poll.id)
    sealed = scene.do(fay, "poll.count", poll=poll.id).change.seal
    assert sealed
    ids = [id for id, _, _ in sealed.ballots]
    order = [next(iter(choice["votes"])) for _, choice, _ in sealed.ballots]
    assert ids == sorted(ids) and sorted(order) == sorted(ideas) and order != ideas


def test_small_sectors_are_not_told_apart(scene: Scene, fay: Member) -> None:
    """Nine of civil society, one business, two of the public sector: the two small ones are one group."""
    crowd = [*scene.crowd(9), *scene.crowd(1, "business"), *scene.crowd(2, "public")]
    scene.go("ideas")
    idea = scene.post(crowd[0])
    poll = scene.open()
    for who in crowd:
        scene.vote(who, poll, votes={idea: 1})
    result = scene.finish(poll)
    shown = json.dumps(result["sectors"])
    assert "1/1" not in shown and "2/2" not in shown and "9/9" not in shown  # nor by subtraction
    assert result["totals"][idea] == "12"


def test_a_sector_mended_meanwhile_is_mended_in_the_result_too(scene: Scene, fay: Member) -> None:
    crowd = scene.crowd(10)
    scene.go("ideas")
    idea = scene.post(crowd[0])
    poll = scene.open()
    for who in crowd:
        scene.vote(who, poll, votes={idea: 1})
    for who in crowd[:5]:
        scene.do(fay, "member.update", member=who.id, sector="public")
    result = scene.finish(poll)
    assert result["sectors"][idea] == {"civil": "5/5", "public": "5/5"}
    assert result["turnout"] == {"civil": [5, 5], "public": [5, 5]}


def test_removed_people_stay_electors_and_their_ballots_count(scene: Scene, ideas: list[str], ann: Member) -> None:
    poll = scene.open()
    scene.vote(ann, poll, votes={ideas[0]: 1})
    scene.do(scene.fay, "member.remove", member=ann.id)
    result = scene.finish(poll)
    assert (result["ballots"], result["electors"]) == (1, 2)


# -- rounds -----------------------------------------------------------------------------------------------------------


def test_new_round_and_the_old_one_stays(scene: Scene, ideas: list[str], ann: Member, fay: Member) -> None:
    first = scene.open()
    scene.vote(ann, first, votes={ideas[0]: 1})
    step = scene.step("selection").id
    made = scene.do(fay, "poll.new_round", step=step).result["poll"]
    assert scene.room.polls[made].round == 2 and scene.room.polls[first.id].state == "closed"
    scene.refused(fay, "poll.reopen", Closed, "newer_round", poll=first.id)
    scene.refused(fay, "poll.new_round", Conflict, "already_ready", step=step)
    scene.do(fay, "poll.count", poll=first.id)
    counted = scene.room.results[first.id]
    scene.finish(scene.open())
    assert scene.room.results[first.id] == counted
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


# -- what the group makes of it ---------------------------------------------------------------------------------------


def test_confirm_selection_and_give_a_reason_where_it_departs(scene: Scene, ideas: list[str], ann: Member) -> None:
    poll = scene.open()
    scene.vote(ann, poll, votes={ideas[0]: 2, ideas[1]: 1})
    winners = scene.finish(poll)["winners"]
    fay = scene.fay
    scene.refused(fay, "selection.confirm", Invalid, "missing", poll=poll.id, ideas=[ideas[2]])
    scene.refused(fay, "selection.confirm", Invalid, "missing", poll=poll.id, ideas=winners[:1])
    scene.refused(fay, "selection.confirm", Invalid, "repeated", poll=poll.id, ideas=[winners[0]] * 2)
    scene.refused(fay, "selection.confirm", Invalid, "unknown", poll=poll.id, ideas=[scene.at.uuid()], reason="x")
    scene.do(fay, "selection.confirm", poll=poll.id, ideas=list(reversed(winners)))
    assert {i.id for i in scene.room.ideas.values() if i.selected} == set(winners)
    scene.do(fay, "selection.confirm", poll=poll.id, ideas=[ideas[2]], reason="Den mangler der nogen til")
    assert {i.id for i in scene.room.ideas.values() if i.selected} == {ideas[2]}
    (result,) = results(scene, "participant")
    assert (result["confirmed"], result["reason"]) == ([ideas[2]], "Den mangler der nogen til")


# -- over themes, over concepts ---------------------------------------------------------------------------------------


def test_vote_over_themes(scene: Scene, ann: Member, fay: Member) -> None:
    scene.set("selection", over="themes")
    food, places = scene.theme("Mad"), scene.theme("Steder")
    poll = scene.open()
    assert poll.options == [food, places]
    scene.vote(ann, poll, votes={places: 3})
    winners = scene.finish(poll)["winners"]
    scene.do(fay, "selection.confirm", poll=poll.id, ideas=winners)
    scene.go("concepts")
    assert [(c.theme, c.title) for c in scene.room.concepts.values()][0] == (places, "Steder")


def test_gradients_ask_about_each_concept(scene: Scene, ann: Member, bob: Member, fay: Member) -> None:
    one, other = scene.concept("Have"), scene.concept("Køkken")
    scene.go("commitment")
    assert {p.concept for p in scene.room.polls.values() if p.step == scene.step("commitment").id} == {one, other}
    poll = scene.open("commitment", concept=one)
    assert poll.options == [one]
    scene.vote(ann, poll, grade=4)
    scene.vote(bob, poll, grade=1, reason="Vi mangler penge")
    result = scene.finish(poll)
    assert result["winners"] == []
    step = scene.step("commitment").id
    again = scene.do(fay, "poll.new_round", step=step).result["poll"]
    assert (scene.room.polls[again].concept, scene.room.polls[again].round) == (one, 2)
    third = scene.concept("Bus")
    fresh = scene.do(fay, "poll.new_round", step=step, concept=third).result["poll"]
    assert (scene.room.polls[fresh].concept, scene.room.polls[fresh].round) == (third, 1)
    scene.refused(fay, "poll.new_round", NotFound, step=step, concept=scene.at.uuid())
    assert scene.poll("commitment", concept=other).state == "ready"


def test_a_new_round_on_one_concept_leaves_the_others_open(scene: Scene, fay: Member, ann: Member) -> None:
    one, other = scene.concept("Have"), scene.concept("Køkken")
    scene.go("commitment")
    first, second = scene.open("commitment", concept=one), scene.open("commitment", concept=other)
    scene.do(fay, "poll.new_round", step=scene.step("commitment").id, concept=one)
    assert [scene.room.polls[p.id].state for p in (first, second)] == ["closed", "open"]


def test_coming_again_makes_no_second_poll(scene: Scene) -> None:
    scene.concept()
    scene.go("commitment")
    before = set(scene.room.polls)
    scene.go("concepts")
    scene.go("commitment")
    assert set(scene.room.polls) == before


def test_a_step_without_a_vote_has_no_poll() -> None:
    plan = WHOLE_DAY | {"steps": [{"phase": "welcome"}, {"phase": "commitment", "settings": {"vote": False}}]}
    scene = Scene(plan)
    scene.concept()
    scene.go("commitment")
    assert scene.room.polls == {}
