"""A figure needs five people, whoever wrote the ballots (M3)."""

from __future__ import annotations

import itertools
import json
from collections import defaultdict
from dataclasses import replace
from typing import Any

import pytest

from ideation.counting.recount import differences_of, recount_export, recounted
from ideation.domain.canonical import canonical
from ideation.domain.changes import SealedBallot
from ideation.domain.entities import Member, Poll
from ideation.domain.limits import FEW
from ideation.domain.polls.results import published
from ideation.domain.polls.tally import anonymous
from ideation.domain.privacy.small_polls import is_few
from ideation.domain.voting import METHODS
from ideation.export import kept_back
from ideation.export.vote_tables import opinion_table, poll_table
from ideation.report.count_walkthrough import followed
from ideation.report.votes import counts
from ideation.views import board
from tests.domain.scene import Scene
from tests.domain.worlds import Vote
from tests.story import Json

GROUPS = ("civil", "business", "foundation", "public")


def voting(method: str, people: int, **settings: Any) -> tuple[Vote, list[Member]]:
    """A vote by this method, with so many electors of several groups; nobody has voted yet."""
    vote = Vote(method, **settings)
    scene = vote.scene
    crowd = [scene.member(f"p{n}", GROUPS[n % 4]) for n in range(people)]
    scene.do(scene.fay, "member.admit", members=[m.id for m in crowd], poll=vote.poll.id)
    vote.poll = scene.room.polls[vote.poll.id]
    return vote, crowd


def told(vote: Vote, crowd: list[Member], cast: tuple[Json, ...]) -> Json:
    """What would be published, were it counted now."""
    for who, choice in zip(crowd, cast, strict=True):
        vote.scene.vote(who, vote.poll, **choice)
    poll = vote.poll = vote.scene.room.polls[vote.poll.id]
    ballots = [SealedBallot("", *ballot) for ballot in anonymous(vote.scene.room, poll)]
    return published(vote.scene.room, poll, ballots)[0]


@pytest.mark.parametrize("rule", ["lot", "runoff"])
@pytest.mark.parametrize("method", METHODS)
def test_of_few_only_what_was_chosen_is_told(method: str, rule: str) -> None:
    """All the ballots that three people can cast: where the same was chosen the same is published, to the byte."""
    vote, crowd = voting(method, 3, tie_rule=rule)
    found = defaultdict(set)
    for cast in itertools.combinations_with_replacement(vote.choices(), 3):
        body = told(vote, crowd, cast)
        assert is_few(body)
        found[canonical([body["goes_on"], body["cut"]["tied"]])].add(canonical(body))
    assert {len(bodies) for bodies in found.values()} == {1}
    assert len(found) > 1 or METHODS[method].single


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("people", [1, 4, 5])
def test_papers_are_no_people(method: str, people: int) -> None:
    """Twenty papers beside four people show no figure; five people are enough."""
    vote, crowd = voting(method, people)
    for n in range(20):
        choice = vote.choices()[n % 3]
        vote.scene.do(
            vote.scene.fay, "ballot.proxy", id=vote.scene.at.uuid(), poll=vote.poll.id, choice=choice, sector="civil"
        )
    body = told(vote, crowd, tuple(vote.choices()[n % 2] for n in range(people)))
    assert is_few(body) == (people < FEW) and body["ballots"] == people + 20
    assert bool(body["totals"] and body["rounds"]) == (people >= FEW)


@pytest.mark.parametrize("n", [4, 5])
def test_a_vote_on_paper_only_has_figures_from_five_papers_on(n: int) -> None:
    vote, _ = voting("approval", 3)
    for _ in range(n):
        paper = {"id": vote.scene.at.uuid(), "poll": vote.poll.id, "choice": vote.choices()[1], "sector": "civil"}
        vote.scene.do(vote.scene.fay, "ballot.proxy", **paper)
    assert is_few(told(vote, [], ())) == (n < FEW)


def seen_everywhere(scene: Scene, poll: Poll) -> str:
    """All that stands anywhere: every role's cards, the report, the page of the count, the export's tables."""
    room, result = scene.room, scene.room.results[poll.id]
    exported = kept_back(room, poll.id) | {"result": result.body}
    tables = [poll_table(room, str), opinion_table(room, str)]
    cards = [{name: board.whole(room, role)[name] for name in ("polls", "results")} for role in board.ROLES]
    return json.dumps([cards, exported, tables]) + repr([counts(room, set()), followed(room, result)])


