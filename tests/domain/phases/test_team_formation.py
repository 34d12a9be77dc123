"""Teams from wishes, in the room: who wished what is nobody's business, and the facilitator sets all teams at once."""

from __future__ import annotations

from typing import Any

import pytest

from ideation.domain.entities import Member
from ideation.domain.errors import Conflict, Forbidden, Invalid, NotFound
from ideation.domain.phases.team_formation import problem_of
from ideation.domain.teams.greedy import greedy
from ideation.views import board
from ideation.views.cards.session import session_card
from tests.domain.scene import Done, Scene
from tests.story import Json

HOW = {"least": 1, "most": 9, "groups": 2, "seed": "lod", "by": "lot"}


@pytest.fixture
def three(scene: Scene) -> list[str]:
    scene.go("concepts")
    return [scene.concept(title) for title in ("Have", "Køkken", "Værksted")]


def team(scene: Scene, concept: str) -> list[str]:
    return scene.room.concepts[concept].team


def form(scene: Scene, *teams: tuple[str, list[Member]], **how: Any) -> Done:
    named = [{"concept": concept, "members": [m.id for m in members]} for concept, members in teams]
    return scene.do(scene.fay, "team.set", teams=named, how=HOW | how)


def wished(scene: Scene, member: Member) -> list[str]:
    return list(board.mine(scene.room, member)["wishes"])


def test_wishes_replace_one_another_and_are_ones_own(scene: Scene, ann: Member, three: list[str]) -> None:
    have, kitchen, _ = three
    scene.do(ann, "team.prefer", choices=[have, kitchen])
    scene.do(ann, "team.prefer", choices=[kitchen])
    assert wished(scene, ann) == [kitchen] and len(scene.room.wishes) == 1
    for role in board.ROLES:
        assert "wishes" not in board.whole(scene.room, role)
        put, drop = board.changes(scene.room, role, [("wishes", next(iter(scene.room.wishes)))])
        assert not put and not drop
    scene.do(ann, "team.prefer", choices=[])
    assert wished(scene, ann) == []


def test_wishes_that_are_none(scene: Scene, ann: Member, three: list[str]) -> None:
    have, kitchen, workshop = three
    scene.do(ann, "team.prefer", choices=[workshop])
    scene.refused(ann, "team.prefer", Invalid, "repeated", choices=[have, have])
    scene.refused(ann, "team.prefer", NotFound, choices=[have, scene.at.uuid()])
    scene.refused(ann, "team.prefer", Invalid, "too_many", choices=[have, kitchen, workshop, scene.concept("Fjerde")])
    assert wished(scene, ann) == [workshop]


def test_setting_teams_names_everybody_once(scene: Scene, ann: Member, bob: Member, three: list[str]) -> None:
    have, kitchen, _ = three
    scene.refused(ann, "team.set", Forbidden, "role", teams=[{"concept": have, "members": []}], how=HOW)
    with pytest.raises(Invalid):
        form(scene, (have, [ann]), (kitchen, [ann, bob]))
    with pytest.raises(Invalid):
        form(scene, (have, [ann]), (have, [bob]))
    with pytest.raises(NotFound):
        form(scene, (scene.at.uuid(), [ann]))
    assert team(scene, have) == team(scene, kitchen) == []


def test_who_is_named_moves_and_all_others_stay(scene: Scene, ann: Member, bob: Member, three: list[str]) -> None:
    have, kitchen, workshop = three
    cai = scene.member("cai", "public")
    for member, concept in ((ann, have), (bob, have), (cai, workshop), (scene.fay, have)):
        scene.do(member, "team.join", concept=concept)
    form(scene, (have, [bob]), (kitchen, [ann]))
    assert team(scene, have) == [scene.fay.id, bob.id]
    assert (team(scene, kitchen), team(scene, workshop)) == ([ann.id], [cai.id])
    scene.do(ann, "team.join", concept=workshop)  # joining and leaving go on
    scene.do(ann, "team.leave", concept=kitchen)
    assert (team(scene, kitchen), team(scene, workshop)) == ([], [cai.id, ann.id])


