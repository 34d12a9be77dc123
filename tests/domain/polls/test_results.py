"""A poll when it is counted: what is known before and after, and what the group makes of it."""

from __future__ import annotations

import json
from typing import Any

from ideation.domain.canonical import digest
from ideation.domain.entities import Member, Result
from ideation.domain.errors import Conflict, Invalid
from ideation.domain.polls.headline import may_be_by_lot
from ideation.domain.polls.lottery import commitment_to
from ideation.views import board
from tests.domain.scene import Scene


def results(scene: Scene, role: str) -> list[dict[str, Any]]:
    return board.whole(scene.room, role)["results"]


def test_before_the_count_nobody_has_a_result(scene: Scene, ideas: list[str], ann: Member, fay: Member) -> None:
    poll = scene.open()
    scene.vote(ann, poll, votes={ideas[0]: 3})
    for command in (None, "poll.close"):
        if command:
            scene.do(fay, command, poll=poll.id)
        for role in board.ROLES:
            assert results(scene, role) == []
            assert not {"totals", "winners", "sectors", "votes"} & scene.card(poll, role).keys()
    scene.refused(fay, "selection.confirm", Conflict, "not_counted", poll=poll.id, ideas=[])


def test_counting_seals_and_revealing_shows(scene: Scene, ideas: list[str], ann: Member, fay: Member) -> None:
    scene.crowd(4)
    poll = scene.open()
    scene.vote(ann, poll, votes={ideas[0]: 2, ideas[2]: 1})
    scene.blank(poll)
    scene.do(fay, "poll.close", poll=poll.id)
    sealed = scene.do(fay, "poll.count", poll=poll.id).change.seal
    assert sealed and [c for _, c, _ in sealed.ballots if c["votes"]] == [{"votes": {ideas[0]: 2, ideas[2]: 1}}]
    assert scene.room.ballots_of(poll.id) == [] and scene.room.polls[poll.id].salt == ""
    assert board.mine(scene.room, scene.room.members[ann.id])["ballots"] == {}
    assert len(results(scene, "facilitator")) == 1 and results(scene, "participant") == []
    scene.do(fay, "poll.reveal", poll=poll.id)
    for role in board.ROLES:
        (result,) = results(scene, role)
        assert result["totals"] == {ideas[0]: "2", ideas[1]: "0", ideas[2]: "1"}
        assert result["winners"] == [ideas[0], ideas[2]] and result["explanation"].keys() == {"da", "en"}
        assert (result["ballots"], result["electors"], result["poll"]) == (6, 6, poll.id)


def test_a_result_stands_for_good(scene: Scene, ideas: list[str], ann: Member, fay: Member) -> None:
    poll = scene.open()
    scene.vote(ann, poll, votes={ideas[0]: 3})
    scene.do(fay, "poll.close", poll=poll.id)
    scene.do(fay, "poll.count", poll=poll.id)
    counted = scene.room.results[poll.id].body
    scene.do(fay, "poll.reveal", poll=poll.id)
    assert scene.room.results[poll.id].body == counted


def test_the_lot_was_promised_before_the_first_ballot(scene: Scene, ideas: list[str], ann: Member) -> None:
    scene.crowd(3)
    poll = scene.open()
    scene.vote(ann, poll, votes={ideas[0]: 3})
    scene.blank(poll)
    result = scene.finish(poll)
    shown = scene.card(poll)
    rule = shown["rule"] | {"poll": poll.id, "method": "dots", "settings": shown["settings"], "options": ideas}
    assert digest(rule) == poll.rule_hash == result["rule_hash"] and result["rule"] == rule
    assert (rule["electors"], rule["access"], rule["late_voters"]) == (5, "open", "admit")
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


def test_of_few_votes_the_headline_leaves_room_for_the_lot_whether_it_decided_or_not() -> None:
    """Nobody is told which stood level; and nothing is said of lots where the rule draws none."""

    def said(**body: object) -> bool:
        there = {"method": "dots", "settings": {"seats": 1}, "totals": {}, "sectors": {"a": {}, "b": {}}}
        few = {"few": True, "winners": ["a"], "goes_on": ["a"], "rule": {}, "tie_rule": "lot", "ballots": 2}
        return may_be_by_lot(Result(id="r", session="s", poll="p", body=there | few | body))

    assert said()
    assert not said(few=False) and not said(tie_rule="all") and not said(winners=["a", "b"])
