"""What a stage is, and how it is set."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from tests.story import Camp, Json, Phone


@dataclass
class Stage:
    """`other`: the same op_id with this payload is another command."""

    actor: Phone
    payload: Json
    other: Json = field(default_factory=dict)

    def send(self, **more: Any) -> Json:
        return self.actor.send(self.type, **self.payload, **more)

    type: str = ""


Setting = Callable[[Camp], Stage]
STAGES: dict[str, Setting] = {}


def stage(type: str) -> Callable[[Setting], Setting]:
    def keep(setting: Setting) -> Setting:
        STAGES[type] = setting
        return setting

    return keep


def set_stage(camp: Camp, type: str) -> Stage:
    found = STAGES[type](camp)
    found.type = type
    return found


def by_ann(payload: Json, ann: Phone, **other: Any) -> Stage:
    return Stage(ann, payload, payload | other)


def by_fay(camp: Camp, payload: Json, **other: Any) -> Stage:
    return Stage(camp.facilitator(), payload, payload | other)
