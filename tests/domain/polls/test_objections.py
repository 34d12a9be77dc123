"""An objection is dealt with, and nobody learns whose it was."""

from __future__ import annotations

import json
from collections import Counter
from random import Random
from typing import Any

import pytest

from ideation.counting.recount import differences_of
from ideation.domain.changes import SealedBallot
from ideation.domain.entities import Member, Poll
from ideation.domain.errors import Conflict, Forbidden, Invalid, NotFound
from ideation.domain.polls.objections import stands, unlinked
from ideation.views import board
from tests.domain.scene import Scene

REASON = "Det rammer de mindste foreninger hårdest"


def consent(scene: Scene, method: str = "consent", **settings: Any) -> tuple[Poll, list[Member]]:
    """Six from civil society and four from business, before an open question."""
    people = [*scene.crowd(6), *scene.crowd(4, "business")]
    scene.concept()
    scene.set("commitment", method=method, **settings)
    scene.go("commitment")
    return scene.open("commitment"), people


def objected(scene: Scene, n: int = 1) -> Poll:
    poll, people = consent(scene)
    for place, member in enumerate(people):
        objects = place < n
        scene.vote(
            member, poll, **({"stance": "object", "reason": f"{REASON} {place}"} if objects else {"stance": "ok"})
        )
    return poll


def settle(scene: Scene, poll: Poll, n: int = 0, how: str = "integrated", **more: Any) -> None:
    scene.do(scene.fay, "objection.settle", poll=poll.id, objection=ids(scene, poll)[n], how=how, **more)


def ids(scene: Scene, poll: Poll) -> list[str]:
    return [o["id"] for o in scene.room.results[poll.id].objections]


def card(scene: Scene, role: str = "participant") -> Any:
    return board.whole(scene.room, role)["results"][0]


def test_it_passes_only_when_no_objection_is_open(scene: Scene) -> None:
    poll = objected(scene, 3)
    body = scene.finish(poll)
    assert body["winners"] == [] and card(scene)["stands"] is False
    settle(scene, poll, 0, "integrated", note="Vi begynder med de små")
    settle(scene, poll, 1, "withdrawn")
    assert card(scene)["stands"] is False
    settle(scene, poll, 2, "minuted", owner="Mette")
    assert card(scene)["stands"] is True
    assert {o["state"] for o in card(scene)["objections"]} == {"integrated", "withdrawn", "minuted"}
    assert scene.room.results[poll.id].body == body  # the count stays what it was
    settle(scene, poll, 1, "open")
    assert card(scene)["stands"] is False and "note" not in card(scene)["objections"][1]


def test_a_minuted_objection_has_somebody_s_name(scene: Scene) -> None:
    poll = objected(scene)
    scene.finish(poll)
    (id,) = ids(scene, poll)
    say = {"poll": poll.id, "objection": id}
    scene.refused(scene.fay, "objection.settle", Invalid, "missing", how="minuted", **say)
    owner = scene.member("mette", "public")
    scene.do(scene.fay, "objection.settle", how="minuted", owner=owner.id, **say)
    assert card(scene)["objections"][0]["owner"] == owner.id
    assert "owner" not in card(scene, "observer")["objections"][0]
    scene.refused(owner, "objection.settle", Forbidden, "role", how="withdrawn", **say)
    scene.refused(scene.fay, "objection.settle", Invalid, how="forgotten", **say)
    scene.refused(scene.fay, "objection.settle", NotFound, how="withdrawn", **(say | {"objection": scene.at.uuid()}))
    scene.refused(scene.fay, "objection.settle", NotFound, how="withdrawn", **(say | {"poll": scene.at.uuid()}))


def test_before_the_count_there_is_nothing_to_deal_with(scene: Scene) -> None:
    poll = objected(scene)
    say = {"poll": poll.id, "objection": scene.at.uuid(), "how": "withdrawn"}
    scene.refused(scene.fay, "objection.settle", Conflict, "not_counted", **say)
    assert REASON not in json.dumps([board.whole(scene.room, role) for role in board.ROLES])
    scene.do(scene.fay, "poll.close", poll=poll.id)
    scene.do(scene.fay, "poll.count", poll=poll.id)
    settle(scene, poll)
    assert "results" not in {k for k, v in board.whole(scene.room, "participant").items() if v}


