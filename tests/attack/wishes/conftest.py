"""People with wishes, and what a proposal tells."""

from __future__ import annotations

from random import Random

import pytest

from tests.attack.wishes.orders import CONCEPTS, PEOPLE
from tests.domain.scene import Scene


@pytest.fixture
def scene() -> Scene:
    scene = Scene()
    scene.go("concepts")
    return scene


@pytest.fixture
def concepts(scene: Scene) -> list[str]:
    return [scene.concept(f"Koncept {n}") for n in range(CONCEPTS)]


@pytest.fixture
def orders(scene: Scene, concepts: list[str]) -> dict[str, list[str]]:
    """Twenty people, each with three wishes in an order of their own."""
    dice, found = Random(5), {}
    for n in range(PEOPLE):
        member = scene.member(f"p{n}", ("civil", "business", "public", "foundation")[n % 4])
        found[member.id] = dice.sample(concepts, 3)
        scene.do(member, "team.prefer", choices=found[member.id])
    return found
