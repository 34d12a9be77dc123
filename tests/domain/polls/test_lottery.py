"""A round's ballot box: dice for the lot, the rule card that anybody can check, and ballots on paper."""

from __future__ import annotations

import hashlib
import json
from typing import Any

import pytest

from ideation.domain.canonical import digest
from ideation.domain.entities import Member, Poll
from ideation.domain.errors import Closed, Conflict, Forbidden, Invalid, LimitReached, NotFound
from ideation.domain.polls.lottery import ballots_key, breaches, hash_of
from ideation.domain.polls.tally import counting_document
from ideation.domain.voting.formats.counting_file import count_document
from ideation.domain.voting.lots import lot_order
from ideation.views import board
from tests.domain.scene import Scene

# -- the lot ----------------------------------------------------------------------------------------------------------


def test_dice_go_into_the_lot(scene: Scene, ideas: list[str], ann: Member, fay: Member) -> None:
    scene.crowd(4)
    poll = scene.open()
    scene.vote(ann, poll, votes={ideas[0]: 1})
    scene.blank(poll)
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
    scene.crowd(3)
    poll = scene.open()
    choice = {"votes": {ideas[0]: 1}}
    scene.vote(ann, poll, **choice)
    scene.blank(poll)
    result = scene.finish(poll)
    blank = {"choice": {"votes": {}}, "sector": "*"}
    ballots, key = [{"choice": choice, "sector": "*"}, *[blank] * 4], ballots_key(scene.room.polls[poll.id])
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
    assert list(breaches(result, [blank] * 5, ideas, key))
    assert "rule.ballots_commitment" in list(breaches(result, ballots, ideas, "0" * 64))


def test_few_ballots_cannot_be_found_by_trying_all(scene: Scene, ideas: list[str], ann: Member) -> None:
    """Whoever has all that is published lacks the key that went into the checksums of the ballots."""
    scene.crowd(3)
    poll = scene.open()
    scene.vote(ann, poll, votes={ideas[0]: 1})
    scene.blank(poll)
    result = scene.finish(poll)
    room = scene.room
    truth: list[tuple[dict[str, Any], str]] = [({"votes": {ideas[0]: 1}}, "*"), *[({"votes": {}}, "*")] * 4]
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
    scene.crowd(4)
    poll = scene.open()
    scene.vote(ann, poll, votes={ideas[0]: 1})
    first = paper(scene, poll, ideas[0])
    paper(scene, poll, ideas[1], "foundation", first)
    second = paper(scene, poll, ideas[1])
    shown = scene.card(poll)
    assert (shown["cast"], shown["electors"], shown["proxies"], shown["done"]) == (3, 8, 2, 2)
    assert "papers" not in shown
    seen = scene.card(poll, "facilitator")["papers"]
    assert seen == [{"id": first, "sector": "foundation"}, {"id": second, "sector": "civil"}]
    scene.do(fay, "ballot.withdraw", id=second)
    assert (scene.card(poll)["cast"], scene.card(poll)["proxies"]) == (2, 1)
    scene.blank(poll)
    result = scene.finish(poll)
    assert result["totals"][ideas[1]] == "1" and result["proxies"] == 1
    assert (result["ballots"], result["electors"]) == (7, 7)
    assert result["turnout"] == {"*": [7, 7]}  # one of business, and a paper of a foundation, are not told apart


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
    monkeypatch.setattr("ideation.domain.polls.ballots.MOST_PAPERS", 1)
    poll = scene.open()
    first = paper(scene, poll, ideas[0])
    paper(scene, poll, ideas[1], id=first)
    more = {"id": scene.at.uuid(), "poll": poll.id, "choice": {"votes": {}}, "sector": "civil"}
    scene.refused(fay, "ballot.proxy", LimitReached, **more)
