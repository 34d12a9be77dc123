"""A plausible ballot for any method, from the shape of its choice. People favour a few ideas that many favour."""

from __future__ import annotations

from random import Random
from typing import Any

from ideation.demo.texts import texts


def choice_for(poll: dict[str, Any], shape: dict[str, Any], rng: Random) -> dict[str, Any]:
    """`shape` is the method's choice schema from /api/schema."""
    for name, make in MAKERS.items():
        if name in shape["properties"]:
            return make(poll, liked(poll["options"], rng), rng)
    return {}


def liked(options: list[str], rng: Random) -> list[str]:
    """All options, those a person likes most first: earlier options are a little more popular with everybody."""
    return sorted(options, key=lambda id: rng.random() * (1 + options.index(id) / max(len(options), 1)))


def approve(poll: dict[str, Any], order: list[str], rng: Random) -> dict[str, Any]:
    most = poll["settings"].get("max_choices") or 12
    return {"approve": order[: rng.randint(min(3, most), most)]}


def votes(poll: dict[str, Any], order: list[str], rng: Random) -> dict[str, Any]:
    budget, cap = poll["settings"].get("budget") or 5, poll["settings"].get("max_per_option") or 1
    given: dict[str, int] = {}
    for id in order[:budget]:
        given[id] = min(rng.randint(1, cap), budget - sum(given.values()))
    return {"votes": {id: n for id, n in given.items() if n > 0}}


def grade(poll: dict[str, Any], order: list[str], rng: Random) -> dict[str, Any]:
    given = rng.choices((5, 4, 3, 2, 1), (45, 30, 15, 8, 2))[0]
    return {"grade": given, **({"reason": rng.choice(texts("objections"))["reason"]} if given < 3 else {})}


def stance(poll: dict[str, Any], order: list[str], rng: Random) -> dict[str, Any]:
    given = rng.choices(("ok", "concern", "object"), (80, 15, 5))[0]
    return {"stance": given, **({} if given == "ok" else {"reason": rng.choice(texts("objections"))["reason"]})}


def scores(poll: dict[str, Any], order: list[str], rng: Random) -> dict[str, Any]:
    return {"scores": {id: rng.randint(0, poll["settings"].get("max", 5)) for id in order if rng.random() < 0.8}}


def ranking(poll: dict[str, Any], order: list[str], rng: Random) -> dict[str, Any]:
    return {"ranking": order}


MAKERS = {"approve": approve, "votes": votes, "grade": grade, "stance": stance, "scores": scores, "ranking": ranking}
