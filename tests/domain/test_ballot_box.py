"""A round's terms and its ballot box: what options cost, what a tie makes of the result, dice for the lot, ballots on
paper, and the rule card that anybody can check."""

from __future__ import annotations

import hashlib
import json
from typing import Any

import pytest

from ideation import board
from ideation.domain.canonical import digest
from ideation.domain.drawing import ballots_key, breaches, hash_of
from ideation.domain.entities import Member, Poll
from ideation.domain.errors import Closed, Conflict, Forbidden, Invalid, LimitReached, NotFound
from ideation.domain.results import counting_document
from ideation.domain.voting.counting import count_document
from ideation.domain.voting.lots import lot_order
from tests.domain.scene import Scene

POT: dict[str, Any] = {"method": "budget_equal_shares", "budget": 1000, "seats": None, "min_choices": 1}
ONE_SEAT: dict[str, Any] = {"method": "approval", "seats": 1, "budget": None}


def now(scene: Scene, poll: Poll) -> Poll:
    return scene.room.polls[poll.id]


# -- prices -----------------------------------------------------------------------------------------------------------


def test_what_the_pot_is_spent_on_has_a_price_before_it_opens(scene: Scene, ideas: list[str], fay: Member) -> None:
    a, b, c = ideas
    scene.set("selection", **POT, unit="hours")
    poll = scene.poll()
    scene.do(fay, "poll.price", poll=poll.id, costs={a: 600, b: 500})
    scene.do(fay, "poll.price", poll=poll.id, costs={b: 400, c: 1})
    scene.do(fay, "poll.price", poll=poll.id, costs={c: None})
    assert scene.card(poll)["costs"] == {a: 600, b: 400}
    refusal = scene.refused(fay, "poll.open", Invalid, "missing", poll=poll.id)
    assert refusal.extra == {"fields": {f"costs.{c}": "missing"}, "missing": 1}
    scene.do(fay, "poll.price", poll=poll.id, costs={c: 900})
    opened = scene.open()
    assert opened.costs == {a: 600, b: 400, c: 900}
    assert opened.rule["costs"] == opened.costs and opened.rule["settings"]["unit"] == "hours"
    scene.refused(fay, "poll.price", Conflict, "poll_state", poll=poll.id, costs={a: 1})


def test_a_price_is_of_something_that_is_voted_on(scene: Scene, ideas: list[str], ann: Member, fay: Member) -> None:
    poll = scene.poll().id
    scene.refused(fay, "poll.price", Conflict, "no_prices", poll=poll, costs={ideas[0]: 5})
    scene.set("selection", **POT)
    scene.refused(fay, "poll.price", Invalid, "unknown", poll=poll, costs={scene.at.uuid(): 5})
    for wrong, why in ((0, "too_small"), (-1, "too_small"), (10**13, "too_large"), (1.5, "wrong_type")):
        scene.refused(fay, "poll.price", Invalid, why, poll=poll, costs={ideas[0]: wrong})
    scene.refused(ann, "poll.price", Forbidden, "role", poll=poll, costs={ideas[0]: 5})


def test_the_pot_is_spent_counted_and_carried_on(scene: Scene, ideas: list[str], ann: Member, fay: Member) -> None:
    a, b, c = ideas
    scene.set("selection", **POT)
    scene.do(fay, "poll.price", poll=scene.poll().id, costs={a: 600, b: 500, c: 300})
    poll = scene.open()
    scene.vote(ann, poll, approve=[a, c])
    result = scene.finish(poll)
    assert sorted(result["winners"]) == sorted([a, c])
    assert result["spent"] == {"spent": 900, "budget": 1000, "unit": "dkk"}
    again = scene.do(fay, "poll.new_round", step=poll.step).result["poll"]
    assert scene.card(again)["costs"] == {a: 600, b: 500, c: 300}


def test_a_pot_does_not_grow_with_what_is_tied(scene: Scene, fay: Member) -> None:
    step = scene.step("selection").id
    scene.refused(fay, "step.update", Invalid, "pot_for_all", id=step, settings=POT | {"tie_rule": "all"})


# -- ties -------------------------------------------------------------------------------------------------------------


