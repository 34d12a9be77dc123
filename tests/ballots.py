"""A plausible ballot for every method, and settings with which each of them can be opened in a room."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any

from ideation.domain.voting import METHODS

Json = dict[str, Any]
SETTINGS: dict[str, Json] = {
    **{name: {"budget": 2_000, "min_choices": 1} for name in METHODS if METHODS[name].priced},
    "dots": {"seats": 2, "budget": 5},
    "quadratic": {"seats": 2, "budget": 16},
    **dict.fromkeys(("irv", "consent", "gradients"), {}),
}
MAKERS: dict[str, Callable[[list[str], Random], Any]] = {
    "approve": lambda ids, dice: dice.sample(ids, 3),
    "votes": lambda ids, dice: dict.fromkeys(dice.sample(ids, 3), 1),
    "scores": lambda ids, dice: {id: dice.randint(0, 5) for id in dice.sample(ids, 4)},
    "ranking": lambda ids, dice: dice.sample(ids, 4),
    "answers": lambda ids, dice: [dict(zip("ab", dice.sample(ids, 2), strict=True)) | {"w": dice.choice("ab")}],
    "ratings": lambda ids, dice: {id: {"impact": dice.randint(1, 5), "effort": 2} for id in dice.sample(ids, 3)},
    "stance": lambda ids, dice: dice.choice(["ok", "ok", "concern"]),
    "grade": lambda ids, dice: dice.randint(3, 5),
}


def field_of(method: str) -> str:
    return str(next(iter(METHODS[method].choice.model_json_schema()["properties"])))


def choice_for(method: str, ids: list[str], dice: Random) -> Json:
    made = {field_of(method): MAKERS[field_of(method)](ids, dice)}
    return made | ({"reason": "Der mangler en plan for driften"} if made.get("stance") == "concern" else {})


def step_for(method: str) -> Json:
    """A step in which the method is voted with: about one concept, or about all ideas."""
    settings = {"method": method, **SETTINGS.get(method, {"seats": 2})}
    phase, over = ("commitment", "concepts") if METHODS[method].single else ("selection", "ideas")
    return {"phase": phase, "title": method, "minutes": 5, "settings": settings | {"over": over}}