def test_nobody_objects_and_nothing_is_in_its_way(scene: Scene) -> None:
    poll = objected(scene, 0)
    scene.finish(poll)
    assert card(scene)["stands"] is True and card(scene)["objections"] == []


def test_nobody_answers_and_it_does_not_stand(scene: Scene) -> None:
    poll, _ = consent(scene)
    scene.finish(poll)
    assert card(scene)["stands"] is False


@pytest.mark.parametrize("n", [1, 2, 4])
def test_of_few_ballots_nothing_but_the_words_is_known(scene: Scene, n: int) -> None:
    """Neither who, nor from where, nor in which order: the same words from anybody make the same card."""
    seen = []
    for turn in range(2):
        scene = Scene()
        poll, people = consent(scene)
        voters = people[:n] if turn else people[:n][::-1]
        for member in voters:
            scene.vote(member, poll, stance="object", reason=f"{REASON} {voters.index(member)}")
        body = scene.finish(poll)
        assert all(o.keys() == {"id", "text", "state"} for o in card(scene)["objections"])
        assert set(body["sectors"][poll.options[0]].values()) <= {None}
        told = json.dumps(card(scene), ensure_ascii=False)
        assert not any(m.id in told or f'"{m.name}"' in told for m in people)
        seen.append([body["rounds"], sorted(o["text"] for o in card(scene)["objections"])])
    assert seen[0] == seen[1]


def test_not_even_the_sealed_ballots_tell_from_where_a_reason_came(scene: Scene) -> None:
    """All say why; the sectors' stances stay, the reasons have been dealt out anew."""
    poll = Poll(id="p", session="s", step="t", round=1, method="consent", settings={}, over="concepts")
    ballots = [
        SealedBallot(f"b{n}", {"stance": "object", "reason": f"grund {n}"}, "civil" if n < 5 else "business")
        for n in range(10)
    ]
    where = Counter()  # type: ignore[var-annotated]
    for seed in range(400):
        dealt = unlinked(poll, ballots, Random(seed))
        assert [(b.id, b.sector) for b in dealt] == [(b.id, b.sector) for b in ballots]
        assert sorted(b.choice["reason"] for b in dealt) == sorted(b.choice["reason"] for b in ballots)
        where += Counter(b.sector for b in dealt if b.choice["reason"] == "grund 0")
    assert 140 < where["business"] < 260  # as likely from the one as from the other


def test_other_stances_keep_their_own_reasons(scene: Scene) -> None:
    poll, people = consent(scene, "gradients")
    for n, member in enumerate(people):
        scene.vote(member, poll, grade=1 + n % 3, reason=f"trin {1 + n % 3}, nr. {n}")
    body = scene.finish(poll)
    assert all(text.startswith("trin 1") for text in body["rounds"][0]["blocks"])
    assert len(body["rounds"][0]["blocks"]) + len(body["rounds"][0]["reasons"]) == 10


def test_a_dealt_poll_recounts_to_the_same(scene: Scene) -> None:
    poll = objected(scene, 4)
    for command in ("poll.close", "poll.count"):
        done = scene.do(scene.fay, command, poll=poll.id)
    assert done.change.seal
    ballots = [{"choice": choice, "sector": sector} for _, choice, sector in done.change.seal.ballots]
    assert differences_of(scene.room, poll.id, ballots) == []


# -- gradients: a block is an objection, and not all there is ----------------------------------------------------------


def graded(scene: Scene, *grades: int) -> Poll:
    """Where a reason may be left out."""
    poll, people = consent(scene, "gradients", reason_length=0)
    for member, grade in zip(people, grades, strict=True):
        scene.vote(member, poll, grade=grade)
    scene.finish(poll)
    return poll


def test_a_block_without_words_is_dealt_with_too(scene: Scene) -> None:
    poll = graded(scene, 5, 5, 4, 4, 3, 3, 5, 5, 5, 1)
    assert [o["text"] for o in card(scene)["objections"]] == [""]
    settle(scene, poll)
    assert stands(scene.room.results[poll.id])


def test_too_little_support_is_not_mended_by_that(scene: Scene) -> None:
    poll = graded(scene, 2, 2, 2, 2, 2, 5, 5, 5, 5, 1)
    settle(scene, poll)
    assert not stands(scene.room.results[poll.id])