def tied(scene: Scene, ideas: list[str], ann: Member, bob: Member, rule: str, seats: int = 1) -> Poll:
    """Two seats or one, and the ideas level at the cut: the last two of three."""
    scene.set("selection", **ONE_SEAT | {"seats": seats}, tie_rule=rule)
    poll = scene.open()
    scene.vote(ann, poll, approve=ideas if seats == 2 else ideas[1:])
    scene.vote(bob, poll, approve=ideas[:1] if seats == 2 else ideas[1:])
    return poll


def test_by_lot_one_of_those_tied_goes_on(scene: Scene, ideas: list[str], ann: Member, bob: Member) -> None:
    result = scene.finish(tied(scene, ideas, ann, bob, "lot"))
    assert result["cut"] == {"sure": [], "tied": sorted(ideas[1:]), "seats": 1}
    assert result["goes_on"] == result["winners"] and len(result["winners"]) == 1
    assert [(t["broken_by"], t["mattered"]) for t in result["ties"]] == [("lot", True)]


def test_all_who_are_tied_may_go_on(scene: Scene, ideas: list[str], ann: Member, bob: Member, fay: Member) -> None:
    poll = tied(scene, ideas, ann, bob, "all")
    result = scene.finish(poll)
    assert len(result["winners"]) == 1 and sorted(result["goes_on"]) == sorted(ideas[1:])
    scene.refused(fay, "selection.confirm", Invalid, "missing", poll=poll.id, ideas=result["winners"])
    scene.do(fay, "selection.confirm", poll=poll.id, ideas=result["goes_on"])
    assert [scene.idea(id).selected for id in ideas] == [False, True, True]


def test_a_run_off_is_about_those_tied_for_the_seats_that_are_left(
    scene: Scene, ideas: list[str], ann: Member, bob: Member, fay: Member
) -> None:
    """Approval's merit is breadth: one supporter each, so level by it as well."""
    poll = tied(scene, ideas, ann, bob, "runoff", seats=2)
    scene.do(fay, "poll.close", poll=poll.id)
    scene.do(fay, "poll.count", poll=poll.id)
    scene.refused(fay, "poll.new_round", Conflict, "not_revealed", step=poll.step)
    scene.do(fay, "poll.reveal", poll=poll.id)
    result = scene.room.results[poll.id].body
    assert result["goes_on"] == [ideas[0]] and result["cut"]["seats"] == 1
    again = scene.do(fay, "poll.new_round", step=poll.step).result["poll"]
    shown = scene.card(again)
    assert shown["options"] == sorted(ideas[1:]) and shown["settings"]["seats"] == 1
    assert shown["run_off"] == {"of": poll.id, "sure": [ideas[0]], "seats": 1} and shown["tie_rule"] == "lot"
    final = scene.open()
    scene.vote(ann, final, approve=[ideas[2]])
    assert scene.finish(final)["goes_on"] == [ideas[0], ideas[2]]
    scene.do(fay, "selection.confirm", poll=final.id, ideas=[ideas[0], ideas[2]])
    assert [scene.idea(id).selected for id in ideas] == [True, False, True]


def test_a_run_off_that_is_level_again_is_drawn(scene: Scene, ideas: list[str], ann: Member, bob: Member) -> None:
    poll = tied(scene, ideas, ann, bob, "runoff")
    scene.finish(poll)
    scene.do(scene.fay, "poll.new_round", step=poll.step)
    final = scene.open()
    scene.vote(ann, final, approve=ideas[1:])
    result = scene.finish(final)
    assert len(result["goes_on"]) == 1 and result["cut"]["tied"]


def test_everything_may_be_asked_again_instead(scene: Scene, ideas: list[str], ann: Member, bob: Member) -> None:
    poll = tied(scene, ideas, ann, bob, "runoff")
    scene.finish(poll)
    again = scene.do(scene.fay, "poll.new_round", step=poll.step, whole=True).result["poll"]
    assert (scene.card(again)["options"], scene.card(again)["run_off"]) == ([], None)


def test_a_run_off_stays_one_when_its_step_is_set_anew(
    scene: Scene, ideas: list[str], ann: Member, bob: Member
) -> None:
    poll = tied(scene, ideas, ann, bob, "runoff", seats=2)
    scene.finish(poll)
    again = scene.do(scene.fay, "poll.new_round", step=poll.step).result["poll"]
    scene.set("selection", max_choices=1)
    assert scene.card(again)["settings"]["seats"] == 1 and scene.card(again)["run_off"]
    scene.set("selection", over="themes")
    assert scene.card(again)["run_off"] is None and scene.card(again)["options"] == []


