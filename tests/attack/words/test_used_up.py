"""H7: one participant cannot use up the session; and what was used up comes back when they are put out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import orjson
import pytest

from ideation.contract.protocol import COMMANDS
from ideation.domain import limits
from ideation.domain.entities import Entity, Member
from ideation.domain.errors import Closed, Forbidden, LimitReached
from ideation.domain.phases import actions, commitment, concepts, ideas, themes
from ideation.domain.quotas import KINDS
from ideation.views import board
from tests.attack.making import MAKES_NOTHING, MAKING, ONE_EACH, first_concept, in_a_team
from tests.domain.scene import Scene


def test_it_is_known_of_every_command_whether_it_makes_something() -> None:
    assert MAKING.keys().isdisjoint(MAKES_NOTHING)
    assert COMMANDS.keys() == MAKING.keys() | ONE_EACH | MAKES_NOTHING


@pytest.mark.parametrize("type", MAKING)
def test_what_one_party_makes_has_an_end(scene: Scene, ann: Member, type: str) -> None:
    making = MAKING[type]
    who = scene.fay if making.leads else ann
    making.ready(scene, ann)
    for _ in range(1_000):
        payload = making.payload(scene)
        try:
            scene.do(who, type, **payload)
        except LimitReached as refused:
            assert refused.extra["left"] == 0 and refused.code == "limit_reached"
            break
    else:
        pytest.fail(f"{type} has no end")
    kind = {"idea.post": "ideas", "theme.create": "themes", "commitment.make": "commitments", "action.add": "actions"}
    if type in kind:
        made = scene.room.collection(kind[type]).values()
        assert sum(maker_of(entity) == ann.id for entity in made) == limits.SHARES[kind[type]].each


def maker_of(entity: Entity) -> str | None:
    return KINDS[type(entity)].maker(entity)


def test_a_facilitator_who_types_in_for_others_has_more(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(limits.SHARES, "ideas", replace(limits.SHARES["ideas"], each=2, leads=5))
    scene.go("ideas")
    for _ in range(5):
        scene.post(scene.fay, "For andre", proxy="public")
    refused = scene.refused(scene.fay, "idea.post", LimitReached, "yours", id=scene.at.uuid(), text="x")
    assert refused.extra["most"] == 5


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A session for four of each, so that two flooders fill it."""
    for module, name in (
        (ideas, "MAX_IDEAS"),
        (themes, "MAX_THEMES"),
        (concepts, "MAX_CONCEPTS"),
        (actions, "MAX_ACTIONS"),
    ):
        monkeypatch.setattr(module, name, 4)
    monkeypatch.setattr(commitment, "MAX_PER_MEMBER", 2)
    for kind in limits.SHARES:
        monkeypatch.setitem(limits.SHARES, kind, replace(limits.SHARES[kind], each=2, leads=2, all=4))
    yield


FILLED = ("idea.post", "theme.create", "concept.add", "commitment.make", "action.add")


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("type", FILLED)
def test_who_is_removed_uses_up_nothing_any_more(scene: Scene, ann: Member, bob: Member, type: str) -> None:
    making, eva = MAKING[type], scene.member("eva", "public")
    if type == "concept.add":
        for who in (ann, bob, eva):
            scene.do(scene.fay, "member.role", member=who.id, role="facilitator")
    making.ready(scene, ann)
    if making.ready is in_a_team:
        for who in (bob, eva):
            scene.do(who, "team.join", concept=first_concept(scene))
    for who in (ann, bob):
        for _ in range(2):
            scene.do(who, type, **making.payload(scene))
        scene.refused(who, type, LimitReached, "yours", **making.payload(scene))
    assert scene.refused(eva, type, LimitReached, "all", **making.payload(scene)).extra["left"] == 0
    scene.do(scene.fay, "member.remove", member=ann.id)
    for _ in range(2):
        scene.do(eva, type, **making.payload(scene))
    scene.refused(eva, type, LimitReached, "yours", **making.payload(scene))


@pytest.mark.usefixtures("small")
def test_what_is_hidden_or_withdrawn_uses_up_nothing_either(scene: Scene, ann: Member, bob: Member) -> None:
    scene.go("ideas")
    eva, made = scene.member("eva"), [scene.post(who) for who in (ann, ann, bob, bob)]
    scene.refused(eva, "idea.post", LimitReached, "all", id=scene.at.uuid(), text="Også mig")
    scene.do(scene.fay, "idea.hide", id=made[0], hidden=True)
    scene.post(eva)
    scene.refused(
        ann, "idea.post", LimitReached, "yours", id=scene.at.uuid(), text="Igen"
    )  # hidden gives its author none
    scene.do(bob, "idea.withdraw", id=made[2])
    scene.post(eva)


@pytest.mark.usefixtures("small")
def test_what_was_taken_back_gives_a_place_but_not_for_ever(scene: Scene, ann: Member) -> None:
    scene.go("ideas")
    taken_back = []
    for _ in range(2 * limits.ROWS_FOR_EACH):
        taken_back.append(scene.do(ann, "idea.withdraw", id=scene.post(ann)))
    scene.refused(ann, "idea.post", LimitReached, "yours", id=scene.at.uuid(), text="Én til")
    for done in taken_back[:2]:
        scene.undo(done)
    with pytest.raises(LimitReached):  # an undo gives nobody more than their share
        scene.undo(taken_back[2])


@pytest.mark.usefixtures("small")
def test_a_dropped_action_makes_room_and_goes(scene: Scene, ann: Member, bob: Member) -> None:
    making = MAKING["action.add"]
    in_a_team(scene, ann)
    made = [scene.do(ann, "action.add", **making.payload(scene)).result["id"] for _ in range(2)]
    scene.refused(ann, "action.remove", Closed, "not_dropped", id=made[0])
    scene.do(ann, "action.update", id=made[0], state="dropped")
    scene.refused(bob, "action.remove", Forbidden, "not_in_team", id=made[0])
    scene.do(ann, "action.add", **making.payload(scene))
    with pytest.raises(LimitReached):
        scene.do(ann, "action.update", id=made[0], state="open")  # nor does it come back beyond the share
    scene.do(ann, "action.remove", id=made[0])
    assert made[0] not in scene.room.actions


def test_an_acknowledgement_stays_bounded(scene: Scene, ann: Member) -> None:
    """However many one withdraws: what is one's own has an end."""
    scene.go("ideas")
    for _ in range(limits.SHARES["ideas"].each):
        scene.post(ann, "x" * 280)
    assert len(orjson.dumps(board.mine(scene.room, ann))) < 80_000


def test_who_made_a_theme_or_an_action_stands_in_nobody_s_card(scene: Scene, ann: Member) -> None:
    scene.go("themes")
    scene.theme(by=ann)
    in_a_team(scene, ann)
    scene.do(ann, "action.add", **MAKING["action.add"].payload(scene))
    for role in board.ROLES:
        told = board.whole(scene.room, role)
        assert all("made_by" not in card for name in ("themes", "actions", "concepts") for card in told[name])
