"""A plausible ballot for every method, what is none, and settings with which each can be opened in a room."""

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


WRONG: dict[str, list[tuple[Any, str | None]]] = {  # for each shape of ballot: what it may not hold, and why
    "approve": [
        (["{strange}"], "unknown"), (["{a}", "{a}"], "repeated"), ([1.5], "wrong_type"), ("{a}", "wrong_type"),
        ([None], "wrong_type"), ({"{a}": 1}, "wrong_type"), (["{a}"] * 99, "too_many"),
    ],
    "votes": [
        ({"{a}": 3, "{b}": 3}, "over_budget"), ({"{a}": 99}, None), ({"{strange}": 1}, "unknown"),
        ({"{a}": 1.5}, "not_integer"), ({"{a}": -1}, "negative"), ({"{a}": True}, "not_integer"),
        ({"{a}": "1"}, "not_integer"), ({"{a}": 10**9}, None), (["{a}"], "wrong_type"),
    ],
    "scores": [
        ({"{a}": 6}, "too_large"), ({"{strange}": 1}, "unknown"), ({"{a}": 0.5}, "not_integer"),
        ({"{a}": -1}, "negative"), ({"{a}": None}, "not_integer"), ({"{a}": 10**9}, "too_large"), ("{a}", "wrong_type"),
    ],
    "ranking": [
        (["{strange}"], "unknown"), (["{a}", "{a}"], "repeated"), (["{a}", ["{a}"]], "repeated"), ([1], "wrong_type"),
        ({"{a}": 1}, "wrong_type"), ([[]], None),
    ],
    "answers": [
        ([{"a": "{a}", "b": "{strange}", "w": "a"}], "unknown"), ([{"a": "{a}", "b": "{a}", "w": "a"}], "repeated"),
        ([{"a": "{a}", "b": "{b}", "w": "c"}], "unknown"), ([{"a": "{a}", "b": "{b}"}], "missing"),
        ([{"a": "{a}", "b": "{b}", "w": "a"}] * 2, "repeated"), ([1], "wrong_type"), ({}, "wrong_type"),
    ],
    "ratings": [
        ({"{a}": {"impact": 6, "effort": 1}}, "too_large"), ({"{a}": {"impact": 0, "effort": 1}}, "too_small"),
        ({"{strange}": {"impact": 1, "effort": 1}}, "unknown"), ({"{a}": {"impact": 1.5, "effort": 1}}, "not_integer"),
        ({"{a}": {"impact": -1, "effort": 1}}, "negative"), ({"{a}": 3}, "wrong_type"),
    ],
    "stance": [("maybe", None), (1, None), (["ok"], None)],
    "grade": [
        (6, "too_large"), (0, None), (-1, None), (1.5, "not_integer"), ("5", "not_integer"), (True, "not_integer"),
        (10**9, "too_large"),
    ],
}  # fmt: skip


def filled(value: Any, words: dict[str, str]) -> Any:
    """The value with the options' ids in the place of their letters."""
    if isinstance(value, str):
        return words.get(value.strip("{}"), value) if value.startswith("{") else value
    if isinstance(value, list):
        return [filled(item, words) for item in value]
    return {filled(k, words): filled(v, words) for k, v in value.items()} if isinstance(value, dict) else value