def test_the_rule_for_ties_is_chosen_before_opening(scene: Scene, ideas: list[str], fay: Member) -> None:
    assert scene.open().rule["tie_rule"] == "lot"
    step = scene.step("selection").id
    scene.refused(fay, "step.update", Closed, "rule_frozen", id=step, settings={"tie_rule": "all"})


# -- the lot ----------------------------------------------------------------------------------------------------------


def test_dice_go_into_the_lot(scene: Scene, ideas: list[str], ann: Member, fay: Member) -> None:
    poll = scene.open()
    scene.vote(ann, poll, votes={ideas[0]: 1})
    promised = scene.card(poll)["rule"]["lot_commitment"]
    scene.do(fay, "poll.close", poll=poll.id)
    for wrong in ("", "six", "6 1", "6" * 41, 6):
        scene.refused(fay, "poll.count", Invalid, poll=poll.id, dice=wrong)
    scene.do(fay, "poll.count", poll=poll.id, dice="6152")
    scene.refused(fay, "poll.reveal", Conflict, poll=poll.id, dice="1111")
    scene.do(fay, "poll.reveal", poll=poll.id)
    lot = scene.room.results[poll.id].body["lot"]
    assert lot["dice"] == "6152" and lot["commitment"] == promised == sha256(lot["secret"])
    assert lot["seed"] == sha256(f"{lot['secret']}|{lot['ballots']}|6152")
    assert lot["order"] == lot_order(lot["seed"], ideas)


def test_whoever_changes_the_lot_or_the_rule_is_found_out(scene: Scene, ideas: list[str], ann: Member) -> None:
    poll = scene.open()
    choice = {"votes": {ideas[0]: 1}}
    scene.vote(ann, poll, **choice)
    result = scene.finish(poll)
    ballots, key = [{"choice": choice, "sector": "*"}], ballots_key(scene.room.polls[poll.id])
    assert list(breaches(result, ballots, ideas, key)) == []
    for part, other in (
        ("secret", "0" * 64),
        ("dice", "6"),
        ("order", result["lot"]["order"][::-1]),
        ("ballots", "0" * 64),
    ):
        assert list(breaches(result | {"lot": result["lot"] | {part: other}}, ballots, ideas, key))
    other_rule = result | {"rule": result["rule"] | {"tie_rule": "all"}}
    assert list(breaches(other_rule, ballots, ideas, key)) == ["rule_hash"]
    assert list(breaches(result, [{"choice": {"votes": {}}, "sector": "*"}], ideas, key))
    assert "rule.ballots_commitment" in list(breaches(result, ballots, ideas, "0" * 64))


def test_few_ballots_cannot_be_found_by_trying_all(scene: Scene, ideas: list[str], ann: Member) -> None:
    """Whoever has all that is published lacks the key that went into the checksums of the ballots."""
    poll = scene.open()
    scene.vote(ann, poll, votes={ideas[0]: 1})
    result = scene.finish(poll)
    room, truth = scene.room, [({"votes": {ideas[0]: 1}}, "*")]
    key = ballots_key(room.polls[poll.id])
    assert hash_of(truth, key) == result["lot"]["ballots"]
    shown = json.dumps([board.whole(room, role) for role in board.ROLES])
    assert key and key not in shown and room.polls[poll.id].lot_secret not in shown
    for known in (None, "", result["lot"]["secret"], result["lot"]["seed"], result["rule"]["ballots_commitment"]):
        assert hash_of(truth, known) != result["lot"]["ballots"]
        document = counting_document(room, poll, [{"choice": c, "sector": s} for c, s in truth], result["lot"]["order"])
        assert count_document(document | {"key": known}).sha256 != result["sha256"]


def sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


# -- the rule card ----------------------------------------------------------------------------------------------------


