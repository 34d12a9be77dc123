"""Words that were voted on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ideation.domain.entities import Member
from tests.domain.scene import Scene

FIRST, OTHER = "En bænk i parken", "En million til Acme"


@dataclass(frozen=True)
class Option:
    """One kind of what can be voted on: made, changed and taken away by commands."""

    made: Callable[[Scene, Member], str]
    change: str | None = None
    remove: str | None = None


def an_idea(scene: Scene, by: Member) -> str:
    scene.go("ideas")
    return scene.post(by, FIRST)


def a_theme(scene: Scene, by: Member) -> str:
    scene.set("selection", over="themes")
    scene.go("themes")
    return scene.theme(FIRST, by)


def a_concept(scene: Scene, by: Member) -> str:
    scene.set("selection", over="concepts")
    return scene.concept(FIRST)


OPTIONS = {
    "ideas": Option(an_idea, "idea.edit", "idea.withdraw"),
    "themes": Option(a_theme, "theme.rename", "theme.remove"),
    "concepts": Option(a_concept),  # no command changes what they are called
}


def changed(option: Option, words: str) -> dict[str, str]:
    return {"text" if option.change == "idea.edit" else "title": words}


def counted(scene: Scene, by: Member, name: str, upto: str = "poll.reveal") -> str:
    """An option that was voted on; whoever sorts may still try."""
    id = OPTIONS[name].made(scene, by)
    poll = scene.open()
    for command in ("poll.close", "poll.count", "poll.reveal"):
        scene.do(scene.fay, command, poll=poll.id)
        if command == upto:
            break
    if name == "themes":
        scene.go("themes")
    return id
