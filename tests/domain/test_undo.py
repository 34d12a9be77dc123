"""Taking back: everything is as before, or it is refused because somebody has gone on with it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from ideation.contract.protocol import COMMANDS
from ideation.domain.entities import Entity, Member
from ideation.domain.errors import Closed, Conflict
from ideation.domain.limits import AUTHOR_SHOWS
from tests.domain.scene import Done, Scene

Doing = Callable[[Scene, Member], Done]


def sorting(scene: Scene, ann: Member, n: int = 3) -> list[str]:
    scene.go("ideas")
    ideas = [scene.post(ann, f"Idé {n}") for n in range(n)]
    scene.go("themes")
    return ideas


def withdraw(scene: Scene, ann: Member) -> Done:
    scene.go("ideas")
    return scene.do(ann, "idea.withdraw", id=scene.post(ann))


def hide(scene: Scene, ann: Member) -> Done:
    scene.go("ideas")
    return scene.do(scene.fay, "idea.hide", id=scene.post(ann), hidden=True)


def hide_like(scene: Scene, ann: Member) -> Done:
    scene.go("ideas")
    ideas = [scene.post(ann, f"Køb nu {n}") for n in range(AUTHOR_SHOWS)]
    return scene.do(scene.fay, "idea.hide_like", id=ideas[0], hidden=True)


def place(scene: Scene, ann: Member) -> Done:
    return scene.do(ann, "idea.place", id=sorting(scene, ann)[0], theme=scene.theme())


def merge(scene: Scene, ann: Member) -> Done:
    ideas = sorting(scene, ann)
    return scene.do(ann, "idea.merge", into=ideas[0], ids=ideas[1:])


def split(scene: Scene, ann: Member) -> Done:
    ideas = sorting(scene, ann)
    scene.do(ann, "idea.merge", into=ideas[0], ids=ideas[1:])
    return scene.do(ann, "idea.split", ids=ideas[1:])


def create(scene: Scene, ann: Member) -> Done:
    sorting(scene, ann)
    return scene.do(ann, "theme.create", id=scene.at.uuid(), title="Mad")


def rename(scene: Scene, ann: Member) -> Done:
    sorting(scene, ann)
    return scene.do(ann, "theme.rename", id=scene.theme(), title="Steder")


def remove(scene: Scene, ann: Member) -> Done:
    ideas, food = sorting(scene, ann), scene.theme()
    scene.do(ann, "idea.place", id=ideas[0], theme=food)
    return scene.do(ann, "theme.remove", id=food)


def close(scene: Scene, ann: Member) -> Done:
    sorting(scene, ann)
    return scene.do(scene.fay, "poll.close", poll=scene.open().id)


def go(scene: Scene, ann: Member) -> Done:
    sorting(scene, ann)
    return scene.go("selection")


def form(scene: Scene, ann: Member) -> Done:
    scene.go("concepts")
    how = {"least": 1, "most": 5, "groups": 3, "seed": "lod", "by": "lot"}
    return scene.do(scene.fay, "team.set", teams=[{"concept": scene.concept(), "members": [ann.id]}], how=how)


REVERSIBLE: dict[str, Doing] = {
    "idea.withdraw": withdraw, "idea.hide": hide, "idea.hide_like": hide_like, "idea.place": place,
    "idea.merge": merge, "idea.split": split, "theme.create": create, "theme.rename": rename, "theme.remove": remove,
    "poll.close": close, "step.go": go, "team.set": form,
}  # fmt: skip
every_reversible = pytest.mark.parametrize("type", REVERSIBLE)
STAMPS: dict[str, Any] = {
    "seq": 0, "card_seq": 0, "shown": False, "entered_at": None, "left_at": None, "closed_at": None,
}  # fmt: skip


def essence(scene: Scene) -> dict[str, dict[str, Entity]]:
    """Everything but the numbers and the stamps of time."""
    return {
        name: {id: replace(e, **{k: v for k, v in STAMPS.items() if hasattr(e, k)}) for id, e in entities.items()}
        for name, entities in scene.picture().items()
    }


def test_the_table_has_every_reversible_command() -> None:
    assert REVERSIBLE.keys() | {"undo"} == {type for type, command in COMMANDS.items() if command.reversible}


def played(type: str, *, undone: bool = False) -> tuple[Scene, Done]:
    scene = Scene()
    done = REVERSIBLE[type](scene, scene.member("ann"))
    return scene, scene.undo(done) if undone else done


def before(type: str) -> dict[str, dict[str, Entity]]:
    """The same scene, played up to the command itself."""
    scene = Scene()
    ann, kept = scene.member("ann"), []
    real = scene.do

    def watched(by: Member, what: str, /, **payload: Any) -> Done:
        kept.append(essence(scene))
        return real(by, what, **payload)

    scene.do = watched  # type: ignore[method-assign]
    REVERSIBLE[type](scene, ann)
    return kept[-1]


@every_reversible
def test_undo_brings_back_what_was(type: str) -> None:
    scene, _ = played(type, undone=True)
    assert essence(scene) == before(type)


@every_reversible
def test_undo_of_the_undo_does_it_again(type: str) -> None:
    after, _ = played(type)
    scene, undone = played(type, undone=True)
    scene.undo(undone)
    assert essence(scene) == essence(after)


@every_reversible
def test_undo_twice_is_refused(type: str) -> None:
    scene = Scene()
    done = REVERSIBLE[type](scene, scene.member("ann"))
    scene.undo(done)
    was = essence(scene)
    with pytest.raises(Conflict):
        scene.undo(done)
    assert essence(scene) == was


# -- where somebody has gone on ---------------------------------------------------------------------------------------


def test_a_theme_renamed_since_is_not_renamed_back(scene: Scene, ann: Member) -> None:
    done = rename(scene, ann)
    (theme,) = scene.room.themes
    scene.do(ann, "theme.rename", id=theme, title="Et tredje navn")
    with pytest.raises(Conflict):
        scene.undo(done)


def test_an_idea_placed_elsewhere_since_stays_there(scene: Scene, ann: Member) -> None:
    done = place(scene, ann)
    scene.do(ann, "idea.place", id=next(iter(scene.room.ideas)), theme=None)
    with pytest.raises(Conflict):
        scene.undo(done)


def test_a_step_gone_from_since_is_not_gone_back_to(scene: Scene, ann: Member) -> None:
    done = go(scene, ann)
    scene.go("closing")
    with pytest.raises(Conflict):
        scene.undo(done)


def test_plus_one_minute_does_not_stand_in_the_way(scene: Scene, ann: Member) -> None:
    done = go(scene, ann)
    scene.do(scene.fay, "timer.set", ends_at="2026-11-23T20:15:00Z")
    scene.undo(done)
    assert scene.room.current == scene.step("themes")


def test_a_step_added_meanwhile_finds_its_place(scene: Scene, ann: Member) -> None:
    done = go(scene, ann)
    step = {"phase": "ideas", "title": "Nyt", "minutes": 5, "settings": {}, "after": scene.step("themes").id}
    scene.do(scene.fay, "step.add", id=scene.at.uuid(), **step)
    scene.undo(done)
    assert " ".join(s.state for s in scene.room.plan).startswith("done done current ahead ahead")


def test_a_step_removed_meanwhile_is_not_gone_back_to(scene: Scene, ann: Member) -> None:
    done = go(scene, ann)
    scene.do(scene.fay, "step.remove", id=scene.step("themes").id)
    with pytest.raises(Conflict):
        scene.undo(done)


def test_going_back_leaves_an_open_poll_its_concept(scene: Scene, ann: Member) -> None:
    concept = scene.concept()
    done = scene.go("commitment")
    poll = scene.open("commitment", concept=concept)
    scene.undo(done)
    assert scene.room.polls[poll.id].concept == concept


def test_what_is_voted_on_is_not_undone(scene: Scene, ann: Member) -> None:
    done = merge(scene, ann)
    scene.open()
    with pytest.raises(Closed):
        scene.undo(done)


def test_a_theme_that_is_voted_on_does_not_go(scene: Scene, ann: Member) -> None:
    scene.set("selection", over="themes")
    made, named = create(scene, ann), None
    named = scene.do(ann, "theme.rename", id=made.result["id"], title="Andet")
    scene.open()
    for done in (made, named):
        with pytest.raises(Closed):
            scene.undo(done)


def test_a_counted_poll_is_not_opened_again(scene: Scene, ann: Member) -> None:
    done = close(scene, ann)
    scene.do(scene.fay, "poll.count", poll=scene.poll().id)
    with pytest.raises(Conflict):
        scene.undo(done)


def test_undoing_a_new_theme_frees_its_ideas(scene: Scene, ann: Member) -> None:
    made = create(scene, ann)
    idea = next(iter(scene.room.ideas))
    scene.do(ann, "idea.place", id=idea, theme=made.result["id"])
    scene.undo(made)
    assert scene.idea(idea).theme is None and scene.room.themes == {}


# -- what it points at ------------------------------------------------------------------------------------------------


def test_no_idea_goes_back_into_one_that_was_merged_since(scene: Scene, ann: Member) -> None:
    a, b, c = sorting(scene, ann)
    scene.do(ann, "idea.merge", into=b, ids=[a])
    done = scene.do(ann, "idea.split", ids=[a])
    scene.do(ann, "idea.merge", into=c, ids=[b])
    with pytest.raises(Conflict):
        scene.undo(done)


def test_no_idea_goes_back_into_a_theme_that_is_gone(scene: Scene, ann: Member) -> None:
    idea, food, places = sorting(scene, ann)[0], scene.theme("Mad"), scene.theme("Steder")
    scene.do(ann, "idea.place", id=idea, theme=food)
    done = scene.do(ann, "idea.place", id=idea, theme=places)
    scene.do(ann, "theme.remove", id=food)
    with pytest.raises(Conflict):
        scene.undo(done)


def test_what_was_merged_into_a_withdrawn_idea_stands_alone_again(scene: Scene, ann: Member, bob: Member) -> None:
    a, b, _ = sorting(scene, ann)
    scene.do(bob, "idea.merge", into=a, ids=[b])
    done = scene.do(ann, "idea.withdraw", id=a)
    assert scene.idea(b).merged_into is None
    scene.undo(done)
    assert scene.idea(b).merged_into == a and not scene.idea(a).withdrawn
