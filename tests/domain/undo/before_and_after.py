"""Every command that can be taken back, and what a room holds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from ideation.domain.entities import Entity, Member
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
STAMPS: dict[str, Any] = {
    "seq": 0, "card_seq": 0, "shown": False, "entered_at": None, "left_at": None, "closed_at": None,
}  # fmt: skip


def essence(scene: Scene) -> dict[str, dict[str, Entity]]:
    """Everything but the numbers and the stamps of time."""
    return {
        name: {id: replace(e, **{k: v for k, v in STAMPS.items() if hasattr(e, k)}) for id, e in entities.items()}
        for name, entities in scene.picture().items()
    }
