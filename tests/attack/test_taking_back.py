"""A right is asked for when it is used, for what it undoes too (H1).

Whoever was facilitator when they did something, and is not any more, takes nothing of it back, nor that in its turn.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from ideation.commands.apply import take
from ideation.contract.protocol import COMMANDS
from ideation.domain.changes import put
from ideation.domain.entities import Member
from ideation.domain.errors import Closed, Forbidden, NotFound, Refused, Unauthenticated
from tests.domain.scene import Done, Scene
from tests.domain.undo.before_and_after import REVERSIBLE, essence
from tests.story import Camp, new

Losing = Callable[[Scene, Member, Member], object]


def demoted(scene: Scene, boss: Member, cora: Member) -> object:
    return scene.do(boss, "member.role", member=cora.id, role="participant")


def looking_on(scene: Scene, boss: Member, cora: Member) -> object:
    return scene.do(boss, "member.role", member=cora.id, role="observer")


def removed(scene: Scene, boss: Member, cora: Member) -> object:
    return scene.do(boss, "member.remove", member=cora.id)


def waiting(scene: Scene, boss: Member, cora: Member) -> object:
    return take(scene.room, put(replace(scene.room.members[cora.id], role="participant", state="waiting")))


def ended(scene: Scene, boss: Member, cora: Member) -> object:
    return scene.do(boss, "session.end")


LOST: dict[str, Losing] = {
    "demoted": demoted, "looking on": looking_on, "removed": removed, "waiting": waiting, "ended": ended,
}  # fmt: skip


def led(type: str, *, undone: bool) -> tuple[Scene, Member, Member, Done]:
    """Done by Cora as facilitator, in a room where only facilitators sort; and taken back by her, where asked."""
    scene = Scene()
    boss, cora = scene.fay, scene.member("cora", role="facilitator")
    scene.fay = cora
    done = REVERSIBLE[type](scene, cora)
    scene.do(boss, "step.update", id=scene.step("themes").id, settings={"who": "facilitators"})
    return scene, boss, cora, scene.undo(done) if undone else done


@pytest.mark.parametrize("undone", [False, True], ids=["undo", "undo of undo"])
@pytest.mark.parametrize("how", LOST)
@pytest.mark.parametrize("type", REVERSIBLE)
def test_what_one_may_not_do_any_more_one_may_not_take_back(type: str, how: str, undone: bool) -> None:
    scene, boss, cora, done = led(type, undone=undone)
    LOST[how](scene, boss, cora)
    if how == "demoted" and type == "idea.withdraw":
        scene.undo(done, cora)  # her own idea: she may
        return
    was = essence(scene)
    with pytest.raises(Refused) as refusal:
        scene.undo(done, cora)
    assert isinstance(refusal.value, (Forbidden, Unauthenticated, Closed))
    assert essence(scene) == was


def test_every_command_says_who_may_take_it_back() -> None:
    """What members may send asks more than their role: of all that can be taken back, only undo itself does not, for
    it asks its root."""
    asking_no_more = {type for type, c in COMMANDS.items() if c.back and c.back.__name__ == "by_role"}
    assert {type for type in asking_no_more if COMMANDS[type].roles != ("facilitator",)} == {"undo"}


def test_somebody_elses_idea_is_not_withdrawn_again_by_who_brought_it_back(scene: Scene, ann: Member) -> None:
    cora = scene.member("cora", role="facilitator")
    scene.go("ideas")
    brought_back = scene.undo(scene.do(ann, "idea.withdraw", id=scene.post(ann)), cora)
    demoted(scene, scene.fay, cora)
    with pytest.raises(Forbidden):
        scene.undo(brought_back, cora)
    scene.undo(brought_back, scene.fay)


def test_who_sorts_takes_nothing_back_of_what_was_hidden_since(scene: Scene, ann: Member) -> None:
    scene.go("ideas")
    id = scene.post(ann)
    scene.go("themes")
    done = scene.do(ann, "idea.place", id=id, theme=scene.theme())
    scene.do(scene.fay, "idea.hide", id=id, hidden=True)
    with pytest.raises(NotFound):
        scene.undo(done)


def test_a_vote_is_not_opened_again_by_who_led_once(camp: Camp) -> None:
    """By the receipts, as they are stored: the undo of the undo knows what it goes back to."""
    fay, cora, closing, opening = camp.facilitator(), camp.phone("cora", role="facilitator"), new(), new()
    camp.phone("ann").look()
    camp.go("ideas")
    fay.post("Et skur")
    poll = camp.open_poll()["id"]
    cora.send("poll.close", op=closing, poll=poll)
    cora.send("undo", op=opening, op_id=closing)
    fay.send("member.role", member=cora.member, role="participant")
    for op in (closing, opening):
        assert cora.refused("undo", "forbidden", op_id=op)["reason"] == "role"
    assert fay.sees("polls", id=poll)["state"] == "open"
    fay.send("undo", op_id=opening)
    assert fay.sees("polls", id=poll)["state"] == "closed"
