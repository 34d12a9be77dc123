"""Nobody is moved to where their vote can be seen (H3), and no sign tells who voted (L3)."""

from __future__ import annotations

import pytest

from ideation.domain.canonical import digest
from ideation.domain.entities import Member, Poll
from ideation.domain.errors import Conflict
from ideation.views import board
from tests.attack.votes.electors import printed
from tests.domain.scene import Scene
from tests.story import Json


def papers(scene: Scene, poll: Poll, n: int, idea: str, sector: str) -> None:
    for _ in range(n):
        scene.do(
            scene.fay, "ballot.proxy", id=scene.at.uuid(), poll=poll.id, choice={"votes": {idea: 1}}, sector=sector
        )


def figures_of(result: Json, sector: str) -> set[str | None]:
    return {row.get(sector) for row in result["sectors"].values()} - {None}


@pytest.mark.parametrize("when", ["open", "closed"])
def test_nobody_is_moved_among_papers_of_known_content(
    scene: Scene, ideas: list[str], ann: Member, fay: Member, when: str
) -> None:
    """Five papers in an empty group, and the victim moved there after they voted, or after it was closed."""
    crowd = scene.crowd(9)
    poll = scene.open()
    for n, who in enumerate([ann, *crowd]):
        scene.vote(who, poll, votes={ideas[n % 3]: 1})
    papers(scene, poll, 5, ideas[0], "foundation")
    if when == "closed":
        scene.do(fay, "poll.close", poll=poll.id)
    scene.do(fay, "member.update", member=ann.id, sector="foundation")
    if when == "open":
        scene.do(fay, "poll.close", poll=poll.id)
    sealed = scene.do(fay, "poll.count", poll=poll.id).change.seal
    result = scene.room.results[poll.id].body
    assert sealed and "foundation" not in {ballot.sector for ballot in sealed.ballots}
    assert figures_of(result, "foundation") == set() and "foundation" not in result["turnout"]


def test_a_change_of_group_holds_for_the_next_vote(scene: Scene, fay: Member) -> None:
    crowd = scene.crowd(10)
    scene.go("ideas")
    idea = scene.post(crowd[0])
    poll = scene.open()
    for who in crowd:
        scene.vote(who, poll, votes={idea: 1})
    for who in crowd[:5]:
        scene.do(fay, "member.update", member=who.id, sector="public")
        scene.vote(scene.room.members[who.id], poll, votes={idea: 2})  # changed meanwhile: still the same ballot
    result = scene.finish(poll)
    assert result["turnout"] == {"civil": [10, 10]} and set(result["sectors"][idea]) == {"civil", "public"}
    scene.do(fay, "poll.new_round", step=poll.step)
    again = scene.open()
    for who in crowd:
        scene.vote(scene.room.members[who.id], again, votes={idea: 1})
    assert scene.finish(again)["turnout"] == {"civil": [5, 5], "public": [5, 5]}


def test_papers_make_no_group_large_enough(scene: Scene, ideas: list[str]) -> None:
    """Four of business by phone and four papers: eight ballots, and four people."""
    crowd = [*scene.crowd(9), *scene.crowd(3, "business")]  # with Bob, four of business
    poll = scene.open()
    for who in crowd:
        scene.vote(who, poll, votes={ideas[0]: 1})
    scene.vote(scene.room.members[scene.room.by_user["user-bob"]], poll, votes={ideas[1]: 1})
    papers(scene, poll, 4, ideas[2], "business")
    result = scene.finish(poll)
    assert figures_of(result, "business") == set() and figures_of(result, "civil") == set()  # nor by subtraction


def test_whoever_takes_the_papers_off_finds_no_group_of_one_mind(scene: Scene, ideas: list[str]) -> None:
    """Six of business are all for the first idea; six papers beside them are not, so that 6 of 12 is shown. But for
    whoever wrote the papers in, that is six of six."""
    crowd, six = scene.crowd(12), scene.crowd(6, "business")
    poll = scene.open()
    for n, who in enumerate(crowd):
        scene.vote(who, poll, votes={ideas[n % 2]: 1})
    for who in six:
        scene.vote(who, poll, votes={ideas[0]: 1})
    papers(scene, poll, 6, ideas[1], "business")
    result = scene.finish(poll)
    assert all(result["sectors"][id]["business"] is None for id in ideas[:2])
    said = str(result["explanation"]) + str(result["because"])
    assert "Erhvervsliv 6" not in said and "Business 6" not in said


@pytest.mark.parametrize("numbers", [[1], [1, 2], [2, 1, 1, 99], None])
def test_making_a_slip_void_does_not_tell_whether_it_was_used(numbers: list[int] | None) -> None:
    """Number 1 used in one room, number 3 in the other: as many used, and everything else the same."""
    seen = []
    for used in (0, 2):
        scene = Scene()
        codes = printed(scene, 5)
        scene.do(scene.member("bea"), "ticket.redeem", code=codes[used])
        story = []
        for named in (numbers, [1], [4], None, [5]):
            try:
                what = {} if named is None else {"numbers": named}
                story.append(str(scene.do(scene.fay, "ticket.void", **what).result))
            except Conflict as refused:
                story.append(str(refused.reason))
            story.append(str(board.whole(scene.room, "facilitator")["tickets"]))
        scene.do(scene.fay, "ticket.issue", hashes=["f" * 64])
        seen.append([*story, str(board.whole(scene.room, "facilitator")["tickets"])])
    assert seen[0] == seen[1]


def test_a_void_slip_is_good_for_nothing(scene: Scene) -> None:
    codes = printed(scene, 3)
    scene.do(scene.fay, "ticket.void", numbers=[2])
    scene.refused(scene.member("bea"), "ticket.redeem", Conflict, "ticket_void", code=codes[1])
    scene.do(scene.fay, "ticket.void")
    scene.refused(scene.member("dan"), "ticket.redeem", Conflict, "ticket_void", code=codes[2])


def test_the_rule_card_does_not_tell_who_the_electors_are(scene: Scene, ideas: list[str], ann: Member) -> None:
    """Six of eight have a slip: a hash of their ids is found by trying twenty-eight."""
    rule = scene.open().rule
    assert "electors_hash" not in rule and rule["electors"] == 2
    scene.blank(scene.poll())
    assert scene.finish(scene.poll())["rule_hash"] == digest(rule)