def test_it_is_so_everywhere(scene: Scene, ideas: list[str], ann: Member, bob: Member) -> None:
    """The ballots are 3 + 0 and 1 + 2, the totals 4 and 2: none of it stands anywhere, and the same is seen of other
    ballots that choose the same."""
    seen = set()
    for anns, bobs in (({ideas[0]: 3}, {ideas[0]: 1, ideas[1]: 2}), ({ideas[0]: 2, ideas[1]: 1}, {ideas[0]: 1})):
        again = Scene()
        people = [again.member("ann"), again.member("bob", "business")]
        again.go("ideas")
        ids = [again.post(who, f"Idé {n}") for n, who in enumerate((people[0], people[1], people[0]))]
        again.go("selection")
        poll = again.open()
        for who, votes in zip(people, (anns, bobs), strict=True):
            again.vote(who, poll, votes={ids[ideas.index(id)]: n for id, n in votes.items()})
        body = again.finish(poll)
        assert (body["ballots"], body["electors"], set(body["goes_on"])) == (2, 2, set(ids[:2]))
        assert body["turnout"] == {}
        seen.add(seen_everywhere(again, again.room.polls[poll.id]))
    assert len(seen) == 1


def test_the_server_counts_it_again_and_an_export_says_that_it_cannot(
    scene: Scene, ideas: list[str], ann: Member, fay: Member
) -> None:
    poll = scene.open()
    scene.vote(ann, poll, votes={ideas[1]: 3})
    scene.do(fay, "poll.close", poll=poll.id)
    sealed = scene.do(fay, "poll.count", poll=poll.id, dice="6152").change.seal
    assert sealed
    rows = [{"choice": b.choice, "sector": b.sector} for b in sealed.ballots]
    assert recounted(scene.room, poll.id, rows)["ok"]
    others = [{"choice": {"votes": {ideas[0]: 3}}, "sector": "*"}]
    assert set(differences_of(scene.room, poll.id, others)) == {"winners", "goes_on", "cut"}
    result = scene.room.results[poll.id]
    forged = replace(result, body=result.body | {"rule": result.body["rule"] | {"lot_commitment": "0" * 64}})
    scene.room.results[poll.id] = forged
    assert differences_of(scene.room, poll.id, rows) == ["rule_hash", "lot_commitment"]
    entry = kept_back(scene.room, poll.id) | {"result": result.body}
    assert entry["ballots"] == [] and "key" not in entry
    again = recount_export({"counts": [entry]})
    assert again["ok"] and again["polls"][0]["kept_back"] and again["polls"][0]["winners"] == [ideas[1]]


def test_somebody_minutes_an_objection_of_three_and_it_stands(scene: Scene) -> None:
    """Whether enough could live with it is no figure any more, but the rule still knows."""
    for grades, stands in (((5, 4, 1), False), ((5, 5, 5), True)):
        vote, crowd = voting("gradients", 3, share="2/3")
        for who, grade in zip(crowd, grades, strict=True):
            reason = {"reason": "For dyrt"} if grade == 1 else {}
            vote.scene.vote(who, vote.poll, grade=grade, **reason)
        vote.scene.finish(vote.poll)
        (card,) = board.whole(vote.scene.room, "participant")["results"]
        assert card["stands"] is stands and card["rounds"] == []
        for objection in card["objections"]:
            settled = {"poll": vote.poll.id, "objection": objection["id"], "how": "integrated"}
            vote.scene.do(vote.scene.fay, "objection.settle", **settled)
            (card,) = board.whole(vote.scene.room, "participant")["results"]
            assert card["stands"] is True


# -- turnout of sectors -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("hall", "told"),
    [
        ({"civil": 9, "business": 1}, {"*": [10, 10]}),
        ({"civil": 9, "business": 6, "foundation": 2}, {"*": [8, 8], "civil": [9, 9]}),
        ({"civil": 9, "business": 6}, {"business": [6, 6], "civil": [9, 9]}),
        ({"civil": 3, "business": 2}, {"*": [5, 5]}),
        ({"civil": 3}, {}),
    ],
)
def test_the_turnout_of_few_is_told_as_of_one_or_not_at_all(hall: dict[str, int], told: Json) -> None:
    scene = Scene()
    crowd = [who for sector, n in hall.items() for who in scene.crowd(n, sector)]
    scene.go("ideas")
    idea = scene.post(crowd[0])
    poll = scene.open()
    for who in crowd:
        scene.vote(who, poll, votes={idea: 1})
    result = scene.finish(poll)
    assert result["turnout"] == ({} if is_few(result) else told)


def test_that_a_group_voted_at_all_is_not_told_either(scene: Scene) -> None:
    """One foundation among ten: whether it voted does not show in which groups have a column."""
    seen = []
    for votes in (True, False):
        again = Scene()
        crowd, one = again.crowd(10), again.member("one", "foundation")
        again.go("ideas")
        idea = again.post(crowd[0])
        poll = again.open()
        for who in crowd if votes else crowd[:9]:
            again.vote(who, poll, votes={idea: 1})
        if not votes:
            again.vote(one, poll, votes={idea: 1})
        seen.append([list(again.finish(poll)["sectors"][idea]), again.room.results[poll.id].body["turnout"]])
    assert seen[0] == seen[1]
