"""Taking back: everything is as before, for every command that can be taken back."""

from __future__ import annotations

from typing import Any

import pytest

from ideation.contract.protocol import COMMANDS
from ideation.domain.entities import Entity, Member
from ideation.domain.errors import Conflict
from tests.domain.scene import Done, Scene
from tests.domain.undo.before_and_after import REVERSIBLE, essence

every_reversible = pytest.mark.parametrize("type", REVERSIBLE)


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