def test_teams_are_taken_back_as_one(scene: Scene, ann: Member, bob: Member, three: list[str]) -> None:
    have, kitchen, workshop = three
    scene.do(ann, "team.join", concept=have)
    before = scene.picture()["concepts"]
    done = form(scene, (kitchen, [ann]), (workshop, [bob]))
    assert scene.room.session.formed
    undone = scene.undo(done)
    assert [c.team for c in scene.room.concepts.values()] == [c.team for c in before.values()]  # type: ignore[attr-defined]
    assert scene.room.session.formed is None
    scene.undo(undone)
    assert (team(scene, have), team(scene, kitchen), team(scene, workshop)) == ([], [ann.id], [bob.id])
    scene.do(ann, "team.leave", concept=kitchen)
    with pytest.raises(Conflict, match="changed_since"):
        scene.undo(done)


def test_how_they_were_made_is_kept_for_the_facilitator(
    scene: Scene, ann: Member, bob: Member, three: list[str]
) -> None:
    have, kitchen, workshop = three
    scene.do(ann, "team.prefer", choices=[have, kitchen])
    scene.do(bob, "team.prefer", choices=[have, kitchen])
    form(scene, (have, [ann]), (kitchen, [bob]), by="solver", moved=1)
    formed: Json = session_card(scene.room, "facilitator", scene.room.session)["formed"]
    assert (formed["seed"], formed["by"], formed["moved"]) == ("lod", "solver", 1)
    assert formed["measure"] == {
        "sizes": {have: 1, kitchen: 1},
        "groups": {have: 1, kitchen: 1},
        "below": 2,
        "lacking": 2,
    }
    for role in ("participant", "observer"):
        assert "formed" not in session_card(scene.room, role, scene.room.session)


def test_who_is_taken_out_meanwhile_stops_nobody(scene: Scene, ann: Member, bob: Member, three: list[str]) -> None:
    scene.do(scene.fay, "member.remove", member=bob.id)
    form(scene, (three[0], [ann, bob]))
    assert team(scene, three[0]) == [ann.id]


def test_the_rooms_question(scene: Scene, ann: Member, bob: Member, three: list[str]) -> None:
    """Facilitators are not placed; a team one has joined is a wish, where one has said nothing else."""
    have, kitchen, workshop = three
    cai, dot, guest = scene.member("cai", "public"), scene.member("dot"), scene.member("gro", "guest")
    scene.do(ann, "team.prefer", choices=[workshop, have])
    scene.do(ann, "team.join", concept=kitchen)
    scene.do(bob, "team.join", concept=kitchen)
    scene.do(dot, "team.prefer", choices=[kitchen])
    scene.do(scene.fay, "member.remove", member=dot.id)
    problem = problem_of(scene.room, least=1, most=4, groups=2, seed="lod")
    assert problem.teams == (have, kitchen, workshop)
    assert {p.id: (p.group, p.wishes) for p in problem.people} == {
        ann.id: ("civil", (workshop, have)),
        bob.id: ("business", (kitchen,)),
        cai.id: ("public", ()),
        guest.id: (None, ()),
    }


def test_a_proposal_as_it_is_taken(scene: Scene, three: list[str]) -> None:
    people = [*scene.crowd(5), *scene.crowd(4, "business"), *scene.crowd(3, "public")]
    for n, member in enumerate(people):
        scene.do(member, "team.prefer", choices=[three[n % 3], three[(n + 1) % 3]])
    seats = greedy(problem_of(scene.room, least=4, most=4, groups=3, seed="lod"))
    form(scene, *((c, [m for m in people if seats[m.id] == c]) for c in three), least=4, most=4, groups=3)
    assert [len(team(scene, c)) for c in three] == [4, 4, 4]
    assert scene.room.session.formed and scene.room.session.formed["measure"]["below"] == 0