def test_the_rule_card_is_on_the_poll_and_on_the_result(scene: Scene, ideas: list[str], ann: Member) -> None:
    poll = scene.open()
    shown = scene.card(poll)
    beside = {"poll": shown["id"], **{name: shown[name] for name in ("method", "settings", "options")}}
    assert digest(shown["rule"] | beside) == shown["rule_hash"]
    scene.do(scene.fay, "member.admit", members=[scene.member("late").id], poll=poll.id)
    assert scene.card(poll)["rule"]["electors"] == 2 and scene.card(poll)["electors"] == 3
    result = scene.finish(poll)
    assert digest(result["rule"]) == result["rule_hash"] and result["rule"]["seats"] == 2


# -- on paper ---------------------------------------------------------------------------------------------------------


def paper(scene: Scene, poll: Poll, idea: str, sector: str = "civil", id: str | None = None) -> str:
    id = id or scene.at.uuid()
    scene.do(scene.fay, "ballot.proxy", id=id, poll=poll.id, choice={"votes": {idea: 1}}, sector=sector)
    return id


def test_a_paper_is_written_in_mended_and_counted(scene: Scene, ideas: list[str], ann: Member, fay: Member) -> None:
    poll = scene.open()
    scene.vote(ann, poll, votes={ideas[0]: 1})
    first = paper(scene, poll, ideas[0])
    paper(scene, poll, ideas[1], "foundation", first)
    second = paper(scene, poll, ideas[1])
    shown = scene.card(poll)
    assert (shown["cast"], shown["electors"], shown["proxies"], shown["done"]) == (3, 4, 2, 2)
    assert "papers" not in shown
    seen = scene.card(poll, "facilitator")["papers"]
    assert seen == [{"id": first, "sector": "foundation"}, {"id": second, "sector": "civil"}]
    scene.do(fay, "ballot.withdraw", id=second)
    assert (scene.card(poll)["cast"], scene.card(poll)["proxies"]) == (2, 1)
    result = scene.finish(poll)
    assert result["totals"][ideas[1]] == "1" and result["proxies"] == 1
    assert (result["ballots"], result["electors"]) == (2, 3)
    assert result["turnout"] == {"business": [0, 1], "civil": [1, 1], "foundation": [1, 1]}


def test_nobody_sees_what_stands_on_a_paper(scene: Scene, ideas: list[str], fay: Member) -> None:
    poll = scene.open()
    paper(scene, poll, ideas[0])
    assert all(ideas[0] not in str(scene.card(poll, role)["papers"]) for role in ("facilitator",))
    assert board.mine(scene.room, scene.room.members[fay.id])["ballots"] == {}
    scene.finish(poll)
    assert scene.room.ballots == {} and "papers" in scene.card(poll, "facilitator")
    assert scene.card(poll, "facilitator")["papers"] == []


def test_papers_are_checked_like_every_ballot(
    scene: Scene, ideas: list[str], ann: Member, bob: Member, fay: Member
) -> None:
    poll = scene.open()
    good = {"id": scene.at.uuid(), "poll": poll.id, "choice": {"votes": {ideas[0]: 1}}, "sector": "civil"}
    scene.refused(fay, "ballot.proxy", Invalid, "over_budget", **good | {"choice": {"votes": dict.fromkeys(ideas, 2)}})
    scene.refused(fay, "ballot.proxy", Invalid, **good | {"sector": "martians"})
    scene.refused(ann, "ballot.proxy", Forbidden, "role", **good)
    scene.vote(ann, poll, votes={ideas[0]: 1})
    anns = scene.room.ballots_of(poll.id)[0].id
    scene.refused(fay, "ballot.proxy", Conflict, "taken", **good | {"id": anns})
    scene.refused(fay, "ballot.withdraw", NotFound, id=anns)
    scene.do(fay, "ballot.proxy", **good)
    scene.do(fay, "poll.close", poll=poll.id)
    scene.refused(fay, "ballot.proxy", Closed, "poll_not_open", **good)
    scene.refused(fay, "ballot.withdraw", Closed, "poll_not_open", id=good["id"])


def test_there_is_an_end_to_papers(
    scene: Scene, ideas: list[str], fay: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ideation.domain.ballots.MOST_PAPERS", 1)
    poll = scene.open()
    first = paper(scene, poll, ideas[0])
    paper(scene, poll, ideas[1], id=first)
    more = {"id": scene.at.uuid(), "poll": poll.id, "choice": {"votes": {}}, "sector": "civil"}
    scene.refused(fay, "ballot.proxy", LimitReached, **more)
